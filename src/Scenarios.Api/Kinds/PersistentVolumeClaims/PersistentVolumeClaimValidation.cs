using Scenarios.Api.Kinds.PersistentVolumes;
using Scenarios.Api.Quantities;
using Scenarios.Api.Validation;
using Scenarios.Api.Validation.GoDiffs;

namespace Scenarios.Api.Kinds.PersistentVolumeClaims;

/// <summary>
/// PersistentVolumeClaims (pkg/apis/core/validation, ValidatePersistentVolumeClaimSpec and ValidatePersistentVolumeClaimUpdate).
/// </summary>
internal sealed class PersistentVolumeClaimValidation : IKindValidation
{
    private const string Immutable =
        "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims\n";

    public void Validate(FieldNode candidate, FaultList faults) => ValidateSpec(candidate.Object("spec"), faults);

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var (spec, before) = (candidate.Object("spec"), existing.Object("spec"));
        var (rest, old) = (Fixed(spec.Tree, before.Tree, existing), WithNewVolume(before.Tree, spec.Tree));
        if (!rest.Equals(old) && GoDiff.Of(old, rest, spec.Type!) is { Length: > 0 } difference)
        {
            faults.Forbidden("spec", Immutable + difference);
        }

        var capacity = Quantity.Of(existing.Object("status").Object("capacity").Tree["storage"]);
        if (SizeOf(spec) < SizeOf(before) && SizeOf(spec) < capacity)
        {
            faults.Forbidden("spec.resources.requests.storage", "field can not be less than status.capacity");
        }
    }

    /// <summary>The spec of a claim, also in templates.</summary>
    internal static void ValidateSpec(FieldNode spec, FaultList faults)
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
            // Upstream shows the path where it means the value.
            faults.InvalidObject(spec.Path, $"field.Path{{name:\"dataSource\", index:\"\", parent:(*field.Path)({GoLiteral.Address})}}",
                "must match dataSourceRef");
        }
    }

    /// <summary>A volume may be named once.</summary>
    private static ObjectValue WithNewVolume(ObjectValue before, ObjectValue spec) =>
        before["volumeName"] is StringValue { Text.Length: > 0 } ? before : before.WithFieldOf(spec, "volumeName");

    /// <summary>The new spec with those fields as they were that may change; compared then.</summary>
    private static ObjectValue Fixed(ObjectValue spec, ObjectValue before, FieldNode existing)
    {
        if (before["storageClassName"] is null && existing.Object("status").Text("phase") != "Bound")
        {
            spec = spec.Without("storageClassName");
        }

        if (existing.Object("status").Text("phase") == "Bound")
        {
            spec = spec.WithFieldOf(before, "volumeAttributesClassName");
            var (resources, old) = (
                spec["resources"] as ObjectValue ?? ObjectValue.Empty, before["resources"] as ObjectValue ?? ObjectValue.Empty);
            spec = spec.With("resources", resources.WithFieldOf(old, "requests"));
        }

        return spec;
    }


    private static Quantity SizeOf(FieldNode spec) => Quantity.Of(spec.Object("resources").Object("requests").Tree["storage"]);
}
