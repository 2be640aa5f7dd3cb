using System.Globalization;
using System.Text;
using Scenarios.Api.Requests;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.CertificateSigningRequests;

/// <summary>CertificateSigningRequests (pkg/apis/certificates/validation/validation.go).</summary>
internal sealed class CertificateSigningRequestValidation : IKindValidation
{
    private const long ShortestSeconds = 600;
    private const string Decisions = "Approved";

    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        CheckRequest(spec.Text("request"), faults);
        CheckUsages(spec, faults);
        CheckSigner(spec.Text("signerName"), faults);
        if (spec.Tree["expirationSeconds"] is IntegerValue { Integer: < ShortestSeconds } seconds)
        {
            faults.Add(
                FieldFault.Invalid(
                    "spec.expirationSeconds", seconds.Integer, "may not specify a duration less than 600 seconds (10 minutes)"));
        }

        CheckConditions(candidate.Object("status").Tree["conditions"] as ListValue ?? ListValue.Empty, faults);
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var types = Types(candidate);
        foreach (var type in Types(existing))
        {
            if (type is Decisions or "Denied" or "Failed" && !types.Contains(type, StringComparer.Ordinal))
            {
                faults.Add(FieldFault.Forbidden("status.conditions", $"updates may not remove a condition of type {GoText.Quote(type)}"));
            }
        }
    }

    private static List<string> Types(FieldNode request) =>
        [.. (
            request.Object("status").Tree["conditions"] as ListValue ?? ListValue.Empty).Select(static condition =>
                condition.Text("type"))];

    private static void CheckRequest(string encoded, FaultList faults)
    {
        var bytes = new byte[encoded.Length];
        var length = Convert.TryFromBase64String(encoded, bytes, out var written) ? written : 0;
        if (!Encoding.UTF8.GetString(bytes, 0, length).Contains("-----BEGIN CERTIFICATE REQUEST-----", StringComparison.Ordinal))
        {
            faults.Add(new StatusCause(
                "FieldValueInvalid",
                $"Invalid value: {GoBytes(bytes.AsSpan(0, length))}: PEM block type must be CERTIFICATE REQUEST",
                "spec.request"));
        }
    }

    private static void CheckUsages(FieldNode spec, FaultList faults)
    {
        var (usages, accepted) = (spec.List("usages"), spec.Accepted("usages"));
        if (usages.Count == 0)
        {
            faults.Required("spec.usages");
        }

        for (var index = 0; index < usages.Count; index++)
        {
            if (!accepted.Contains(usages[index].Text(), StringComparer.Ordinal))
            {
                faults.Add(FieldFault.NotSupported(FormattableString.Invariant($"spec.usages[{index}]"), usages[index].Text(), accepted));
            }
        }
    }

    private static void CheckSigner(string name, FaultList faults)
    {
        if (name.Length == 0)
        {
            faults.Required("spec.signerName");
        }
        else if (
            name.Count(static letter => letter == '/') != 1
                || !name[..name.IndexOf('/', StringComparison.Ordinal)].Contains('.', StringComparison.Ordinal))
        {
            faults.Add(
                FieldFault.Invalid(
                    "spec.signerName", name, "must be a fully qualified domain and path of the form 'example.com/signer-name'"));
        }
    }

    private static void CheckConditions(ListValue conditions, FaultList faults)
    {
        var seen = new List<string>();
        for (var index = 0; index < conditions.Count; index++)
        {
            var path = FormattableString.Invariant($"status.conditions[{index}]");
            var (type, status) = (conditions[index].Text("type"), conditions[index].Text("status"));
            if (type is Decisions or "Denied" or "Failed" && status != "True")
            {
                faults.Add(FieldFault.NotSupported($"{path}.status", status, ["True"]));
            }

            if ((type == "Denied" && seen.Contains(Decisions)) || (type == Decisions && seen.Contains("Denied")))
            {
                faults.Add(FieldFault.Invalid($"{path}.type", type, "Approved and Denied conditions are mutually exclusive"));
            }

            seen.Add(type);
        }
    }

    private static string GoBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0)
        {
            return "[]byte(nil)";
        }

        var text = new StringBuilder("[]byte{");
        for (var index = 0; index < bytes.Length; index++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(index > 0 ? ", " : string.Empty)}0x{bytes[index]:x}");
        }

        return text.Append('}').ToString();
    }
}
