namespace Scenarios.Objects.Tree;

/// <summary>
/// Reads fields below any value by path, as <see cref="ApiObject"/> does for whole objects: a missing field reads as empty.
/// </summary>
public static class TreeReading
{
    /// <summary>The text at the path; empty if there is none.</summary>
    public static string Text(this Value? value, params ReadOnlySpan<string> path) =>
        (value?.Find(path) as StringValue)?.Text ?? string.Empty;

    /// <summary>The whole number at the path; null if there is none.</summary>
    public static long? Integer(this Value? value, params ReadOnlySpan<string> path) => (value?.Find(path) as IntegerValue)?.Integer;

    /// <summary>The flag at the path; false if there is none.</summary>
    public static bool Flag(this Value? value, params ReadOnlySpan<string> path) => value?.Find(path) is BooleanValue { Boolean: true };

    /// <summary>The list at the path, or an empty one.</summary>
    public static ListValue List(this Value? value, params ReadOnlySpan<string> path) => value?.Find(path) as ListValue ?? ListValue.Empty;

    /// <summary>The object at the path, or an empty one.</summary>
    public static ObjectValue Object(this Value? value, params ReadOnlySpan<string> path) =>
        value?.Find(path) as ObjectValue ?? ObjectValue.Empty;

    /// <summary>Whether the path has a value other than null.</summary>
    public static bool Has(this Value? value, params ReadOnlySpan<string> path) => value?.Find(path) is not (null or NullValue);

    /// <summary>The scalar at the path as Go's <c>%v</c> writes it: text unchanged, numbers, flags; empty if there is none.</summary>
    public static string Scalar(this Value? value, params ReadOnlySpan<string> path) => value?.Find(path) switch
    {
        StringValue text => text.Text,
        null or NullValue => string.Empty,
        { } other => other.ToString(),
    };
}
