using System.Text;

namespace Scenarios.Api.Serialization.Yaml;

/// <summary>
/// The order of keys in kubectl's YAML (goyaml.v2, sorter.go): letters after everything else, runs of digits by numeric value.
/// </summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var length = Math.Min(x!.Length, y!.Length);
        for (var index = 0; index < length; index++)
        {
            if (x[index] != y[index])
            {
                return CompareAt(x, y, index);
            }
        }

        return x.Length - y.Length;
    }

    private static int CompareAt(string x, string y, int index)
    {
        if (char.IsSurrogate(x[index]) || char.IsSurrogate(y[index]))
        {
            return CompareRunes(x, y, index);
        }

        var xIsLetter = char.IsLetter(x[index]);
        var yIsLetter = char.IsLetter(y[index]);
        if (xIsLetter && yIsLetter)
        {
            return x[index] - y[index];
        }

        if (xIsLetter || yIsLetter)
        {
            return yIsLetter ? -1 : 1;
        }

        var order = CompareNumbers(x, y, index);
        return order != 0 ? order : x[index] - y[index];
    }

    /// <summary>Compares the runs of digits that begin at the index. Zero if they are equal, or if there are none.</summary>
    private static int CompareNumbers(string x, string y, int index)
    {
        // A zero within a number counts as a digit, not as a leading zero.
        var start = (x[index] == '0' || y[index] == '0') && FollowsDigit(x, index) ? 1L : 0L;
        var (xNumber, xEnd) = ReadNumber(x, index, start);
        var (yNumber, yEnd) = ReadNumber(y, index, start);
        var order = xNumber.CompareTo(yNumber);
        return order != 0 ? order : xEnd.CompareTo(yEnd);
    }

    private static bool FollowsDigit(string text, int index)
    {
        for (var before = index - 1; before >= 0 && char.IsDigit(text[before]); before--)
        {
            if (text[before] != '0')
            {
                return true;
            }
        }

        return false;
    }

    private static (long Number, int End) ReadNumber(string text, int index, long number)
    {
        // Wraps around on overflow, as Go's int64 does.
        for (; index < text.Length && char.IsDigit(text[index]); index++)
        {
            number = unchecked((number * 10) + (text[index] - '0'));
        }

        return (number, index);
    }

    private static int CompareRunes(string x, string y, int index)
    {
        var start = index > 0 && char.IsLowSurrogate(x[index]) && char.IsHighSurrogate(x[index - 1]) ? index - 1 : index;
        Rune.DecodeFromUtf16(x.AsSpan(start), out var xRune, out _);
        Rune.DecodeFromUtf16(y.AsSpan(start), out var yRune, out _);
        var xIsLetter = Rune.IsLetter(xRune);
        var yIsLetter = Rune.IsLetter(yRune);
        if (xIsLetter != yIsLetter)
        {
            return yIsLetter ? -1 : 1;
        }

        var order = xIsLetter ? 0 : CompareNumbers(x, y, index);
        return order != 0 ? order : xRune.CompareTo(yRune);
    }
}
