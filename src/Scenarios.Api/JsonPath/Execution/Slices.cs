using System.Globalization;
using Scenarios.Api.JsonPath.Syntax;

namespace Scenarios.Api.JsonPath.Execution;

/// <summary>Elements of lists by index and range.</summary>
internal static class Slices
{
    /// <exception cref="JsonPathException">The value is not a list, or the index is out of range.</exception>
    public static IReadOnlyList<Value> Take(IReadOnlyList<Value> input, SliceNode slice)
    {
        var results = new List<Value>();
        foreach (var value in input)
        {
            if (value is NullValue)
            {
                continue;
            }

            if (value is not ListValue list)
            {
                throw new JsonPathException($"{GoSyntax.TypeOf(value)} is not array or slice");
            }

            var first = slice.First.Value ?? 0;
            first += first < 0 ? list.Count : 0;
            var end = slice.End.Value ?? list.Count;
            end += end < 0 || (end == 0 && slice.End.IsDerived) ? list.Count : 0;
            if (first == end)
            {
                return results;
            }

            Check(first, end, list.Count);
            var step = slice.Step.Value ?? 1;
            if (step <= 0)
            {
                throw new JsonPathException("step must be > 0");
            }

            for (var index = first; index < end; index += step)
            {
                results.Add(list[index]);
            }
        }

        return results;
    }

    private static void Check(int first, int end, int length)
    {
        if (first >= length || first < 0)
        {
            throw OutOfBounds(first, length);
        }

        if (end > length || end < 0)
        {
            throw OutOfBounds(end - 1, length);
        }

        if (first > end)
        {
            throw new JsonPathException(string.Create(CultureInfo.InvariantCulture,
                $"starting index {first} is greater than ending index {end}"));
        }
    }

    private static JsonPathException OutOfBounds(int index, int length) =>
        new(string.Create(CultureInfo.InvariantCulture, $"array index out of bounds: index {index}, length {length}"));
}
