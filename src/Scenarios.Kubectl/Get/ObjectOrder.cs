using System.Globalization;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Api.JsonPath;
using Scenarios.Api.JsonPath.Execution;
using Scenarios.Api.JsonPath.Parsing;
using Scenarios.Kubectl.Printing;

namespace Scenarios.Kubectl.Get;

/// <summary>The order of <c>--sort-by</c>; follows kubectl's pkg/cmd/get/sorter.go.</summary>
internal sealed class ObjectOrder(CommandCall call, string path)
{
    /// <summary>
    /// Up to this length, Go's sort.Sort uses insertion sort (sort/zsortinterface.go), and each of its steps affects the result if objects
    /// lack the field.
    /// </summary>
    private const int LongestInsertion = 12;

    /// <summary>Sorts objects as kubectl holds them.</summary>
    /// <exception cref="CommandFailedException">The path cannot be parsed, leads nowhere in all objects, or leads to values that cannot be
    /// compared.</exception>
    public IReadOnlyList<ObjectValue> SortObjects(IReadOnlyList<ObjectValue> items) =>
        Sort(items, tree => tree, "*unstructured.Unstructured", "sorter.go:329");

    /// <summary>Sorts the rows of a table.</summary>
    /// <inheritdoc cref="SortObjects"/>
    public IReadOnlyList<T> SortRows<T>(IReadOnlyList<T> rows, Func<T, ObjectValue> treeOf) =>
        Sort(rows, treeOf, "[][][]reflect.Value", "sorter.go:375");

    private IReadOnlyList<T> Sort<T>(IReadOnlyList<T> items, Func<T, ObjectValue> treeOf, string owner, string place)
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

        try
        {
            return [.. Sort(keyed).Select(item => item.Item)];
        }
        catch (UnsortableFieldException unsortable)
        {
            throw Fatal($"Field {field} in {owner} is an unsortable type: interface, err: {unsortable.Message}", place);
        }
    }

    private static IEnumerable<(T Item, Value? Key)> Sort<T>(List<(T Item, Value? Key)> items)
    {
        if (items.Count > LongestInsertion)
        {
            return SortMany(items);
        }

        for (var index = 1; index < items.Count; index++)
        {
            for (var place = index; place > 0 && FieldOrder.IsLess(items[place].Key, items[place - 1].Key); place--)
            {
                (items[place], items[place - 1]) = (items[place - 1], items[place]);
            }
        }

        return items;
    }

    /// <summary>Keeps the order of equal items. The runtime wraps exceptions that a comparison throws.</summary>
    private static List<(T Item, Value? Key)> SortMany<T>(List<(T Item, Value? Key)> items)
    {
        try
        {
            return [.. items.OrderBy(item => item.Key, Comparer<Value?>.Create(FieldOrder.Compare))];
        }
        catch (InvalidOperationException exception) when (exception.InnerException is UnsortableFieldException unsortable)
        {
            throw new UnsortableFieldException(unsortable.Message);
        }
    }

    private static JsonPathTemplate Parse(string field)
    {
        try
        {
            return JsonPathTemplate.Parse(field);
        }
        catch (JsonPathSyntaxException error)
        {
            throw new CommandFailedException(error.Message);
        }
    }

    private static Value? KeyOf(JsonPathTemplate template, ObjectValue tree)
    {
        try
        {
            return template.FindResults(tree) is [[var first, ..], ..] ? first : null;
        }
        catch (JsonPathException error)
        {
            throw new CommandFailedException(error.Message);
        }
    }

    /// <summary>klog.Exitf: prints a log line and exits.</summary>
    private CommandFailedException Fatal(string message, string place)
    {
        var now = call.Context.Simulation.Now;
        var head = string.Create(CultureInfo.InvariantCulture, $"F{now:MMdd HH:mm:ss.ffffff} {call.Context.Process.Id,7} {place}] ");
        return new CommandFailedException(head + message) { IsVerbatim = true };
    }
}
