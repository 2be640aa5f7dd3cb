namespace Scenarios.Objects.Facts;

/// <summary>The Go types of fields that the fact files call <c>any</c>: schemas and explanations use these names.</summary>
public static class AnyTypes
{
    /// <summary>The Go type of a field of type <c>any</c>.</summary>
    /// <param name="field">The field's name.</param>
    public static string NameOf(string field) => field switch
    {
        "additionalItems" or "additionalProperties" => "JSONSchemaPropsOrBool",
        "items" => "JSONSchemaPropsOrArray",
        "dependencies" => "JSONSchemaPropsOrStringArray",
        "default" or "example" or "enum" => "JSON",
        _ => RawExtension,
    };

    /// <summary>The type of any object of unknown kind.</summary>
    public const string RawExtension = "RawExtension";
}
