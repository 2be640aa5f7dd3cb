using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Scenarios.Cluster.ApiServer.Access;

/// <summary>
/// Client certificates: X.509 in DER and PEM, signed by <see cref="SigningKey"/>. The subject's common name is the user, its organizations
/// are the user's groups (apiserver, authentication/request/x509).
/// </summary>
internal static class ClientCertificates
{
    /// <summary>The key in a user's extra fields that identifies the presented certificate.</summary>
    public const string CredentialId = "authentication.kubernetes.io/credential-id";

    private const string Label = "CERTIFICATE";
    private const string CommonName = "2.5.4.3";
    private const string Organization = "2.5.4.10";
    private const string Sha256WithRsa = "1.2.840.113549.1.1.11";
    private const string Rsa = "1.2.840.113549.1.1.1";

    /// <summary>Issues a certificate, with the public key of a request or without one.</summary>
    /// <param name="publicKey">A SubjectPublicKeyInfo in DER; empty if nobody holds the private key.</param>
    public static string Issue(
        string name, IReadOnlyList<string> organizations, DateTimeOffset from, DateTimeOffset until, byte[] publicKey)
    {
        var body = Body(name, organizations, from, until, publicKey);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(body);
            WriteAlgorithm(writer, Sha256WithRsa);
            writer.WriteBitString(SigningKey.Sign(body));
        }

        return PemEncoding.WriteString(Label, writer.Encode()) + "\n";
    }

    /// <summary>The user of a certificate that this cluster signed and that is valid now; null for anything else.</summary>
    public static UserInfo? Verify(string pem, DateTimeOffset now)
    {
        if (!PemEncoding.TryFind(pem, out var fields) || pem[fields.Label] != Label)
        {
            return null;
        }

        var data = Convert.FromBase64String(pem[fields.Base64Data]);
        try
        {
            return Read(data, now);
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private static UserInfo? Read(byte[] data, DateTimeOffset now)
    {
        var certificate = new AsnReader(data, AsnEncodingRules.DER).ReadSequence();
        var body = certificate.ReadEncodedValue().ToArray();
        certificate.ReadSequence();
        if (!SigningKey.Verify(body, certificate.ReadBitString(out _)))
        {
            return null;
        }

        var fields = new AsnReader(body, AsnEncodingRules.DER).ReadSequence();
        fields.ReadEncodedValue();
        fields.ReadInteger();
        fields.ReadSequence();
        fields.ReadSequence();
        var validity = fields.ReadSequence();
        var (from, until) = (validity.ReadUtcTime(), validity.ReadUtcTime());
        if (now < from || now > until)
        {
            return null;
        }

        var (name, organizations) = DistinguishedName.Read(fields.ReadSequence());
        var digest = Convert.ToHexStringLower(SHA256.HashData(data));
        return new UserInfo(
            name, string.Empty, [.. organizations, UserInfo.Authenticated], [new(CredentialId, $"X509SHA256={digest}")]);
    }

    private static byte[] Body(
        string name, IReadOnlyList<string> organizations, DateTimeOffset from, DateTimeOffset until, byte[] publicKey)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true)))
            {
                writer.WriteInteger(2);
            }

            var serial = SHA256.HashData(Encoding.UTF8.GetBytes($"{name}/{string.Join('/', organizations)}/{from:O}"));
            writer.WriteInteger(new BigInteger(serial.AsSpan(0, 8), isUnsigned: true));
            WriteAlgorithm(writer, Sha256WithRsa);
            DistinguishedName.Write(writer, "kubernetes", []);
            using (writer.PushSequence())
            {
                writer.WriteUtcTime(from);
                writer.WriteUtcTime(until);
            }

            DistinguishedName.Write(writer, name, organizations);
            if (publicKey.Length > 0)
            {
                writer.WriteEncodedValue(publicKey);
            }
            else
            {
                WriteKey(writer, SigningKey.Sign(serial));
            }
        }

        return writer.Encode();
    }

    private static void WriteKey(AsnWriter writer, byte[] modulus)
    {
        var key = new AsnWriter(AsnEncodingRules.DER);
        using (key.PushSequence())
        {
            key.WriteInteger(new BigInteger(modulus, isUnsigned: true));
            key.WriteInteger(65537);
        }

        using (writer.PushSequence())
        {
            WriteAlgorithm(writer, Rsa);
            writer.WriteBitString(key.Encode());
        }
    }

    private static void WriteAlgorithm(AsnWriter writer, string identifier)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(identifier);
            writer.WriteNull();
        }
    }

    /// <summary>X.500 distinguished names, as far as Kubernetes reads them.</summary>
    internal static class DistinguishedName
    {
        public static void Write(AsnWriter writer, string name, IReadOnlyList<string> organizations)
        {
            using (writer.PushSequence())
            {
                foreach (var organization in organizations)
                {
                    WriteAttribute(writer, Organization, organization);
                }

                WriteAttribute(writer, CommonName, name);
            }
        }

        public static (string Name, IReadOnlyList<string> Organizations) Read(AsnReader names)
        {
            var name = string.Empty;
            var organizations = new List<string>();
            while (names.HasData)
            {
                var attributes = names.ReadSetOf();
                while (attributes.HasData)
                {
                    var attribute = attributes.ReadSequence();
                    var kind = attribute.ReadObjectIdentifier();
                    var text = TextOf(attribute);
                    if (kind == CommonName)
                    {
                        name = text;
                    }
                    else if (kind == Organization)
                    {
                        organizations.Add(text);
                    }
                }
            }

            return (name, organizations);
        }

        private static string TextOf(AsnReader attribute) =>
            attribute.ReadCharacterString((UniversalTagNumber)attribute.PeekTag().TagValue);

        private static void WriteAttribute(AsnWriter writer, string kind, string text)
        {
            using (writer.PushSetOf())
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(kind);
                writer.WriteCharacterString(UniversalTagNumber.UTF8String, text);
            }
        }
    }
}
