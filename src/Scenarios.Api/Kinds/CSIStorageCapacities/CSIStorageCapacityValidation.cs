using Scenarios.Api.Quantities;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.CSIStorageCapacities;

/// <summary>CSIStorageCapacities (pkg/apis/storage/validation, ValidateCSIStorageCapacity and its update).</summary>
internal sealed class CSIStorageCapacityValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults)
    {
        MetadataValidation.ValidateSelector(candidate.Object("nodeTopology"), faults);
        var storageClass = candidate.Text("storageClassName");
        faults.InvalidEach(candidate.PathOf("storageClassName"), storageClass, NameRules.Dns1123Subdomain(storageClass));
        if (candidate.Tree["capacity"] is { } capacity && Quantity.Of(capacity).Sign < 0)
        {
            faults.Invalid("capacity", Quantity.Of(capacity).ToString(), "must be greater than or equal to 0");
        }
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        if (!Equals(candidate.Tree["nodeTopology"], existing.Tree["nodeTopology"]))
        {
            var topology = GoSyntax.Of(candidate.Tree["nodeTopology"], candidate.Facts("nodeTopology").Type);
            faults.InvalidObject("nodeTopology", topology, FaultList.Immutable);
        }

        if (candidate.Text("storageClassName") != existing.Text("storageClassName"))
        {
            faults.Invalid("storageClassName", candidate.Text("storageClassName"), FaultList.Immutable);
        }
    }
}
