using Scenarios.Api.Validation;

namespace Scenarios.Api.CustomResources;

/// <summary>Checks the version and kind of objects embedded in custom objects (apiextensions, schema/objectmeta/validation.go).</summary>
internal sealed class EmbeddedChecks(FaultList faults)
{
    public void Check(Value value, ObjectValue schema, string path)
    {
        switch (value)
        {
            case ObjectValue fields:
                if (path.Length > 0 && StructuralSchema.Has(schema, "x-kubernetes-embedded-resource"))
                {
                    CheckHeader(fields, path);
                }

                foreach (var (name, field) in fields)
                {
                    if (StructuralSchema.Property(schema, name) is { } property)
                    {
                        Check(field, property, path.Length == 0 ? name : $"{path}.{name}");
                    }
                }

                break;
            case ListValue items when StructuralSchema.Items(schema) is { } element:
                for (var index = 0; index < items.Count; index++)
                {
                    Check(items[index], element, FormattableString.Invariant($"{path}[{index}]"));
                }

                break;
        }
    }

    private void CheckHeader(ObjectValue fields, string path)
    {
        foreach (var name in (string[])["apiVersion", "kind"])
        {
            var place = $"{path}.{name}";
            switch (fields[name])
            {
                case null:
                    faults.Required(place, "must not be empty");
                    break;
                case StringValue { Text.Length: 0 }:
                    faults.Invalid(place, string.Empty, "must not be empty");
                    break;
                case StringValue kind when name == "kind" && NameRules.Dns1035Label(kind.Text.ToLowerInvariant()) is { Count: > 0 } broken:
                    faults.Invalid(place, kind.Text, $"may have mixed case, but should otherwise match: {string.Join(',', broken)}");
                    break;
            }
        }
    }
}
