using Scenarios.Kernel;

namespace Scenarios.Cluster.ApiServer.Access;

/// <summary>
/// The credentials that kubeadm gives to the cluster's creator. Every command in every terminal presents them and they never change, so
/// they are stored here exactly as <see cref="ClientCertificates"/> issues and reads them (a test compares): no command waits for
/// signatures.
/// </summary>
internal static class AdministratorCredentials
{
    /// <summary>PEM.</summary>
    public const string Certificate =
        """
        -----BEGIN CERTIFICATE-----
        MIIC0TCCAbmgAwIBAgIIEIzUF+mmNFwwDQYJKoZIhvcNAQELBQAwFTETMBEGA1UE
        AwwKa3ViZXJuZXRlczAeFw0yNTEyMjYxMjAwMDBaFw0yNjEyMjYxMjAwMDBaMDwx
        HzAdBgNVBAoMFmt1YmVhZG06Y2x1c3Rlci1hZG1pbnMxGTAXBgNVBAMMEGt1YmVy
        bmV0ZXMtYWRtaW4wggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQC/ui8c
        NettTRQDuJn3Hfo1DkTkUQc9vujUu56hqMg8r/g1L9NRQVaZnIV9eQtTSnzX2sE6
        hE6Lss9rDElfAa+A/a5HGc6JPj4rnim0Ix3MJGE2mJ9R1h7iRH4tPG6Z3qzHQGhE
        6s93arV34PB2jiNA1T2h7Vve70zZpRo/083BknkRG7GVLW/OIaN7n2PRFAcJMsmU
        USdZZeh2/JkqlRMYM3hdTyzaJO+3eeKQyOAVN5tSsYQhY4jGO++joeGO+x8MeA7t
        5lZJBmIOfthcPQvMqpaVFD5qVv7bYfLC4o6I3fqg1W4Jif6SSkKlLcbS6s+svLY6
        qoBAvc7qOy/aRq+SAgMBAAEwDQYJKoZIhvcNAQELBQADggEBAO0/ykKp54kb4h8L
        95uJEDczjczDuKt+EHayHWDQCVZX8WdVw0nq+GHT+8izX3RU90gE30nTu/NH+x64
        wWuNXXL8aoSHikzDl5O9IiLZPwkdxoKrN1dG8Ku01Y+IN6KZS+3ZKckHIq9PLOgj
        AAdHlxlVKWESX0DFXmzyVXxHXhe8U7mRtqm4SRpKfskzp8tCZT4KNUjx12SragbB
        kp2HLTYWmHtyClP0IlJ5X6ec4+Vi5YVGtcbz3yDORQAK9xoReV3g8ihClrPB1zd2
        YQaI4gg5CYKfRs+mv3yYd0GKgGm+wJyBP/o/9P6K7xDqlor+XPK1Gxx5pzvKqwqC
        66L7ccA=
        -----END CERTIFICATE-----

        """;

    /// <summary>Shortly before any cluster's start.</summary>
    public static readonly DateTimeOffset From = Simulation.DefaultStart - TimeSpan.FromDays(6);

    /// <summary>One year later.</summary>
    public static readonly DateTimeOffset Until = From + TimeSpan.FromDays(365);

    public static readonly UserInfo User = new(
        "kubernetes-admin", string.Empty, ["kubeadm:cluster-admins", UserInfo.Authenticated],
        [new(ClientCertificates.CredentialId, "X509SHA256=e4f8130a4bcfcc64d1dfc549c3fbf168d2f0007bf5e472897d924be4436c7d49")]);
}
