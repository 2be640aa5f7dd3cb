namespace Scenarios.Steps.Language.Matching;

/// <summary>
/// Other ways to write a sentence that no phrase reads: polite Japanese as plain, words that only connect left out. What is in quotes
/// stays, and nothing that denies is touched.
/// </summary>
internal static class SentenceVariants
{
    private const int Most = 64;

    /// <summary>The nearest of them whose times are moved.</summary>
    private const int MostFloating = 4;

    /// <summary>Words at the beginning of a sentence that tell how it follows the one before.</summary>
    private static readonly string[] Connecting =
    [
        "あらためて", "改めて", "誤って", "うっかり", "後から", "あとから", "その後", "続いて", "次に", "まず", "今度は", "それでも", "やはり", "無事", "問題なく", "そのうえで", "ここで",
        "続けて", "次いで", "あわせて", "併せて", "同様に", "一方", "また", "なお", "ただし", "そのあと", "すぐあとに",
        "そこで", "そして", "さらに", "同時に", "その結果", "結果として", "すると", "最後に", "念のため", "もちろん", "その後も", "そのまま", "まだ", "もう",
    ];

    /// <summary>The same in English, where they stand with a comma or are one word.</summary>
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
        "without further ado", "once again", "now", "instead",
    ];

    /// <summary>Endings of polite speech, and of what is tried or expected, with what may stand for them in plain speech.</summary>
    private static readonly (string Ending, string[] Plain)[] Endings =
    [
        ("ではありませんでした", ["ではなかった"]), ("ではありません", ["ではない"]), ("はありませんでした", ["はなかった", "はない"]), ("はありません", ["はない"]),
        ("ていませんでした", ["ていなかった"]), ("ていません", ["ていない"]), ("ていました", ["ていた", "ている"]), ("ています", ["ている"]), ("られません", ["られない"]),
            ("できません", ["できない"]),
        ("しませんでした", ["しなかった"]), ("しません", ["しない"]), ("されません", ["されない"]), ("なりません", ["ならない"]), ("ありません", ["ない"]), ("いません", ["いない"]),
        ("ようにします", ["", "ようにする"]), ("ようになります", ["", "ようになる"]), ("ようになる", [""]), ("ようにする", [""]), ("ようになった", [""]), ("ようにした", [""]),
        ("してみます", ["する"]), ("してみる", ["する"]), ("てみる", ["てみる"]), ("してしまう", ["する"]), ("してしまった", ["した"]), ("しておきます", ["する"]), ("しておく", ["する"]),
        ("しておいた", ["した", "している", "する"]), ("してあります", ["している", "する"]), ("してある", ["している", "する", "してある"]), ("はずである", [""]), ("はずです", [""]),
            ("はずだ", [""]),
        ("済みです", ["済みである", "ている", "している"]), ("済みである", ["されている", "している"]), ("中です", ["中である", "している"]), ("中である", ["ている", "している"]),
            ("中だ", ["ている"]),
        ("みる", ["る"]), ("打ってみる", ["打つ"]), ("待ってみる", ["待つ"]), ("送ってみる", ["送る"]), ("ですね", ["である"]), ("です", ["である", "だ"]),
            ("でした", ["だった", "である"]),
        ("しました", ["した", "する"]), ("します", ["する", "す"]), ("されました", ["された", "される"]), ("されます", ["される"]), ("なりました", ["なった", "なる"]),
            ("なります", ["なる"]),
        ("あります", ["ある"]), ("います", ["いる", "う"]), ("ります", ["る"]), ("ちます", ["つ"]), ("きます", ["く", "きる"]), ("ぎます", ["ぎる", "ぐ"]),
            ("みます", ["む", "みる"]), ("びます", ["ぶ"]),
        ("えます", ["える"]), ("けます", ["ける"]), ("せます", ["せる"]), ("てます", ["てる"]), ("べます", ["べる"]), ("めます", ["める"]), ("れます", ["れる"]),
            ("げます", ["げる"]), ("ねます", ["ねる"]),
        ("でます", ["でる"]), ("ちました", ["った", "つ"]), ("りました", ["った", "る"]), ("きました", ["いた", "く"]), ("えました", ["えた", "える"]),
            ("れました", ["れた", "れる"]), ("めました", ["めた", "める"]),
        ("ました", ["た", "る"]), ("ます", ["る"]), ("のです", [""]), ("のだ", [""]), ("こと", [""]), ("とする", [""]), ("ものとする", [""]), ("だろう", [""]),
            ("でしょう", [""]),
    ];

    /// <summary>The variants, the nearest first.</summary>
    public static IEnumerable<string> Of(string sentence)
    {
        var trimmed = sentence.Trim().TrimEnd('。', '.');
        return (PhraseBook.IsJapanese(sentence) ? Japanese(trimmed) : English(trimmed)).Distinct(StringComparer.Ordinal)
            .Where(one => one != sentence).Take(Most);
    }

    private static IEnumerable<string> Japanese(string sentence)
    {
        List<string> found = [.. Plain(sentence)];
        found.AddRange(found.ToList().SelectMany(Plain).Skip(1));
        found.AddRange(found.ToList().SelectMany(WithoutConnecting));
        found.AddRange(found.ToList().Select(WithoutCommas));
        found.AddRange(found.Take(MostFloating).ToList().SelectMany(FloatingTimes.MovedToFront));
        return found;
    }

    /// <summary>The sentence itself, then with plain endings, at its end and before a comma.</summary>
    private static IEnumerable<string> Plain(string sentence)
    {
        yield return sentence;
        foreach (var (ending, plain) in Endings)
        {
            if (sentence.EndsWith(ending, StringComparison.Ordinal))
            {
                foreach (var other in plain)
                {
                    yield return sentence[..^ending.Length] + other;
                }
            }
        }
    }

    private static IEnumerable<string> WithoutConnecting(string sentence)
    {
        foreach (var word in Connecting)
        {
            if (sentence.StartsWith(word, StringComparison.Ordinal) && sentence.Length > word.Length)
            {
                yield return sentence[word.Length..].TrimStart('、', ' ', '　');
            }
        }
    }

    /// <summary>A comma parts names only where it stands between two of them.</summary>
    private static string WithoutCommas(string sentence)
    {
        var text = new SentenceText(sentence);
        var kept = new System.Text.StringBuilder();
        for (var position = 0; position < sentence.Length; position++)
        {
            var (end, _) = text.ReadQuoted(position);
            if (end > 0)
            {
                kept.Append(sentence, position, end - position);
                position = end - 1;
            }
            else if (sentence[position] != '、' || (position > 0 && IsClosing(sentence[position - 1]) && IsOpening(sentence, position + 1)))
            {
                kept.Append(sentence[position]);
            }
        }

        return kept.ToString();
    }

    private static bool IsClosing(char letter) => letter is '"' or '`' or '」' or '』' or '”' or '＂';

    private static bool IsOpening(string sentence, int position)
    {
        var next = new SentenceText(sentence).SkipBlanks(position);
        return next < sentence.Length && sentence[next] is '"' or '`' or '「' or '『' or '“' or '＂';
    }

    private static IEnumerable<string> English(string sentence)
    {
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
        return found;
    }
}
