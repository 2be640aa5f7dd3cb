namespace Scenarios.Kubectl.Config.Files;

/// <summary>The cluster that a terminal has access to, and the kubeconfig that it comes with. Immutable.</summary>
public sealed class Kubeconfig
{
    /// <summary>Where a terminal of this simulation keeps the file.</summary>
    public const string Context = "kubernetes-admin@kubernetes";

    /// <summary>The API server's URL: the only one that answers.</summary>
    public string Server { get; init; } = "https://172.18.0.2:6443";

    /// <summary>The certificate that authenticates the server, as PEM.</summary>
    public string CertificateAuthority { get; init; } = string.Empty;

    /// <summary>The administrator's certificate, as PEM.</summary>
    public string ClientCertificate { get; init; } = string.Empty;

    /// <summary>The file as kubeadm writes it.</summary>
    public string Text => field ??= $$"""
        apiVersion: v1
        clusters:
        - cluster:
            certificate-authority-data: {{Encode(CertificateAuthority)}}
            server: {{Server}}
          name: kubernetes
        contexts:
        - context:
            cluster: kubernetes
            user: kubernetes-admin
          name: {{Context}}
        current-context: {{Context}}
        kind: Config
        preferences: {}
        users:
        - name: kubernetes-admin
          user:
            client-certificate-data: {{Encode(ClientCertificate)}}
            client-key-data: {{Encode(Key)}}

        """;

    /// <summary>Only looks like a key: nothing is encrypted on the way to a simulated server.</summary>
    internal static string Key => "-----BEGIN RSA PRIVATE KEY-----\nc2ltdWxhdGVk\n-----END RSA PRIVATE KEY-----\n";

    private static string Encode(string text) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text));
}
