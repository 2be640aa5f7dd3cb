namespace Scenarios.Objects.Facts;

/// <summary>What Go calls the values that the facts call <c>any</c>: schemas and explanations name them so.</summary>
public static class AnyTypes
{
    /// <summary>The type of Go that a field of any value has.</summary>
    /// <param name="field">The field's name.</param>
    public static string NameOf(string field) => field switch
    {
        "additionalItems" or "additionalProperties" => "JSONSchemaPropsOrBool",
        "items" => "JSONSchemaPropsOrArray",
        "dependencies" => "JSONSchemaPropsOrStringArray",
        "default" or "example" or "enum" => "JSON",
        _ => RawExtension,
    };

    /// <summary>Any object, of no kind that is known.</summary>
    public const string RawExtension = "RawExtension";
}
