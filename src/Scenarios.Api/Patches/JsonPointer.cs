using System.Globalization;

namespace Scenarios.Api.Patches;

/// <summary>A location in a document: its container and the last step of its path (RFC 6901).</summary>
internal sealed class JsonPointer
{
    private readonly List<(Value Container, string Key)> _steps;

    private JsonPointer(List<(Value Container, string Key)> steps) => _steps = steps;

    public string Key => _steps[^1].Key;

    /// <summary>Finds the location. The last step need not exist; null if any step before it does not exist.</summary>
    public static JsonPointer? Find(Value document, string path)
    {
        var parts = path.Split('/');
        if (parts.Length < 2)
        {
            return null;
        }

        var steps = new List<(Value, string)>(parts.Length - 1);
        Value? current = document;
        for (var index = 1; index < parts.Length; index++)
        {
            if (current is not (ObjectValue or ListValue))
            {
                return null;
            }

            var key = parts[index].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            steps.Add((current, key));
            current = current is ObjectValue fields ? fields[key] : TryItem((ListValue)current, key);
        }

        return new JsonPointer(steps);
    }

    /// <summary>The value at the location; null for a field that does not exist.</summary>
    public Value? Value(string context) => _steps[^1].Container switch
    {
        ObjectValue fields => fields[Key],
        var list => ((ListValue)list)[Index((ListValue)list, ((ListValue)list).Count - 1, context)],
    };

    public Value Added(Value value, string context) => Rebuilt(_steps[^1].Container switch
    {
        ObjectValue fields => fields.With(Key, value),
        var list => Inserted((ListValue)list, value, context),
    });

    public Value Removed(string context) => Rebuilt(_steps[^1].Container switch
    {
        ObjectValue fields when !fields.ContainsKey(Key) =>
            throw new PatchFault($"{context}: Unable to remove nonexistent key: {Key}: missing value"),
        ObjectValue fields => fields.Without(Key),
        var list => Without((ListValue)list, Index((ListValue)list, ((ListValue)list).Count - 1, context)),
    });

    /// <summary>Replaces the value. A field that does not exist is added, as in the library.</summary>
    public Value Replaced(Value value, string error) => Rebuilt(_steps[^1].Container switch
    {
        ObjectValue fields => fields.With(Key, value),
        var list => TryItem((ListValue)list, Key) is null
            ? throw new PatchFault(error)
            : ((ListValue)list).WithItem(Index((ListValue)list, ((ListValue)list).Count - 1, error), value),
    });

    private static Value? TryItem(ListValue list, string key) =>
        int.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index)
            && index < list.Count
            && index >= -list.Count
            ? list[index < 0 ? index + list.Count : index]
            : null;

    private static ListValue Without(ListValue list, int index) => ListValue.From(list.Where((_, place) => place != index));

    private ListValue Inserted(ListValue list, Value value, string context)
    {
        if (Key == "-")
        {
            return list.WithAdded(value);
        }

        var items = list.ToList();
        items.Insert(Index(list, list.Count, context), value);
        return ListValue.From(items);
    }

    // Negative indices count from the end.
    private int Index(ListValue list, int last, string context)
    {
        if (!int.TryParse(Key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index))
        {
            var syntax = $"strconv.Atoi: parsing {GoText.Quote(Key)}: invalid syntax";
            throw new PatchFault(
                last == list.Count ? $"{context}: value was not a proper array index: '{Key}': {syntax}" : $"{context}: {syntax}");
        }

        return index > last || index < -(last + 1)
            ? throw new PatchFault($"{context}: Unable to access invalid index: {index}: invalid index referenced")
            : index < 0 ? index + last + 1 : index;
    }

    private Value Rebuilt(Value value)
    {
        for (var index = _steps.Count - 2; index >= 0; index--)
        {
            var (container, key) = _steps[index];
            value = container is ObjectValue fields ? fields.With(key, value) : ReplacedItem((ListValue)container, key, value);
        }

        return value;
    }

    private static ListValue ReplacedItem(ListValue list, string key, Value value)
    {
        var index = int.Parse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return list.WithItem(index < 0 ? index + list.Count : index, value);
    }
}
