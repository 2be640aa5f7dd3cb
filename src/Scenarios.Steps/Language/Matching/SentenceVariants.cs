namespace Scenarios.Steps.Language.Matching;

/// <summary>
/// Other ways to write a sentence that no phrase matches: polite Japanese as plain, without words that only connect or add colour. Quoted
/// text and negations stay unchanged.
/// </summary>
internal static class SentenceVariants
{
    private const int Most = 96;

    /// <summary>How many of the nearest variants are tried with other particles.</summary>
    private const int MostStressed = 3;

    /// <summary>How many of the nearest variants are tried with their times moved.</summary>
    private const int MostFloating = 4;

    /// <summary>The nearest of them whose parts are put in another order.</summary>
    private const int MostScrambled = 3;

    /// <summary>
    /// Words at the beginning of an English sentence that connect it to the one before, if a comma follows or they are a single word.
    /// </summary>
    private static readonly string[] Leading =
    [
        "afterwards", "after that", "finally", "then", "now", "meanwhile", "next", "this time", "in the end", "as a result", "of course",
            "by then", "later", "at first", "first",
        "as expected", "in addition", "moreover", "nevertheless", "still", "once more", "also", "however", "in turn", "at the same time",
            "as before", "again", "all in all", "luckily",
    ];

    private static readonly string[] Trailing =
    [
        "as expected", "as before", "again", "as well", "too", "either", "in the end", "of course", "for now", "by itself", "on its own",
            "right away", "at once", "immediately",
        "in turn", "afterwards", "as usual", "without any problem", "without trouble", "by then", "in the meantime", "just like before",
            "as it should", "as they should", "after that",
        "without further ado", "once again", "once more", "one more time", "a second time", "anew", "now", "instead",
    ];

    /// <summary>Returns the variants, the nearest first.</summary>
    public static IEnumerable<string> Of(string sentence)
    {
        var trimmed = sentence.Trim().TrimEnd('。', '.', '．', '｡');
        return (PhraseBook.IsJapanese(sentence) ? Japanese(trimmed) : English(trimmed)).Distinct(StringComparer.Ordinal)
            .Where(one => one != sentence).Take(Most + (MostFloating * MostFloating) + (MostScrambled * 24));
    }

    /// <summary>Variants with one change come before those with two.</summary>
    private static IEnumerable<string> Japanese(string sentence)
    {
        List<string> found = [sentence];
        var seen = new HashSet<string>(found, StringComparer.Ordinal);
        var stressed = MostStressed;
        for (var index = 0; index < found.Count && found.Count < Most; index++)
        {
            found.AddRange(Changed(found[index], stressed-- > 0).Where(other => other.Length > 0 && seen.Add(other)));
        }

        var usual = Usual(sentence);
        found.Add(usual);
        found.AddRange(JapaneseClauses.Plain(JapaneseNames.WordsUnquoted(usual)).SelectMany(static plain =>
            new[] { plain, JapaneseWording.WithoutCommas(plain) }));
        found.AddRange(found.Take(MostFloating).ToList().SelectMany(FloatingTimes.MovedToFront));
        found.AddRange(JapaneseOrder.Active(usual).Prepend(usual).Take(MostScrambled).ToList().SelectMany(JapaneseOrder.Scrambled));
        return found;
    }

    /// <summary>As it is usually written, in every respect at once.</summary>
    private static string Usual(string sentence)
    {
        var usual = JapaneseWording.Joined(JapaneseNames.Unbracketed(JapaneseNames.KindFirst(JapaneseWording.Spelled(sentence))));
        return JapaneseWording.WithoutActor(JapaneseWording.Uncoloured(usual));
    }

    private static IEnumerable<string> Changed(string sentence, bool hasStress)
    {
        IEnumerable<string> changed =
        [
            .. JapaneseVerbs.Plain(sentence), .. JapaneseWording.WithoutConnecting(sentence), JapaneseWording.WithoutCommas(sentence),
            JapaneseWording.Spelled(sentence), JapaneseWording.Uncoloured(sentence), JapaneseWording.Joined(sentence),
            JapaneseNames.KindFirst(sentence), JapaneseNames.Unbracketed(sentence),
            .. JapaneseOrder.Active(sentence), .. JapaneseOrder.Verbal(sentence), .. JapaneseClauses.Plain(sentence),
            JapaneseNames.WordsUnquoted(sentence), JapaneseWording.WithoutActor(sentence),
        ];
        return hasStress ? changed.Concat(JapaneseWording.Unstressed(sentence)).Concat(JapaneseWording.SubjectFirst(sentence)) : changed;
    }

    /// <summary>Puts images with their tags in quotes: no other word looks like one.</summary>
    private static string WithImagesQuoted(string sentence)
    {
        var text = new SentenceText(sentence);
        var made = new System.Text.StringBuilder();
        for (var position = 0; position < sentence.Length; position++)
        {
            var (quoted, _) = text.ReadQuoted(position);
            var (end, name) = quoted < 0 && (position == 0 || sentence[position - 1] == ' ') ? text.ReadName(position) : (-1, string.Empty);
            var colon = name.IndexOf(':', StringComparison.Ordinal);
            var isImage = colon > 0 && colon + 1 < name.Length && char.IsAsciiDigit(name[colon + 1])
                && !name.Contains("://", StringComparison.Ordinal);
            var last = quoted > 0 ? quoted : isImage ? end : position + 1;
            made.Append(isImage ? $"\"{name}\"" : sentence[position..last]);
            position = last - 1;
        }

        return made.ToString();
    }

    private static IEnumerable<string> English(string sentence)
    {
        sentence = WithImagesQuoted(sentence);
        List<string> found = [sentence];
        foreach (var word in Leading)
        {
            if (sentence.StartsWith(word, StringComparison.OrdinalIgnoreCase) && sentence.Length > word.Length + 1
                && sentence[word.Length] is ' ' or ',')
            {
                found.Add(sentence[word.Length..].TrimStart(',', ' '));
            }
        }

        foreach (var one in found.ToList())
        {
            found.AddRange(Trailing.Where(word => one.EndsWith(" " + word, StringComparison.OrdinalIgnoreCase))
                .Select(word => one[..^(word.Length + 1)].TrimEnd(',', ' ')));
        }

        found.AddRange(found.ToList().SelectMany(PlainEnglish.Of));
        found.AddRange(found.Take(MostFloating).Concat(found.TakeLast(1)).Distinct(StringComparer.Ordinal).ToList()
            .SelectMany(FloatingTimes.InFront));
        return found;
    }
}
