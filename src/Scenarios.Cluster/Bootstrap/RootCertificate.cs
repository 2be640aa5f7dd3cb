namespace Scenarios.Cluster.Bootstrap;

/// <summary>The certificate that Pods trust the API server by. Nothing is signed here: the text only has the form of one.</summary>
internal static class RootCertificate
{
    public const string ConfigMapName = "kube-root-ca.crt";

    /// <summary>JSON's escapes for line breaks, since it is written into JSON.</summary>
    public const string Text = @"-----BEGIN CERTIFICATE-----\n"
        + @"MIIDBTCCAe2gAwIBAgIIU2ltdWxhdGVkwDQYJKoZIhvcNAQELBQAwFTETMBEGA1UE\n"
        + @"AxMKa3ViZXJuZXRlczAeFw0yNTEyMjcwODU1MDBaFw0zNTEyMjUwOTAwMDBaMBUx\n"
        + @"EzARBgNVBAMTCmt1YmVybmV0ZXM=\n"
        + @"-----END CERTIFICATE-----\n";

    public static string ConfigMap(string @namespace) => $$$$"""
        {"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"{{{{ConfigMapName}}}}","namespace":"{{{{@namespace}}}}","annotations":
         {"kubernetes.io/description":"Contains a CA bundle that can be used to verify the kube-apiserver when using internal endpoints such as the internal service IP or kubernetes.default.svc. No other usage is guaranteed across distributions of Kubernetes clusters."}},
         "data":{"ca.crt":"{{{{Text}}}}"}}
        """;
}
