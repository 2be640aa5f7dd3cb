using Scenarios.Api.Requests;

namespace Scenarios.Api.Validation;

/// <summary>Creates field faults in the words of apimachinery's field.Error (util/validation/field/errors.go).</summary>
public static class FieldFault
{
    public static StatusCause Required(string field, string detail = "") => Of("FieldValueRequired", field, "Required value", detail);

    public static StatusCause Forbidden(string field, string detail) => Of("FieldValueForbidden", field, "Forbidden", detail);

    public static StatusCause Invalid(string field, string value, string detail) =>
        Of("FieldValueInvalid", field, $"Invalid value: {GoText.Quote(value)}", detail);

    public static StatusCause Invalid(string field, long value, string detail) =>
        Of("FieldValueInvalid", field, $"Invalid value: {value}", detail);

    /// <summary>Values of other types are shown as JSON.</summary>
    public static StatusCause Invalid(string field, Value value, string detail) => value switch
    {
        StringValue text => Invalid(field, text.Text, detail),
        _ => Of("FieldValueInvalid", field, $"Invalid value: {JsonWriter.WriteCompact(value)}", detail),
    };

    /// <param name="supported">The supported values, in the order in which the message lists them.</param>
    public static StatusCause NotSupported(string field, string value, IReadOnlyList<string> supported) => Of(
        "FieldValueNotSupported",
        field,
        $"Unsupported value: {GoText.Quote(value)}",
        $"supported values: {string.Join(", ", supported.Select(GoText.Quote))}");

    public static StatusCause Duplicate(string field, string value) =>
        Of("FieldValueDuplicate", field, $"Duplicate value: {GoText.Quote(value)}", string.Empty);

    public static StatusCause Duplicate(string field, Value value) => value is StringValue text
        ? Duplicate(field, text.Text)
        : Of("FieldValueDuplicate", field, $"Duplicate value: {JsonWriter.WriteCompact(value)}", string.Empty);

    public static StatusCause NotFound(string field, string value) =>
        Of("FieldValueNotFound", field, $"Not found: {GoText.Quote(value)}", string.Empty);

    /// <param name="longest">The maximum length in bytes.</param>
    public static StatusCause TooLong(string field, int longest) =>
        Of("FieldValueTooLong", field, "Too long", $"may not be more than {longest} bytes");

    private static StatusCause Of(string reason, string field, string body, string detail) =>
        new(reason, detail.Length == 0 ? body : $"{body}: {detail}", field);
}
