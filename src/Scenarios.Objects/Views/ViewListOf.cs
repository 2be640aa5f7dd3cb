using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Views;

/// <summary>Creates lists of views.</summary>
public static class ViewList
{
    public static ViewList<T> Of<T>(ReadOnlySpan<T> items)
        where T : struct, IView<T>
    {
        var trees = new Value[items.Length];
        for (var index = 0; index < trees.Length; index++)
        {
            trees[index] = items[index].Tree;
        }

        return new(ListValue.Of(trees));
    }
}
