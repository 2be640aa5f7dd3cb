using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Views;

/// <summary>
/// How views write: into a copy. A value that is already there changes nothing. A value that Go would omit is not written, and an existing
/// one is removed: "NonZero" and "NonEmpty" stand for <c>omitempty</c>, "OrNull" for pointers. All other fields stay as they are.
/// </summary>
internal static class Write
{
    public static ObjectValue? Text(ObjectValue? tree, string name, string value) =>
        Has(tree, name, value) ? tree : With(tree, name, new StringValue(value));

    public static ObjectValue? NonZeroText(ObjectValue? tree, string name, string value) =>
        value.Length == 0 ? tree?.Without(name) : Text(tree, name, value);

    public static ObjectValue? TextOrNull(ObjectValue? tree, string name, string? value) =>
        value is null ? tree?.Without(name) : Text(tree, name, value);

    /// <summary>For texts of a named Go type: the same few texts occur in very many objects.</summary>
    public static ObjectValue? SharedText(ObjectValue? tree, string name, string value) =>
        Has(tree, name, value) ? tree : With(tree, name, StringValue.Shared(value));

    public static ObjectValue? NonZeroSharedText(ObjectValue? tree, string name, string value) =>
        value.Length == 0 ? tree?.Without(name) : SharedText(tree, name, value);

    public static ObjectValue? SharedTextOrNull(ObjectValue? tree, string name, string? value) =>
        value is null ? tree?.Without(name) : SharedText(tree, name, value);

    public static ObjectValue? Flag(ObjectValue? tree, string name, bool value) => With(tree, name, BooleanValue.Of(value));

    public static ObjectValue? NonZeroFlag(ObjectValue? tree, string name, bool value) =>
        value ? Flag(tree, name, value) : tree?.Without(name);

    public static ObjectValue? FlagOrNull(ObjectValue? tree, string name, bool? value) =>
        value is { } flag ? Flag(tree, name, flag) : tree?.Without(name);

    public static ObjectValue? Integer(ObjectValue? tree, string name, long value) =>
        tree?[name] is IntegerValue known && known.Integer == value ? tree : With(tree, name, IntegerValue.Of(value));

    public static ObjectValue? NonZeroInteger(ObjectValue? tree, string name, long value) =>
        value == 0 ? tree?.Without(name) : Integer(tree, name, value);

    public static ObjectValue? IntegerOrNull(ObjectValue? tree, string name, long? value) =>
        value is { } number ? Integer(tree, name, number) : tree?.Without(name);

    public static ObjectValue? Float(ObjectValue? tree, string name, double value) => With(tree, name, new FloatValue(value));

    public static ObjectValue? FloatOrNull(ObjectValue? tree, string name, double? value) =>
        value is { } number ? Float(tree, name, number) : tree?.Without(name);

    public static ObjectValue? Quantity(ObjectValue? tree, string name, string value) => Text(tree, name, value);

    public static ObjectValue? NonZeroQuantity(ObjectValue? tree, string name, string value) => NonZeroText(tree, name, value);

    public static ObjectValue? QuantityOrNull(ObjectValue? tree, string name, string? value) => TextOrNull(tree, name, value);

    /// <summary>A time that is not a pointer is a structure, which Go never omits: a missing time is written as null.</summary>
    public static ObjectValue? Time(ObjectValue? tree, string name, DateTimeOffset? value) =>
        With(tree, name, value is { } time ? Timestamp.ValueOf(time) : NullValue.Instance);

    public static ObjectValue? TimeOrNull(ObjectValue? tree, string name, DateTimeOffset? value) =>
        value is null ? tree?.Without(name) : Time(tree, name, value);

    public static ObjectValue? MicroTime(ObjectValue? tree, string name, DateTimeOffset? value) =>
        With(tree, name, value is { } time ? new StringValue(Timestamp.FormatMicro(time)) : NullValue.Instance);

    public static ObjectValue? MicroTimeOrNull(ObjectValue? tree, string name, DateTimeOffset? value) =>
        value is null ? tree?.Without(name) : MicroTime(tree, name, value);

    public static ObjectValue? IntOrString(ObjectValue? tree, string name, IntOrString value) => Any(tree, name, value.Value);

    /// <summary>A list that Go never omits: a missing list is written as null.</summary>
    public static ObjectValue? List(ObjectValue? tree, string name, ListValue? value) =>
        With(tree, name, value ?? (Value)NullValue.Instance);

    public static ObjectValue? NonEmptyList(ObjectValue? tree, string name, ListValue value) =>
        value.Count == 0 ? tree?.Without(name) : With(tree, name, value);

    public static ObjectValue? Map(ObjectValue? tree, string name, ObjectValue value) =>
        value.Count == 0 ? tree?.Without(name) : With(tree, name, value);

    /// <summary>Structures that are not pointers are written even when they are empty.</summary>
    public static ObjectValue? Structure(ObjectValue? tree, string name, ObjectValue value) => With(tree, name, value);

    public static ObjectValue? Pointer(ObjectValue? tree, string name, ObjectValue? value) => Any(tree, name, value);

    public static ObjectValue? Any(ObjectValue? tree, string name, Value? value) =>
        value is null ? tree?.Without(name) : With(tree, name, value);

    private static bool Has(ObjectValue? tree, string name, string value) => tree?[name] is StringValue known && known.Text == value;

    private static ObjectValue With(ObjectValue? tree, string name, Value value) => (tree ?? ObjectValue.Empty).With(name, value);
}
