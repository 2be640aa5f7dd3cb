using Scenarios.Api.Validation;
using Scenarios.Api.Validation.GoDiffs;

namespace Scenarios.Api.Kinds.Pods;

/// <summary>What may change in a Pod's spec (pkg/apis/core/validation, ValidatePodUpdate).</summary>
internal static class PodUpdate
{
    private const string Immutable =
        "pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,"
        + "`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),"
        + "`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)\n";

    private static readonly string[] ContainerFields = ["containers", "initContainers"];

    public static void Validate(FieldNode spec, FieldNode before, FaultList faults)
    {
        foreach (var field in ContainerFields)
        {
            if (!TryValidateImages(spec, before, field, faults))
            {
                return;
            }
        }

        if (!TryValidateDeadline(spec, before, faults))
        {
            return;
        }

        ValidateTolerations(spec, before, faults);
        ValidateGates(spec, before, faults);
        var rest = WithMutable(spec.Tree, before.Tree);
        if (before.List("schedulingGates").Count > 0)
        {
            rest = GatedPodUpdate.Validate(spec with { Tree = rest }, before, faults);
        }

        if (!rest.Equals(before.Tree) && GoDiff.Of(before.Tree, rest, spec.Type!) is { Length: > 0 } difference)
        {
            faults.Forbidden("spec", Immutable + difference);
        }
    }

    private static bool TryValidateImages(FieldNode spec, FieldNode before, string field, FaultList faults)
    {
        if (spec.List(field).Count != before.List(field).Count)
        {
            faults.Forbidden(spec.PathOf(field), "pod updates may not add or remove containers");
            return false;
        }

        foreach (var container in spec.Items(field))
        {
            var image = container.Text("image");
            if (image.Length == 0)
            {
                faults.Required(container.PathOf("image"));
            }

            if (image.Trim().Length != image.Length)
            {
                faults.Invalid(container.PathOf("image"), image, "must not have leading or trailing whitespace");
            }
        }

        return true;
    }

    /// <summary>A deadline may be added, or reduced.</summary>
    private static bool TryValidateDeadline(FieldNode spec, FieldNode before, FaultList faults)
    {
        var (now, then) = (spec.Integer("activeDeadlineSeconds"), before.Integer("activeDeadlineSeconds"));
        if (now is < 0 or > int.MaxValue)
        {
            faults.Invalid(spec.PathOf("activeDeadlineSeconds"), now.Value, "must be between 0 and 2147483647, inclusive");
            return false;
        }

        if (now is { } later && later > then)
        {
            faults.Invalid(spec.PathOf("activeDeadlineSeconds"), later, "must be less than or equal to previous value");
            return false;
        }

        if (now is null && then is not null)
        {
            faults.Invalid(spec.PathOf("activeDeadlineSeconds"), "null", "must not update from a positive integer to nil value");
        }

        return true;
    }

    /// <summary>All existing tolerations must still be there; only tolerationSeconds may differ.</summary>
    private static void ValidateTolerations(FieldNode spec, FieldNode before, FaultList faults)
    {
        var now = spec.Items("tolerations").Select(static toleration => toleration.Tree.Without("tolerationSeconds")).ToHashSet();
        if (!before.Items("tolerations").All(toleration => now.Contains(toleration.Tree.Without("tolerationSeconds"))))
        {
            faults.Forbidden(spec.PathOf("tolerations"), "existing toleration can not be modified except its tolerationSeconds");
        }
    }

    private static void ValidateGates(FieldNode spec, FieldNode before, FaultList faults)
    {
        var known = before.Items("schedulingGates").Select(static gate => gate.Text("name")).ToHashSet(StringComparer.Ordinal);
        foreach (var gate in spec.Items("schedulingGates").Select(static gate => gate.Text("name")).Where(gate => !known.Contains(gate)))
        {
            faults.Forbidden(spec.PathOf("schedulingGates"), $"only deletion is allowed, but found new scheduling gate '{gate}'");
        }
    }

    /// <summary>The new spec, with the fields that may change reset to their old values.</summary>
    private static ObjectValue WithMutable(ObjectValue spec, ObjectValue before)
    {
        foreach (var field in (string[])["activeDeadlineSeconds", "tolerations", "schedulingGates"])
        {
            spec = spec.WithFieldOf(before, field);
        }

        // A negative grace period counts as 1, so it may be replaced by 1.
        if (before["terminationGracePeriodSeconds"] is IntegerValue { Integer: < 0 }
            && spec["terminationGracePeriodSeconds"] is IntegerValue { Integer: < 0 or 1 })
        {
            spec = spec.WithFieldOf(before, "terminationGracePeriodSeconds");
        }

        foreach (var field in ContainerFields)
        {
            spec = spec[field] is ListValue now && before[field] is ListValue then ? spec.With(field, WithImages(now, then)) : spec;
        }

        return spec;
    }

    private static ListValue WithImages(ListValue containers, ListValue before)
    {
        for (var index = 0; index < containers.Count; index++)
        {
            if (containers[index] is ObjectValue container && before[index] is ObjectValue old)
            {
                containers = containers.WithItem(index, container.WithFieldOf(old, "image"));
            }
        }

        return containers;
    }
}
