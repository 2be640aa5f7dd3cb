using Scenarios.Api.CustomResources;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.CustomResourceDefinitions;

/// <summary>
/// Checks that the defaults in a schema are valid under it (apiextensions, pkg/apiserver/schema/defaulting/validation.go).
/// </summary>
internal static class DefaultRules
{
    public static void Validate(ObjectValue schema, string path, FaultList faults)
    {
        if (schema["default"] is { } value and not NullValue)
        {
            if (!new Pruning().PruneInside(value, schema).Equals(value))
            {
                faults.Add(FieldFault.Invalid($"{path}.default", value, "must not have unknown fields"));
            }

            new SchemaChecks(faults).Check(value, schema, $"{path}.default");
        }

        if (schema["items"] is ObjectValue items)
        {
            Validate(items, $"{path}.items", faults);
        }

        if (schema["additionalProperties"] is ObjectValue additional)
        {
            Validate(additional, $"{path}.additionalProperties", faults);
        }

        foreach (var (name, property) in schema["properties"] as ObjectValue ?? ObjectValue.Empty)
        {
            Validate(property as ObjectValue ?? ObjectValue.Empty, $"{path}.properties[{name}]", faults);
        }
    }
}
