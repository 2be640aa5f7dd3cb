using System.Runtime.CompilerServices;
using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Views;

/// <summary>A list of structures as views. Enumerating it allocates nothing. <c>[a, b]</c> creates one.</summary>
[CollectionBuilder(typeof(ViewList), nameof(ViewList.Of))]
public readonly struct ViewList<T>(ListValue? items)
    where T : struct, IView<T>
{
    /// <summary>The list behind the view; empty if there is none.</summary>
    public ListValue Items => items ?? ListValue.Empty;

    /// <summary>Like <see cref="Items"/>, but null if there is none.</summary>
    internal ListValue? Written => items;

    public int Count => items?.Count ?? 0;

    public T this[int index] => T.Over(Items[index] as ObjectValue);

    public Enumerator GetEnumerator() => new(Items);

    public bool Any(Func<T, bool> holds)
    {
        foreach (var item in this)
        {
            if (holds(item))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first element that satisfies the condition; if there is none, a view whose <c>Exists</c> is false.</summary>
    public T FirstOrDefault(Func<T, bool> holds)
    {
        foreach (var item in this)
        {
            if (holds(item))
            {
                return item;
            }
        }

        return default;
    }

    /// <summary>A copy with only the elements that satisfy the condition.</summary>
    public ViewList<T> Where(Func<T, bool> holds)
    {
        var kept = new List<Value>(Count);
        foreach (var item in this)
        {
            if (holds(item))
            {
                kept.Add(item.Tree);
            }
        }

        return new(ListValue.From(kept));
    }

    /// <summary>The results of <paramref name="make"/> for each element.</summary>
    public TResult[] Select<TResult>(Func<T, TResult> make)
    {
        TResult[] made = Count == 0 ? [] : new TResult[Count];
        for (var index = 0; index < made.Length; index++)
        {
            made[index] = make(this[index]);
        }

        return made;
    }

    /// <summary>A copy in ordinal order of a text. The sort is stable.</summary>
    public ViewList<T> OrderedBy(Func<T, string> key) =>
        new(ListValue.From(Items.OrderBy(item => key(T.Over(item as ObjectValue)), StringComparer.Ordinal)));

    /// <summary>A copy with one more element at the end.</summary>
    public ViewList<T> WithAdded(T item) => new(Items.WithAdded(item.Tree));

    /// <summary>A copy with one element replaced.</summary>
    public ViewList<T> WithItem(int index, T item) => new(Items.WithItem(index, item.Tree));

    /// <summary>Enumerates the elements.</summary>
    public struct Enumerator(ListValue items)
    {
        private int _index = -1;

        public readonly T Current => T.Over(items[_index] as ObjectValue);

        public bool MoveNext() => ++_index < items.Count;
    }
}
