using Scenarios.Api.Quantities;
using Scenarios.Api.JsonPath.Execution;

namespace Scenarios.Kubectl.Get;

/// <summary>
/// Compares two values as kubectl's isLess does (pkg/cmd/get/sorter.go): numbers by size, texts as quantities if both are quantities.
/// </summary>
internal static class FieldOrder
{
    /// <summary>A missing value is less than anything, even than another missing one.</summary>
    /// <exception cref="UnsortableFieldException">The values cannot be compared.</exception>
    public static bool IsLess(Value? left, Value? right) => left is null || (right is not null && Compare(left, right) < 0);

    /// <inheritdoc cref="IsLess"/>
    public static int Compare(Value? left, Value? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (NullValue, NullValue) => 0,
        (NullValue, _) => -1,
        (_, NullValue) => 1,
        (IntegerValue one, IntegerValue other) => one.Integer.CompareTo(other.Integer),
        (FloatValue one, FloatValue other) => one.Float.CompareTo(other.Float),
        (StringValue one, StringValue other) => CompareTexts(one.Text, other.Text),
        (IntegerValue or FloatValue or StringValue, _) => throw new UnsortableFieldException("unsortable interface: interface"),
        _ => throw new UnsortableFieldException($"unsortable type: {GoSyntax.TypeOf(left)}"),
    };

    private static int CompareTexts(string left, string right) =>
        Quantity.TryParse(left, out var one, out _) && Quantity.TryParse(right, out var other, out _)
            ? one.CompareTo(other)
            : string.CompareOrdinal(left, right);
}
