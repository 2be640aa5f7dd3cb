using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.ServiceCIDRs;

/// <summary>ServiceCIDRs (pkg/apis/networking/validation, ValidateServiceCIDR and ValidateServiceCIDRUpdate).</summary>
internal sealed class ServiceCIDRValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        var path = spec.PathOf("cidrs");
        var blocks = spec.List("cidrs");
        if (blocks.Count == 0)
        {
            faults.Required(path, "at least one CIDR required");
        }
        else if (blocks.Count > 2)
        {
            faults.InvalidObject(path, GoSyntax.Of(spec), "may only hold up to 2 values");
        }
        else
        {
            for (var index = 0; index < blocks.Count; index++)
            {
                faults.InvalidEach(path.Item(index), TextOf(blocks, index), AddressRules.Block(TextOf(blocks, index)));
            }

            if (blocks.Count == 2 && IsSix(blocks, 0) == IsSix(blocks, 1))
            {
                faults.InvalidObject(path, GoSyntax.StringList(blocks),
                    "may specify no more than one IP for each IP family, i.e 192.168.0.0/24 and 2001:db8::/64");
            }
        }
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var (path, blocks, before) =
            (candidate.Object("spec").PathOf("cidrs"), candidate.Object("spec").List("cidrs"), existing.Object("spec").List("cidrs"));
        if (blocks.Count != before.Count && !(before.Count == 1 && blocks.Count == 2))
        {
            faults.InvalidObject(path, GoSyntax.StringList(blocks), FaultList.Immutable);
            return;
        }

        for (var index = 0; index < before.Count; index++)
        {
            if (TextOf(blocks, index) != TextOf(before, index))
            {
                faults.Invalid(path.Item(index), TextOf(blocks, index), FaultList.Immutable);
            }
        }
    }

    private static string TextOf(ListValue blocks, int index) => (blocks[index] as StringValue)?.Text ?? string.Empty;

    private static bool IsSix(ListValue blocks, int index) => TextOf(blocks, index).Contains(':', StringComparison.Ordinal);
}
