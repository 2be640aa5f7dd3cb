using System.Collections;

namespace Scenarios.Objects.Tree;

/// <summary>An immutable list of values.</summary>
public sealed class ListValue : Value, IReadOnlyList<Value>
{
    private readonly Value[] _items;

    private ListValue(Value[] items) => _items = items;

    public static ListValue Empty { get; } = new([]);

    public override string TypeName => "array";

    public int Count => _items.Length;

    public Value this[int index] => _items[index];

    public static ListValue Of(params ReadOnlySpan<Value> items) => items.Length == 0 ? Empty : new ListValue(items.ToArray());

    public static ListValue From(IEnumerable<Value> items)
    {
        var copy = items.ToArray();
        return copy.Length == 0 ? Empty : new ListValue(copy);
    }

    /// <summary>A list of texts.</summary>
    public static ListValue OfStrings(IEnumerable<string> texts) => From(texts.Select(text => new StringValue(text)));

    /// <summary>A copy with one element replaced; the others are shared.</summary>
    public ListValue WithItem(int index, Value item)
    {
        if (ReferenceEquals(_items[index], item))
        {
            return this;
        }

        var copy = (Value[])_items.Clone();
        copy[index] = item;
        return new ListValue(copy);
    }

    /// <summary>A copy with one element more at the end.</summary>
    public ListValue WithAdded(Value item) => new([.. _items, item]);

    /// <summary>This list, or an equal one that came lately: for short lists of shared values that are likely to stand in many objects.</summary>
    public ListValue Shared() => RecentTrees.Share(this);

    public ReadOnlySpan<Value> AsSpan() => _items;

    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<Value> IEnumerable<Value>.GetEnumerator() => ((IEnumerable<Value>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

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

        for (var index = 0; index < _items.Length; index++)
        {
            if (!_items[index].Equals(that._items[index]))
            {
                return false;
            }
        }

        return true;
    }

    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var item in _items)
        {
            hash = unchecked((hash * 31) + item.GetHashCode());
        }

        return hash;
    }

    /// <summary>Goes through the elements.</summary>
    public struct Enumerator
    {
        private readonly Value[] _items;
        private int _position;

        internal Enumerator(Value[] items)
        {
            _items = items;
            _position = -1;
        }

        public readonly Value Current => _items[_position];

        public bool MoveNext() => ++_position < _items.Length;
    }
}
