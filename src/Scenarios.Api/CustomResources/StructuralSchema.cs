namespace Scenarios.Api.CustomResources;

/// <summary>The parts of a schema that pruning, defaulting and validation use.</summary>
internal static class StructuralSchema
{
    public static ObjectValue? Property(ObjectValue schema, string name) =>
        schema.Find("properties", name) as ObjectValue ?? schema["additionalProperties"] as ObjectValue;

    public static ObjectValue? Items(ObjectValue schema) => schema["items"] as ObjectValue;

    public static bool Has(ObjectValue schema, string flag) => schema[flag] is BooleanValue { Boolean: true };

    /// <summary>Whether an object may have fields that the schema does not name.</summary>
    public static bool KeepsAll(ObjectValue schema) =>
        Has(schema, "x-kubernetes-preserve-unknown-fields") || schema["additionalProperties"] is BooleanValue { Boolean: true };
}
