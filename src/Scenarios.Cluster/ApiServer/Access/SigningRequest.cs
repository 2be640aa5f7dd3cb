using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Scenarios.Cluster.ApiServer.Access;

/// <summary>What a certificate signing request (PKCS #10) asks for.</summary>
internal sealed record SigningRequest(string Name, IReadOnlyList<string> Organizations, byte[] PublicKey)
{
    /// <summary>Null if the text is not a signing request.</summary>
    public static SigningRequest? Parse(string pem)
    {
        if (!PemEncoding.TryFind(pem, out var fields) || pem[fields.Label] != "CERTIFICATE REQUEST")
        {
            return null;
        }

        try
        {
            var request =
                new AsnReader(Convert.FromBase64String(pem[fields.Base64Data]), AsnEncodingRules.DER).ReadSequence().ReadSequence();
            request.ReadInteger();
            var (name, organizations) = ClientCertificates.DistinguishedName.Read(request.ReadSequence());
            return new SigningRequest(name, organizations, request.ReadEncodedValue().ToArray());
        }
        catch (AsnContentException)
        {
            return null;
        }
    }
}
