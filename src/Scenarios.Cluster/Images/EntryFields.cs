using System.Globalization;
using Scenarios.Api.Quantities;

namespace Scenarios.Cluster.Images;

/// <summary>Reads the fields of one object of an image entry, and tracks which were never read: those are mistakes.</summary>
internal sealed class EntryFields(string source, string path, ObjectValue tree)
{
    private const double LargestSize = 1e15;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1000);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public string Text(string name, string fallback = "") => Field(name) is { } value ? AsText(name, value) : fallback;

    public int Integer(string name, int fallback) =>
        Field(name) switch
        {
            null => fallback,
            IntegerValue { Integer: >= int.MinValue and <= int.MaxValue } number => (int)number.Integer,
            _ => throw Wrong(name, "is not a whole number of 32 bits"),
        };

    public TimeSpan? Duration(string name) => Field(name) is { } value ? ParseDuration(name, AsText(name, value)) : null;

    /// <summary>A quantity in Kubernetes's notation, such as <c>250m</c> or <c>64Mi</c>; null when there is none.</summary>
    public Quantity? Quantity(string name) =>
        Field(name) is not { } value ? null
        : Api.Quantities.Quantity.TryParse(AsText(name, value), out var amount, out _) ? amount
        : throw Wrong(name, "is not an amount such as 250m or 64Mi");

    public long Size(string name, long fallback)
    {
        if (Field(name) is not { } value)
        {
            return fallback;
        }

        var text = AsText(name, value);
        var (digits, factor) = text.EndsWith("MB", StringComparison.Ordinal) ? (text[..^2], 1_000_000) : (text, 1);
        return double.TryParse(digits, CultureInfo.InvariantCulture, out var number)
            && number * factor is >= 0 and <= LargestSize
            ? (long)(number * factor)
            : throw Wrong(name, "is not a size such as 25MB");
    }

    public IReadOnlyList<string> Texts(string name) =>
        Field(name) switch
        {
            null => [],
            ListValue list => [.. list.Select(item => AsText(name, item))],
            var single => [AsText(name, single)],
        };

    public IReadOnlyList<KeyValuePair<string, string>> Pairs(string name) =>
        [.. Object(name).Select(pair => KeyValuePair.Create(pair.Key, AsText(name, pair.Value)))];

    public SortedList<string, string> Map(string name)
    {
        var map = new SortedList<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in Pairs(name))
        {
            map[key] = value;
        }

        return map;
    }

    public ObjectValue Object(string name) =>
        Field(name) switch
        {
            null or NullValue => ObjectValue.Empty,
            ObjectValue value => value,
            _ => throw Wrong(name, "is not an object"),
        };

    /// <summary>The fields of an object; none when it is missing.</summary>
    public EntryFields Nested(string name) => new(source, $"{path}{name}.", Object(name));

    /// <summary>The objects of a list.</summary>
    public IEnumerable<EntryFields> Objects(string name)
    {
        var items = Field(name) as ListValue ?? ListValue.Empty;
        for (var index = 0; index < items.Count; index++)
        {
            var itemPath = $"{path}{name}[{index}]";
            var fields = items[index] as ObjectValue ?? throw new ImageCatalogueException($"{source}: {itemPath} is not an object");
            yield return new EntryFields(source, itemPath + ".", fields);
        }
    }

    /// <summary>The objects of a map: name → fields.</summary>
    public IEnumerable<KeyValuePair<string, EntryFields>> NamedObjects(string name)
    {
        foreach (var (key, value) in Object(name))
        {
            var fields = value as ObjectValue ?? throw new ImageCatalogueException($"{source}: {path}{name}.{key} is not an object");
            yield return KeyValuePair.Create(key, new EntryFields(source, $"{path}{name}.{key}.", fields));
        }
    }

    public Value? Field(string name)
    {
        _known.Add(name);
        return tree[name];
    }

    /// <summary>Must be called last.</summary>
    /// <exception cref="ImageCatalogueException">There is a field that was never read.</exception>
    public void RefuseOthers()
    {
        foreach (var (name, _) in tree)
        {
            if (!_known.Contains(name))
            {
                throw Wrong(
                    name, "is not a field of an image entry; expected one of: " + string.Join(", ", _known.Order(StringComparer.Ordinal)));
            }
        }
    }

    public ImageCatalogueException Wrong(string name, string why) => new($"{source}: {path}{name} {why}");

    private string AsText(string name, Value value) =>
        value switch
        {
            StringValue text => text.Text,
            IntegerValue or FloatValue or BooleanValue => value.ToString(),
            _ => throw Wrong(name, "is not a text"),
        };

    private TimeSpan ParseDuration(string name, string text)
    {
        var (digits, unit) = text switch
        {
            [.. var number, 'm', 's'] => (number, TimeSpan.FromMilliseconds(1)),
            [.. var number, 's'] => (number, TimeSpan.FromSeconds(1)),
            [.. var number, 'm'] => (number, TimeSpan.FromMinutes(1)),
            _ => (string.Empty, TimeSpan.FromSeconds(1)),
        };
        return double.TryParse(digits, CultureInfo.InvariantCulture, out var count) && count >= 0 && count <= Longest / unit
            ? count * unit
            : throw Wrong(name, "is not a duration such as 200ms, 5s or 2m, from 0 to 1000 days");
    }
}
