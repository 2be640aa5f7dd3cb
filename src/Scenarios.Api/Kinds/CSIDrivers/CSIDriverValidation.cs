using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.CSIDrivers;

/// <summary>CSIDrivers (pkg/apis/storage/validation, ValidateCSIDriver and ValidateCSIDriverUpdate).</summary>
internal sealed class CSIDriverValidation : IKindValidation
{
    private const long ShortestToken = 600;
    private const long LongestToken = 1L << 32;

    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        faults.Check(spec, "fsGroupPolicy");
        ValidateTokens(spec, faults);
        var modes = spec.Accepted("volumeLifecycleModes");
        foreach (var mode in spec.List("volumeLifecycleModes").OfType<StringValue>())
        {
            if (!modes.Contains(mode.Text, StringComparer.Ordinal))
            {
                faults.Add(FieldFault.NotSupported(spec.PathOf("volumeLifecycleModes"), mode.Text, modes));
            }
        }
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var (spec, before) = (candidate.Object("spec"), existing.Object("spec"));
        if (!Equals(spec.Tree["attachRequired"], before.Tree["attachRequired"]))
        {
            // Upstream misspells the field.
            faults.InvalidObject(spec.PathOf("attachedRequired"), spec.Flag("attachRequired") ? "true" : "false", FaultList.Immutable);
        }

        if (!spec.List("volumeLifecycleModes").Equals(before.List("volumeLifecycleModes")))
        {
            faults.InvalidObject(
                spec.PathOf("volumeLifecycleModes"), GoSyntax.OfList(spec, "volumeLifecycleModes"), FaultList.Immutable);
        }
    }

    private static void ValidateTokens(FieldNode spec, FaultList faults)
    {
        var audiences = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in spec.Items("tokenRequests"))
        {
            if (!audiences.Add(token.Text("audience")))
            {
                faults.Duplicate(token.PathOf("audience"), token.Text("audience"));
                continue;
            }

            if (token.Integer("expirationSeconds") is < ShortestToken and var shorter)
            {
                faults.Invalid(token.PathOf("expirationSeconds"), shorter, "may not specify a duration less than 10 minutes");
            }
            else if (token.Integer("expirationSeconds") is > LongestToken and var longer)
            {
                faults.Invalid(token.PathOf("expirationSeconds"), longer, "may not specify a duration larger than 2^32 seconds");
            }
        }
    }
}
