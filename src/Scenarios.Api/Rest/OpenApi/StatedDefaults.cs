using Scenarios.Objects.Facts;

namespace Scenarios.Api.Rest.OpenApi;

/// <summary>
/// The defaults stated in OpenAPI documents. They are fewer than those that the server sets: only Go's zero for fields that are always
/// written, and the defaults of <c>+default</c> comments.
/// </summary>
internal static class StatedDefaults
{
    /// <summary>Returns null if there is none.</summary>
    public static Value? Of(FieldFacts field) =>
        field.IsDefaultStated ? Written(field.Type.Kind, field.Default)
        : field.IsPointer || (field.OmitsZero && field.Type.Kind != FieldKind.Object) ? null
        : Written(field.Type.Kind, null);

    /// <summary>Elements of lists and maps are never pointers.</summary>
    public static Value? OfElement(FieldType element) => Written(element.Kind, null);

    private static Value? Written(FieldKind kind, string? text) => kind switch
    {
        FieldKind.String => new StringValue(text ?? string.Empty),
        FieldKind.Int32 or FieldKind.Int64 =>
            IntegerValue.Of(text is null ? 0 : long.Parse(text, System.Globalization.CultureInfo.InvariantCulture)),
        FieldKind.Float => IntegerValue.Of(0),
        FieldKind.Boolean => BooleanValue.Of(text == "true"),
        FieldKind.Object => ObjectValue.Empty,
        _ => null,
    };
}
