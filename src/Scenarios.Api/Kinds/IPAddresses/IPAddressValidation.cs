using Scenarios.Api.Validation;
using Scenarios.Api.Validation.Volumes;

namespace Scenarios.Api.Kinds.IPAddresses;

/// <summary>IPAddresses (pkg/apis/networking/validation, ValidateIPAddress and ValidateIPAddressUpdate).</summary>
internal sealed class IPAddressValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        if (!faults.Check(spec, "parentRef"))
        {
            return;
        }

        var parent = spec.Object("parentRef");
        faults.CheckAll(parent, "group", "resource", "name");
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var (parent, before) = (candidate.Object("spec").Object("parentRef"), existing.Object("spec").Object("parentRef"));
        if (!parent.Tree.Equals(before.Tree))
        {
            faults.InvalidObject(parent.Path, GoSyntax.Of(parent), FaultList.Immutable);
        }
    }
}
