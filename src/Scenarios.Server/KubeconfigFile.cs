namespace Scenarios.Server;

/// <summary>The kubeconfig by which kubectl finds a served cluster.</summary>
public static class KubeconfigFile
{
    /// <summary>The file's text: one cluster, one user who may do everything, one context.</summary>
    /// <param name="token">The user's bearer token; empty for a server that does not ask.</param>
    public static string TextFor(string url, string token) => $"""
        apiVersion: v1
        kind: Config
        clusters:
        - name: kubernetes
          cluster:
            server: {url}
        contexts:
        - name: kubernetes-admin@kubernetes
          context:
            cluster: kubernetes
            user: kubernetes-admin
        users:
        - name: kubernetes-admin
          user:{(token.Length == 0 ? " {}" : $"\n    token: {token}")}
        current-context: kubernetes-admin@kubernetes

        """;
}
