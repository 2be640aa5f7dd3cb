using System.Collections;
using System.Runtime.InteropServices;

namespace Scenarios.Objects.Tree;

/// <summary>An immutable list of values. A list of one element, which most lists in objects are, needs no array.</summary>
public sealed class ListValue : Value, IReadOnlyList<Value>
{
    private readonly Value? _only;
    private readonly Value[]? _items;

    private ListValue(Value only) => _only = only;

    private ListValue(Value[] items) => _items = items;

    public static ListValue Empty { get; } = new([]);

    public override string TypeName => "array";

    public int Count => _items is null ? 1 : _items.Length;

    public Value this[int index] => AsSpan()[index];

    public static ListValue Of(params ReadOnlySpan<Value> items) => items.Length switch
    {
        0 => Empty,
        1 => new ListValue(items[0]),
        _ => new ListValue(items.ToArray()),
    };

    public static ListValue From(IEnumerable<Value> items) =>
        items is List<Value> list ? Of(CollectionsMarshal.AsSpan(list)) : Of(items.ToArray());

    /// <summary>A list of texts.</summary>
    public static ListValue OfStrings(IEnumerable<string> texts) => From(texts.Select(text => new StringValue(text)));

    /// <summary>A copy with one element replaced; the others are shared.</summary>
    public ListValue WithItem(int index, Value item)
    {
        if (ReferenceEquals(this[index], item))
        {
            return this;
        }

        if (_items is null)
        {
            return new ListValue(item);
        }

        var copy = AsSpan().ToArray();
        copy[index] = item;
        return new ListValue(copy);
    }

    /// <summary>A copy with one more element at the end.</summary>
    public ListValue WithAdded(Value item) => Of([.. AsSpan(), item]);

    /// <summary>
    /// This list, or an equal recent one: for short lists of shared values that are likely to occur in many objects.
    /// </summary>
    public ListValue Shared() => RecentTrees.Share(this);

    public ReadOnlySpan<Value> AsSpan() => _items is null ? new ReadOnlySpan<Value>(in _only!) : _items;

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Value> IEnumerable<Value>.GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<Value>)this).GetEnumerator();

    public override bool Equals(Value? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is not ListValue that || that.Count != Count)
        {
            return false;
        }

        var mine = AsSpan();
        var theirs = that.AsSpan();
        for (var index = 0; index < mine.Length; index++)
        {
            if (!mine[index].Equals(theirs[index]))
            {
                return false;
            }
        }

        return true;
    }

    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var item in AsSpan())
        {
            hash = unchecked((hash * 31) + item.GetHashCode());
        }

        return hash;
    }

    /// <summary>Enumerates the elements.</summary>
    public struct Enumerator
    {
        private readonly ListValue _list;
        private readonly int _count;
        private int _position;

        internal Enumerator(ListValue list)
        {
            _list = list;
            _count = list.Count;
            _position = -1;
        }

        public readonly Value Current => _list[_position];

        public bool MoveNext() => ++_position < _count;
    }
}
