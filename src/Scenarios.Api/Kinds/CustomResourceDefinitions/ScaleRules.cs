using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.CustomResourceDefinitions;

/// <summary>Where a custom resource has its replicas (ValidateCustomResourceDefinitionSubresources).</summary>
internal static class ScaleRules
{
    public static void Validate(FieldNode scale, FaultList faults)
    {
        ValidateReplicas(scale, "specReplicasPath", ".spec", faults);
        ValidateReplicas(scale, "statusReplicasPath", ".status", faults);
        var (path, selector) = (scale.PathOf("labelSelectorPath"), scale.Text("labelSelectorPath"));
        if (selector.Length > 0 && ValidatePath(path, selector, faults) && !IsUnder(selector, ".spec") && !IsUnder(selector, ".status"))
        {
            faults.Invalid(path, selector, "should be a json path under either .spec or .status");
        }
    }

    /// <summary>Validates a path of names separated by dots.</summary>
    public static bool ValidatePath(FieldPath place, string path, FaultList faults)
    {
        if (path.StartsWith('.'))
        {
            return true;
        }

        faults.Invalid(place, path, "must be a simple json path starting with .");
        return false;
    }

    private static void ValidateReplicas(FieldNode scale, string field, string part, FaultList faults)
    {
        var path = scale.Text(field);
        if (path.Length == 0)
        {
            faults.Required(scale.PathOf(field));
        }
        else if (ValidatePath(scale.PathOf(field), path, faults) && !IsUnder(path, part))
        {
            faults.Invalid(scale.PathOf(field), path, $"should be a json path under {part}");
        }
    }

    private static bool IsUnder(string path, string part) => path.StartsWith($"{part}.", StringComparison.Ordinal);
}
