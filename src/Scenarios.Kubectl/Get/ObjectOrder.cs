using Scenarios.Api.Quantities;
using Scenarios.Api.Tree;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.JsonPath;
using Scenarios.Kubectl.JsonPath.Parsing;
using Scenarios.Kubectl.Printing;

namespace Scenarios.Kubectl.Get;

/// <summary>
/// The order of <c>--sort-by</c>: numbers by size, texts by quantity where both are quantities, objects without the field first; follows
/// kubectl's pkg/cmd/get/sorter.go, but keeps the order of equal ones.
/// </summary>
internal static class ObjectOrder
{
    /// <exception cref="CommandFailedException">The path cannot be read, or leads nowhere in all objects.</exception>
    public static IReadOnlyList<T> Sort<T>(IReadOnlyList<T> items, Func<T, ObjectValue> treeOf, string path)
    {
        if (items.Count == 0)
        {
            return items;
        }

        var field = CustomColumn.Relax(path);
        var template = Parse(field);
        var keyed = items.Select(item => (Item: item, Key: KeyOf(template, treeOf(item)))).ToList();
        if (keyed.All(item => item.Key is null))
        {
            throw new CommandFailedException($"couldn't find any field with path {GoText.Quote(field)} in the list of objects");
        }

        return [.. keyed.OrderBy(item => item.Key, Comparer<Value?>.Create(Compare)).Select(item => item.Item)];
    }

    private static JsonPathTemplate Parse(string field)
    {
        try
        {
            return JsonPathTemplate.Parse(field);
        }
        catch (JsonPathSyntaxException error)
        {
            throw new CommandFailedException($"sorting error: {error.Message}");
        }
    }

    private static Value? KeyOf(JsonPathTemplate template, ObjectValue tree)
    {
        try
        {
            return template.FindResults(tree) is [[var first, ..], ..] ? first : null;
        }
        catch (JsonPath.Execution.JsonPathException error)
        {
            throw new CommandFailedException(error.Message);
        }
    }

    private static int Compare(Value? left, Value? right) => (left, right) switch
    {
        (null or NullValue, null or NullValue) => 0,
        (null or NullValue, _) => -1,
        (_, null or NullValue) => 1,
        (IntegerValue one, IntegerValue other) => one.Integer.CompareTo(other.Integer),
        (FloatValue one, FloatValue other) => one.Float.CompareTo(other.Float),
        (StringValue one, StringValue other) => CompareTexts(one.Text, other.Text),
        _ => throw new CommandFailedException($"unsortable type: {JsonPath.Execution.GoSyntax.TypeOf(left!)}"),
    };

    private static int CompareTexts(string left, string right) =>
        Quantity.TryParse(left, out var one, out _) && Quantity.TryParse(right, out var other, out _)
            ? one.CompareTo(other)
            : string.CompareOrdinal(left, right);
}
