using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.CustomResourceDefinitions;

/// <summary>The fields allowed in field selectors (ValidateCustomResourceSelectableFields).</summary>
internal static class SelectableFieldRules
{
    private const int Most = 8;

    public static void Validate(FieldNode version, ObjectValue? schema, FaultList faults)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in version.Items("selectableFields"))
        {
            var (place, path) = (field.PathOf("jsonPath"), field.Text("jsonPath"));
            if (path.Length == 0)
            {
                faults.Required(place);
                continue;
            }

            if (DefinitionPath.Find(schema ?? ObjectValue.Empty, path, out var fault) is not { } found)
            {
                faults.Invalid(place, path, $"is an invalid path: {fault}");
                continue;
            }

            if (path.StartsWith(".metadata", StringComparison.Ordinal))
            {
                faults.Invalid(place, path, "must not point to fields in metadata");
            }

            if (found.Text("type") is not ("string" or "boolean" or "integer"))
            {
                faults.Invalid(
                    place, path, "must point to a field of type string, boolean or integer. Enum string fields and strings with formats "
                        + "are allowed.");
            }

            if (!known.Add(path))
            {
                faults.Duplicate(place, path);
            }
        }

        if (known.Count > Most)
        {
            faults.AtMost(version, "selectableFields", Most);
        }
    }
}
