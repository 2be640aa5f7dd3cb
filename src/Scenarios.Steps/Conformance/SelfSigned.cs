using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Scenarios.Steps.Conformance;

/// <summary>Self-signed certificates for tests. The key is a constant, because a new one would be random. It protects nothing.</summary>
internal static class SelfSigned
{
    private static readonly byte[] Serial = [1];

    /// <summary>Returns certificate and key as PEM.</summary>
    /// <param name="host">The host name of the certificate.</param>
    /// <param name="from">The start of its validity, which is one year.</param>
    public static (string Certificate, string Key) For(string host, DateTimeOffset from)
    {
        using var stream = typeof(SelfSigned).Assembly.GetManifestResourceStream("conformance-key.pem")!;
        using var reader = new StreamReader(stream);
        var pem = reader.ReadToEnd();
        using var key = RSA.Create();
        key.ImportFromPem(pem);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        var subject = new X500DistinguishedName("CN=default, O=Acme Co");
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(subject, X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1), from,
            from.AddDays(365), Serial);
        return (certificate.ExportCertificatePem() + "\n", pem);
    }
}
