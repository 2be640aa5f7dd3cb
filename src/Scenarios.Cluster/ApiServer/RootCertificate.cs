namespace Scenarios.Cluster.ApiServer;

/// <summary>The certificate that Pods trust the API server by. Nothing is signed here: the text only has the form of one.</summary>
internal static class RootCertificate
{
    public const string ConfigMapName = "kube-root-ca.crt";

    public const string Text = """
        -----BEGIN CERTIFICATE-----
        MIIDBTCCAe2gAwIBAgIIU2ltdWxhdGVkwDQYJKoZIhvcNAQELBQAwFTETMBEGA1UE
        AxMKa3ViZXJuZXRlczAeFw0yNTEyMjcwODU1MDBaFw0zNTEyMjUwOTAwMDBaMBUx
        EzARBgNVBAMTCmt1YmVybmV0ZXM=
        -----END CERTIFICATE-----

        """;

    private const string Description = "Contains a CA bundle that can be used to verify the kube-apiserver when using internal endpoints such as "
        + "the internal service IP or kubernetes.default.svc. No other usage is guaranteed across distributions of Kubernetes clusters.";

    /// <summary>The ConfigMap that tells it to a namespace.</summary>
    public static ObjectValue ConfigMap(string @namespace) => new ObjectBuilder(4)
        .Add("apiVersion", "v1")
        .Add("kind", "ConfigMap")
        .Add("metadata", new ObjectBuilder(3)
            .Add("name", ConfigMapName)
            .Add("namespace", @namespace)
            .Add("annotations", new ObjectBuilder(1).Add("kubernetes.io/description", Description).ToObject())
            .ToObject())
        .Add("data", new ObjectBuilder(1).Add("ca.crt", Text).ToObject())
        .ToObject();
}
