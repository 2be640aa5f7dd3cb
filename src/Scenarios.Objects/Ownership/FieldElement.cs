using System.Globalization;
using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Ownership;

/// <summary>
/// One step of a path to an owned field: a field name, the keys of an element, the value of an element, or its index
/// (structured-merge-diff, fieldpath/element.go). Immutable.
/// </summary>
public sealed class FieldElement : IEquatable<FieldElement>
{
    private readonly int _rank;
    private readonly string _name;
    private readonly IReadOnlyList<KeyValuePair<string, Value>> _keys;
    private readonly Value? _value;

    private FieldElement(int rank, string name, IReadOnlyList<KeyValuePair<string, Value>> keys, Value? value, string encoded)
    {
        (_rank, _name, _keys, _value) = (rank, name, keys, value);
        Encoded = encoded;
    }

    /// <summary>The order of the elements in a set.</summary>
    public static IComparer<FieldElement> Order { get; } = Comparer<FieldElement>.Create(static (left, right) => left.CompareTo(right));

    /// <summary>The form used in <c>fieldsV1</c>, such as <c>f:spec</c> or <c>k:{"name":"web"}</c>.</summary>
    public string Encoded { get; }

    /// <summary>The name, if this step is a field; null otherwise.</summary>
    public string? Name => _rank == 0 ? _name : null;

    public static FieldElement Field(string name) => new(0, name, [], null, "f:" + name);

    /// <param name="keys">The keys, in any order.</param>
    public static FieldElement Key(IEnumerable<KeyValuePair<string, Value>> keys)
    {
        var sorted = keys.OrderBy(static key => key.Key, StringComparer.Ordinal).ToList();
        var tree = new ObjectBuilder(sorted.Count);
        foreach (var (name, value) in sorted)
        {
            tree.Add(name, value);
        }

        return new(1, string.Empty, sorted, null, "k:" + JsonWriter.WriteCompact(tree.ToObject(), FieldOrder.AsWritten));
    }

    public static FieldElement OfValue(Value value) =>
        new(2, string.Empty, [], value, "v:" + JsonWriter.WriteCompact(value, FieldOrder.AsWritten));

    public static FieldElement Index(long index) =>
        new(3, string.Empty, [], IntegerValue.Of(index), "i:" + index.ToString(CultureInfo.InvariantCulture));

    private int CompareTo(FieldElement other)
    {
        if (_rank != other._rank)
        {
            return _rank.CompareTo(other._rank);
        }

        if (_rank == 0)
        {
            return string.CompareOrdinal(_name, other._name);
        }

        if (_rank > 1)
        {
            return Compare(_value!, other._value!);
        }

        for (var index = 0; index < Math.Min(_keys.Count, other._keys.Count); index++)
        {
            var order = string.CompareOrdinal(_keys[index].Key, other._keys[index].Key);
            order = order != 0 ? order : Compare(_keys[index].Value, other._keys[index].Value);
            if (order != 0)
            {
                return order;
            }
        }

        return _keys.Count.CompareTo(other._keys.Count);
    }

    public bool Equals(FieldElement? other) => other is not null && Encoded == other.Encoded;

    public override bool Equals(object? obj) => Equals(obj as FieldElement);

    public override int GetHashCode() => string.GetHashCode(Encoded, StringComparison.Ordinal);

    /// <summary>The form used in conflicts and errors: <c>.spec</c>, <c>[name="web"]</c>, <c>[="a"]</c>.</summary>
    public override string ToString() => _rank switch
    {
        0 => "." + _name,
        1 => $"[{string.Join(',', _keys.Select(static key => $"{key.Key}={Shown(key.Value)}"))}]",
        2 => $"[={Shown(_value!)}]",
        _ => $"[{_value}]",
    };

    private static string Shown(Value value) =>
        value is StringValue text ? GoText.Quote(text.Text) : JsonWriter.WriteCompact(value, FieldOrder.Sorted);

    private static int Compare(Value left, Value right) => (left, right) switch
    {
        (IntegerValue a, IntegerValue b) => a.Integer.CompareTo(b.Integer),
        (StringValue a, StringValue b) => string.CompareOrdinal(a.Text, b.Text),
        (IntegerValue, _) => -1,
        (_, IntegerValue) => 1,
        _ => string.CompareOrdinal(Shown(left), Shown(right)),
    };
}
