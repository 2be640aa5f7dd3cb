using System.Globalization;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Text;

/// <summary>Compares lines by the keys, and then by the whole line unless told not to.</summary>
internal sealed class SortComparison(IReadOnlyList<SortKey> keys, ParsedOptions options) : IComparer<string>
{
    private readonly char? _separator = options.Value('t') is [var character] ? character : null;
    private readonly bool _isStable = options.Has('s') || options.Has('u');
    private readonly bool _isReverse = options.Has('r');

    public int Compare(string? x, string? y)
    {
        foreach (var key in keys)
        {
            var order = Compare(key.Of(x!, _separator), key.Of(y!, _separator), key);
            if (order != 0)
            {
                return key.IsReverse ? -order : order;
            }
        }

        var last = _isStable ? 0 : string.CompareOrdinal(x, y);
        return _isReverse ? -last : last;
    }

    private static int Compare(string left, string right, SortKey key)
    {
        if (key.IsNumeric)
        {
            return Number(left).CompareTo(Number(right));
        }

        return key.FoldsCase
            ? string.CompareOrdinal(left.ToUpperInvariant(), right.ToUpperInvariant())
            : string.CompareOrdinal(left, right);
    }

    /// <summary>The number at the start of a text; 0 for none.</summary>
    private static decimal Number(string text)
    {
        var trimmed = text.AsSpan().TrimStart();
        var length = trimmed is ['-', ..] ? 1 : 0;
        var hasPoint = false;
        while (length < trimmed.Length && length < 28 && (char.IsAsciiDigit(trimmed[length]) || (trimmed[length] == '.' && !hasPoint)))
        {
            hasPoint |= trimmed[length++] == '.';
        }

        return decimal.TryParse(
            trimmed[..length],
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number)
            ? number
            : 0;
    }
}
