using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Scenarios.Steps.Conformance;

/// <summary>
/// Certificates that their own key signs. The key is one that comes along, for a new one would be chance: it protects nothing, and is for
/// tests only.
/// </summary>
internal static class SelfSigned
{
    private static readonly byte[] Serial = [1];

    /// <summary>Certificate and key as PEM.</summary>
    /// <param name="host">Whom it is for.</param>
    /// <param name="from">From when it is valid: for a year.</param>
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
