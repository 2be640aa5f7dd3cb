namespace Scenarios.Server;

/// <summary>The kubeconfig with which kubectl connects to a served cluster.</summary>
public static class KubeconfigFile
{
    /// <summary>The text of the file: one cluster, one user with all permissions, one context.</summary>
    /// <param name="token">The user's bearer token; empty for a server that does not require one.</param>
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
