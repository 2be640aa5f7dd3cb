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
        faults.CheckFixed(candidate, existing, "nodeTopology");
        faults.CheckFixed(candidate, existing, "storageClassName");
    }
}
