using System.Runtime.CompilerServices;
using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Views;

/// <summary>A list of texts. Enumerating it allocates nothing. <c>["a", "b"]</c> creates one.</summary>
[CollectionBuilder(typeof(TextList), nameof(Of))]
public readonly struct TextList(ListValue? items)
{
    /// <summary>The list behind the view; empty if there is none.</summary>
    public ListValue Items => items ?? ListValue.Empty;

    /// <summary>Like <see cref="Items"/>, but null if there is none.</summary>
    internal ListValue? Written => items;

    public int Count => items?.Count ?? 0;

    public string this[int index] => (Items[index] as StringValue)?.Text ?? string.Empty;

    public static TextList Of(ReadOnlySpan<string> texts)
    {
        var values = new Value[texts.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = new StringValue(texts[index]);
        }

        return new(ListValue.Of(values));
    }

    public Enumerator GetEnumerator() => new(Items);

    public bool Contains(string text)
    {
        foreach (var item in this)
        {
            if (item == text)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A copy without this text.</summary>
    public TextList Without(string text)
    {
        var kept = new List<Value>(Count);
        foreach (var item in Items)
        {
            if (item is not StringValue known || known.Text != text)
            {
                kept.Add(item);
            }
        }

        return new(ListValue.From(kept));
    }

    /// <summary>A copy with one more text at the end.</summary>
    public TextList WithAdded(string text) => new(Items.WithAdded(new StringValue(text)));

    public string[] ToArray()
    {
        var texts = new string[Count];
        for (var index = 0; index < texts.Length; index++)
        {
            texts[index] = this[index];
        }

        return texts;
    }

    /// <summary>Enumerates the texts.</summary>
    public struct Enumerator(ListValue items)
    {
        private int _index = -1;

        public readonly string Current => (items[_index] as StringValue)?.Text ?? string.Empty;

        public bool MoveNext() => ++_index < items.Count;
    }
}
