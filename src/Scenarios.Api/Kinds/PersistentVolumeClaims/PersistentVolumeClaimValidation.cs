using Scenarios.Api.Quantities;
using Scenarios.Api.Validation;
using Scenarios.Api.Validation.GoDiffs;
using Scenarios.Api.Validation.Volumes;

namespace Scenarios.Api.Kinds.PersistentVolumeClaims;

/// <summary>
/// PersistentVolumeClaims (pkg/apis/core/validation, ValidatePersistentVolumeClaimSpec and ValidatePersistentVolumeClaimUpdate).
/// </summary>
internal sealed class PersistentVolumeClaimValidation : IKindValidation
{
    private const string Immutable =
        "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims\n";

    public void Validate(FieldNode candidate, FaultList faults) => ClaimSpecRules.Validate(candidate.Object("spec"), faults);

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

    /// <summary>The old spec with the new volume name if it had none: the volume may be set once.</summary>
    private static ObjectValue WithNewVolume(ObjectValue before, ObjectValue spec) =>
        before["volumeName"] is StringValue { Text.Length: > 0 } ? before : before.WithFieldOf(spec, "volumeName");

    /// <summary>The new spec for comparison, with the fields that may change set to their old values.</summary>
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
