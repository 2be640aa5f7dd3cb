using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Certificates;

namespace Scenarios.Kubectl.Kinds.CertificateSigningRequests;

/// <summary><c>kubectl describe csr</c> (kubectl, pkg/describe/describe.go, describeCertificateSigningRequest).</summary>
internal static class CertificateSigningRequestDescription
{
    private static readonly (string Identifier, string Title)[] Names =
    [
        (
            "2.5.4.10", "Organization"), ("2.5.4.11", "Organizational Unit"), ("2.5.4.6", "Country"), ("2.5.4.7", "Locality"),
            ("2.5.4.8", "Province"), ("2.5.4.9", "StreetAddress"), ("2.5.4.17", "PostalCode"),
    ];

    public static void Write(CertificateSigningRequest item, DescriptionWriter writer, DescribeSources sources)
    {
        writer.Field(0, "Name", item.Name);
        MetadataSection.Labels(writer, "Labels", item.Labels);
        WriteAnnotations(writer, item.Annotations);
        writer.Field(
            0,
            "CreationTimestamp",
            item.Metadata.CreationTimestamp?.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture) ?? "<unset>");
        writer.Field(0, "Requesting User", item.Spec.Username);
        writer.FieldIfSet(0, "Signer", item.Spec.SignerName);
        if (item.Spec.ExpirationSeconds is { } seconds)
        {
            writer.Field(0, "Requested Duration", HumanDuration.Format(TimeSpan.FromSeconds(seconds)));
        }

        writer.Field(0, "Status", StatusOf(item.Status));
        WriteSubject(writer, Read(item.Spec.Request));
        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }

    // This kind prints the annotations unchanged, including that of kubectl apply.
    private static void WriteAnnotations(DescriptionWriter writer, TextMap annotations) =>
        MetadataSection.Lines(writer, "Annotations", [.. annotations.Sorted().Select(static pair => $"{pair.Key}={pair.Value}")]);

    private static string StatusOf(CertificateSigningRequestStatus status)
    {
        var decision = status.Conditions.Find(RequestConditionType.Denied).Exists ? "Denied" : string.Empty;
        decision = decision.Length == 0 && status.Conditions.Find(RequestConditionType.Approved).Exists ? "Approved" : decision;
        decision = decision.Length == 0 ? "Pending" : decision;
        decision += status.Conditions.Find(RequestConditionType.Failed).Exists ? ",Failed" : string.Empty;
        return status.Certificate.Length > 0 ? decision + ",Issued" : decision;
    }

    private static void WriteSubject(DescriptionWriter writer, IReadOnlyList<(string Kind, string Text)> names)
    {
        writer.Write(0, "Subject:\n");
        writer.Write(0, $"\tCommon Name:\t{names.FirstOrDefault(static name => name.Kind == "2.5.4.3").Text}\n");
        writer.Write(0, $"\tSerial Number:\t{names.FirstOrDefault(static name => name.Kind == "2.5.4.5").Text}\n");
        foreach (var (identifier, title) in Names)
        {
            var texts = names.Where(name => name.Kind == identifier).Select(static name => name.Text).ToList();
            if (texts.Count > 0)
            {
                writer.Write(0, $"\t{title}:\t{string.Join("\n\t\t", texts)}\n");
            }
        }
    }

    private static List<(string Kind, string Text)> Read(string request)
    {
        var names = new List<(string Kind, string Text)>();
        var pem = Encoding.UTF8.GetString(Convert.FromBase64String(request));
        if (!PemEncoding.TryFind(pem, out var fields))
        {
            return names;
        }

        try
        {
            var body = new AsnReader(Convert.FromBase64String(pem[fields.Base64Data]), AsnEncodingRules.DER).ReadSequence().ReadSequence();
            body.ReadInteger();
            var subject = body.ReadSequence();
            while (subject.HasData)
            {
                var attributes = subject.ReadSetOf();
                while (attributes.HasData)
                {
                    var attribute = attributes.ReadSequence();
                    names.Add(
                        (
                            attribute.ReadObjectIdentifier(
                                ), attribute.ReadCharacterString((UniversalTagNumber)attribute.PeekTag().TagValue)));
                }
            }
        }
        catch (AsnContentException)
        {
            // Data that is not a certificate request has no subject.
        }

        return names;
    }
}
