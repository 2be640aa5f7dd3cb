using System.Globalization;

namespace Scenarios.Api.Kinds.Jobs;

/// <summary>Lists of a Job's indexes, such as <c>0,3-5</c> (pkg/apis/batch/validation, validateIndexesFormat).</summary>
internal static class IndexList
{
    /// <param name="intervals">First and last index of each interval read before the first error.</param>
    /// <returns>What is wrong with the list; null if it is valid.</returns>
    public static string? Read(string text, long completions, out IReadOnlyList<(long First, long Last)> intervals)
    {
        var read = new List<(long First, long Last)>();
        intervals = read;
        var last = -1L;
        foreach (var interval in text.Length == 0 ? [] : text.Split(','))
        {
            var ends = interval.Split('-');
            if (ends.Length > 2)
            {
                return $"the fragment {GoText.Quote(interval)} violates the requirement that an index interval can have at most two "
                    + "parts separated by '-'";
            }

            foreach (var end in ends)
            {
                if (!long.TryParse(end, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                {
                    return $"cannot convert string to integer for index: {GoText.Quote(end)}";
                }

                if (number >= completions)
                {
                    return $"too large index: {GoText.Quote(end)}";
                }
            }

            var (first, second) = (long.Parse(ends[0], CultureInfo.InvariantCulture), long.Parse(ends[^1], CultureInfo.InvariantCulture));
            if (ends.Length == 2 && first >= second)
            {
                return FormattableString.Invariant($"non-increasing order, previous: {first}, current: {second}");
            }

            if (last >= first)
            {
                return FormattableString.Invariant($"non-increasing order, previous: {last}, current: {first}");
            }

            last = second;
            read.Add((first, second));
        }

        return null;
    }

    /// <summary>The first index that is in both lists; null if there is none, or if one of them is invalid.</summary>
    public static long? FirstShared(string one, string other, long completions)
    {
        if (Read(one, completions, out var ones) is not null || Read(other, completions, out var others) is not null)
        {
            return null;
        }

        var shared =
            from left in ones
            from right in others
            let first = Math.Max(left.First, right.First)
            where first <= Math.Min(left.Last, right.Last)
            select (long?)first;
        return shared.Min();
    }
}
