using Scenarios.Api.Quantities;
using Scenarios.Api.Validation.GoDiffs;

namespace Scenarios.Api.Validation.Volumes;

/// <summary>The spec of a claim, including that of templates (pkg/apis/core/validation, ValidatePersistentVolumeClaimSpec).</summary>
internal static class ClaimSpecRules
{
    public static void Validate(FieldNode spec, FaultList faults)
    {
        MetadataValidation.ValidateSelector(spec.Object("selector"), faults);
        if (spec.List("accessModes").Count == 0)
        {
            faults.Required(spec.PathOf("accessModes"), "at least 1 access mode is required");
        }

        VolumeModes.ValidateAccess(spec, faults);
        if (spec.Object("resources").Object("requests").Tree["storage"] is not { } storage)
        {
            faults.Required($"{spec.PathOf("resources")}[storage]");
        }
        else if (Quantity.Of(storage).Sign <= 0)
        {
            faults.Invalid($"{spec.PathOf("resources")}[storage]", Quantity.Of(storage).ToString(), "must be greater than zero");
        }

        if (spec.Text("storageClassName") is { Length: > 0 } name)
        {
            faults.InvalidEach(spec.PathOf("storageClassName"), name, NameRules.Dns1123Subdomain(name));
        }

        faults.Check(spec, "volumeMode");
        var (source, reference) = (spec.Tree["dataSource"], spec.Tree["dataSourceRef"]);
        if (source is ObjectValue && reference is ObjectValue && reference.Find("namespace") is null && !source.Equals(reference))
        {
            // Upstream prints the path here instead of the value.
            faults.InvalidObject(spec.Path, $"field.Path{{name:\"dataSource\", index:\"\", parent:(*field.Path)({GoLiteral.Address})}}",
                "must match dataSourceRef");
        }
    }
}
