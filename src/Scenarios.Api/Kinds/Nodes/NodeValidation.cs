using Scenarios.Api.Quantities;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.Nodes;

/// <summary>Nodes (pkg/apis/core/validation, ValidateNode and ValidateNodeUpdate).</summary>
internal sealed class NodeValidation : IKindValidation
{
    private const string FixedRange = "node updates may not change podCIDR except from \"\" to valid";

    public void Validate(FieldNode candidate, FaultList faults)
    {
        ValidateTaints(candidate, faults);
        ValidateResources(candidate.Object("status"), faults);
        var spec = candidate.Object("spec");
        var ranges = spec.List("podCIDRs");
        var path = spec.PathOf("podCIDRs");
        for (var index = 0; index < ranges.Count; index++)
        {
            var range = (ranges[index] as StringValue)?.Text ?? string.Empty;
            faults.InvalidEach(path.Item(index), range, AddressRules.Block(range));
        }

        if (ranges.Count > 2 || (ranges.Count == 2 && IsSix(ranges[0]) == IsSix(ranges[1])))
        {
            faults.InvalidObject(path, GoSyntax.StringList(ranges), "may specify no more than one CIDR for each IP family");
        }
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var (spec, before) = (candidate.Object("spec"), existing.Object("spec"));
        var (ranges, old) = (spec.List("podCIDRs"), before.List("podCIDRs"));
        if (old.Count > 0 && old.Count != ranges.Count)
        {
            faults.Forbidden("spec.podCIDRs", FixedRange);
        }

        for (var index = 0; old.Count == ranges.Count && index < old.Count; index++)
        {
            if (!Equals(old[index], ranges[index]))
            {
                faults.Forbidden("spec.podCIDRs", FixedRange);
            }
        }

        if (before.Text("providerID") is { Length: > 0 } provider && spec.Text("providerID") != provider)
        {
            faults.Forbidden("spec.providerID", "node updates may not change providerID except from \"\" to valid");
        }

        // Upstream checks the taints a second time here.
        ValidateTaints(candidate, faults);
    }

    private static bool IsSix(Value range) => range is StringValue text && text.Text.Contains(':', StringComparison.Ordinal);

    // Upstream reports them with a path in the metadata.
    private static void ValidateTaints(FieldNode node, FaultList faults)
    {
        var seen = new HashSet<(string, string)>();
        var taints = node.Object("spec").Items("taints");
        for (var index = 0; index < taints.Length; index++)
        {
            var taint = taints[index].At(node.Object("metadata").PathOf("taints").Item(index));
            var (key, value, effect) = (taint.Text("key"), taint.Text("value"), taint.Text("effect"));
            faults.InvalidEach(taint.PathOf("key"), key, NameRules.QualifiedName(key));
            if (NameRules.LabelValue(value) is { Count: > 0 } broken)
            {
                faults.Invalid(taint.PathOf("value"), value, string.Join(';', broken));
            }

            faults.Check(taint, "effect");
            if (!seen.Add((key, effect)))
            {
                var named = $"Key:{GoText.Quote(key)}, Value:{GoText.Quote(value)}, Effect:{GoText.Quote(effect)}, TimeAdded:<nil>";
                faults.DuplicateObject(taint.Path, $"core.Taint{{{named}}}: taints must be unique by key and effect pair");
            }
        }
    }

    private static void ValidateResources(FieldNode status, FaultList faults)
    {
        foreach (var field in (string[])["capacity", "allocatable"])
        {
            foreach (var (name, value) in status.Object(field).Tree)
            {
                if (Quantity.Of(value).Sign < 0)
                {
                    faults.Invalid(
                        $"{(string)status.PathOf(field)}.{name}", Quantity.Of(value).ToString(), "must be greater than or equal to 0");
                }
            }
        }
    }
}
