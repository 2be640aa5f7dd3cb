namespace Scenarios.Steps.Language.Matching;

/// <summary>
/// Moves times to the beginning of a sentence. People put a time almost anywhere: before the subject, after it, at the end. The phrases
/// expect it at the beginning.
/// </summary>
internal static class FloatingTimes
{
    private const int Most = 6;
    private const string When = "when";

    /// <summary>The times that may be moved to the beginning of an English sentence.</summary>
    private static readonly string[] Movable =
        ["within", "within-after", "within-about", "after-change", "eventually", "for-since", "for-once", "always", "later"];

    /// <summary>Signs that separate a time from the rest.</summary>
    private const string Commas = "、,，";

    /// <summary>Returns variants with one time moved to the beginning, for each time, and one with all of them moved.</summary>
    public static IEnumerable<string> MovedToFront(string sentence)
    {
        if (!PhraseBook.IsJapanese(sentence))
        {
            return [];
        }

        var times = Times(sentence);
        var moved = times.Select(time => Move(sentence, [time])).ToList();
        if (times.Count > 1)
        {
            moved.Add(Move(sentence, times));
        }

        return moved.Where(other => other != sentence).Take(Most);
    }

    /// <summary>
    /// Returns variants of an English sentence with one time moved to the beginning. Only times that say what they count from are moved:
    /// <c>after 5 seconds</c> may belong to what is said of an object.
    /// </summary>
    public static IEnumerable<string> InFront(string sentence)
    {
        var text = new SentenceText(sentence);
        var matcher = new PhraseMatcher(PhraseBook.English, sentence);
        for (var position = 1; position < sentence.Length; position++)
        {
            var (quoted, _) = text.ReadQuoted(position);
            if (quoted > 0)
            {
                position = quoted - 1;
            }
            else if (sentence[position - 1] == ' ' && matcher.LongestEnd(When, position, Movable) is > 0 and var end)
            {
                var before = sentence[..position].TrimEnd(',', ' ');
                var behind = sentence[end..].TrimStart(',', ' ');
                yield return $"{sentence[position..end]}, {before} {behind}".TrimEnd();
                position = end - 1;
            }
        }
    }

    /// <summary>The ranges of the times. They do not overlap.</summary>
    private static List<(int Start, int End)> Times(string sentence)
    {
        var text = new SentenceText(sentence);
        var matcher = new PhraseMatcher(PhraseBook.Japanese, sentence);
        var found = new List<(int Start, int End)>();
        for (var position = 0; position < sentence.Length && found.Count < Most; position++)
        {
            var (quoted, _) = text.ReadQuoted(position);
            if (quoted > 0)
            {
                position = quoted - 1;
                continue;
            }

            var end = position == 0 ? -1 : matcher.LongestEnd(When, position);
            if (end > position && end < sentence.Length)
            {
                found.Add((position, end));
                position = end - 1;
            }
        }

        return found;
    }

    private static string Move(string sentence, IReadOnlyList<(int Start, int End)> times)
    {
        var rest = sentence;
        for (var index = times.Count - 1; index >= 0; index--)
        {
            var (start, end) = times[index];
            end = end < rest.Length && Commas.Contains(rest[end]) ? end + 1 : end;
            rest = rest[..start].TrimEnd('、', ' ') + rest[end..].TrimStart(' ');
        }

        var front = string.Concat(times.Select(time => sentence[time.Start..time.End] + "、"));
        return front + rest;
    }
}
