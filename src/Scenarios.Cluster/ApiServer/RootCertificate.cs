namespace Scenarios.Cluster.ApiServer;

/// <summary>
/// The certificate by which Pods trust the API server: a self-signed authority as kubeadm creates it. Nobody has its key; the simulation
/// signs what it issues by other means (<c>Access/SigningKey</c>).
/// </summary>
internal static class RootCertificate
{
    public const string ConfigMapName = "kube-root-ca.crt";

    public const string Text = """
        -----BEGIN CERTIFICATE-----
        MIIDBTCCAe2gAwIBAgIIUWltdWxhdGUwDQYJKoZIhvcNAQELBQAwFTETMBEGA1UE
        AxMKa3ViZXJuZXRlczAeFw0yNTEyMjcwODU1MDBaFw0zNTEyMjUwOTAwMDBaMBUx
        EzARBgNVBAMTCmt1YmVybmV0ZXMwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEK
        AoIBAQCibgvYOnOvDLiifG7fjFZ2cOsijoy8pf7i4pHA+2MSrWNilZrMxKtB9vw+
        Cc96ufhiSlvSC6qsgWX8fpNWCEoMyKSI++xrPDPzMd70D3x+EuBzO6HhUOE2nax/
        v7NpE8goMG+Z6I5KKwMJLGJJDYeM8O3WNELPa9dde3EPWu/TqL8zkzjxUtAaE+W/
        sZ+SwWAgPVvpjeOHJv7TcWS44oO9MfUM63/wafEJKfdbD/0yHNxIXJNgkXxuRkOl
        YJHJPOK32kv63puoZ/UEaY/d7TkwMX03HZ1dvum2Xy2RQjbVFWfC/s5vkFtaGzLs
        HkfKA0XHepvsTZCViEX4YJXMKtYzAgMBAAGjWTBXMA4GA1UdDwEB/wQEAwICpDAP
        BgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBQF3Ya4bXfspf6SARWU046wiRBmjDAV
        BgNVHREEDjAMggprdWJlcm5ldGVzMA0GCSqGSIb3DQEBCwUAA4IBAQCeThEnHbTm
        1ZzBJdvDmvIf8WhuXx96bIPYdrIr7/37efpTbfDYjMWT8npW6aL9sZxpkBRdMf+R
        LcTK8rkGcU3TrUA/hpqCpYhUoy+msNNBSU/nhTO5vbcEpTvaDmcuKQWJlvelFHbd
        IGr5W0kJDVGHyS5ZKmvnrXcnSVz6Yz+Vf4KKMhGEl27w8dW8iFLwW0xE29t4UQEJ
        hTRt3mJ7dLnG6Mv4Il1+P78Jcj+68yMns5ML15vEUjiZH68XacGW7gyqIPPJYEUh
        j2ejgtqmgq3dSoKt27NafxEQ0jbvF/USdCyChGwA67uWI5w4SnhhVW1MjWhLmJst
        9/6v3MeaIxpI
        -----END CERTIFICATE-----

        """;

    private const string Description =
        "Contains a CA bundle that can be used to verify the kube-apiserver when using internal endpoints such as "
        + "the internal service IP or kubernetes.default.svc. No other usage is guaranteed across distributions of Kubernetes clusters.";

    /// <summary>The ConfigMap that publishes the certificate in a namespace.</summary>
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
