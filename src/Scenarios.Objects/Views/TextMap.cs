using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Views;

/// <summary>Texts by name: labels, annotations, data; quantities by resource. Enumerating it allocates nothing if all are texts.</summary>
public readonly struct TextMap(ObjectValue? fields)
{
    /// <summary>The object behind the view; empty if there is none.</summary>
    public ObjectValue Fields => fields ?? ObjectValue.Empty;

    public int Count => fields?.Count ?? 0;

    /// <summary>The text; null if there is none.</summary>
    public string? this[string name] => Read.Scalar(fields?[name]);

    public static implicit operator ObjectValue(TextMap map) => map.Fields;

    public static implicit operator TextMap(ObjectValue fields) => new(fields);

    /// <summary>A copy with this text under this name.</summary>
    public TextMap With(string name, string text) => new(Write.Text(fields, name, text));

    public TextMap Without(string name) => new(fields?.Without(name));

    /// <summary>Names and texts, ordered by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Sorted()
    {
        var all = new KeyValuePair<string, string>[Count];
        var index = 0;
        foreach (var entry in this)
        {
            all[index++] = entry;
        }

        Array.Sort(all, static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        return all;
    }

    public Enumerator GetEnumerator() => new(Fields.GetEnumerator());

    /// <summary>Enumerates names and texts.</summary>
    public struct Enumerator(ObjectValue.Enumerator fields)
    {
        private ObjectValue.Enumerator _fields = fields;

        public readonly KeyValuePair<string, string> Current =>
            new(_fields.Current.Key, Read.Scalar(_fields.Current.Value) ?? string.Empty);

        public bool MoveNext() => _fields.MoveNext();
    }
}
