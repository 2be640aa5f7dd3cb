namespace Scenarios.Steps.Language.Matching;

/// <summary>
/// Replaces endings of Japanese verbs by the plain endings of the phrases: polite forms, attempts, completed actions, observations.
/// </summary>
internal static class JapaneseVerbs
{
    /// <summary>Whether a sentence ends in polite speech.</summary>
    public static bool IsPolite(string sentence) => sentence.TrimEnd('。', ' ') is var text
        && (text.EndsWith("です", StringComparison.Ordinal) || text.EndsWith("ます", StringComparison.Ordinal));

    /// <summary>Te-form endings with the dictionary endings that they may come from. The phrases decide between several.</summary>
    private static readonly (string Te, string[] Plain)[] TeForms =
    [
        ("して", ["する", "す"]), ("って", ["る", "う", "つ", "く"]), ("いて", ["く"]), ("いで", ["ぐ"]), ("んで", ["む", "ぶ", "ぬ"]), ("きて", ["くる", "きる"]),
        ("て", ["る"]),
    ];

    /// <summary>
    /// Auxiliary verbs after a te-form that tell how something is done, not what is done. They have past forms of their own.
    /// </summary>
    private static readonly string[] Helpers =
    [
        "おく", "おきます", "しまう", "しまいます", "みる", "みます", "くる", "きます", "いく", "いきます", "もらう", "もらいます", "あげる", "くれる", "やる",
    ];

    private static readonly string[] PastHelpers =
    [
        "おいた", "おきました", "しまった", "しまいました", "みた", "みました", "きた", "きました", "いった", "いきました", "もらった", "もらいました", "くれた", "やった",
    ];

    /// <summary>Auxiliary verbs for the result of an action.</summary>
    private static readonly string[] DoneHelpers = ["ある", "あります", "おいてある", "おいてあります", "おいている", "おいています", "あった", "ありました", "しまっている"];

    /// <summary>Endings of polite speech, attempts and expectations, with the plain endings that may replace them.</summary>
    private static readonly (string Ending, string[] Plain)[] Endings =
    [
        ("ではありませんでした", ["ではなかった"]), ("ではありません", ["ではない"]), ("はありませんでした", ["はなかった", "はない"]), ("はありません", ["はない"]),
        ("ていませんでした", ["ていなかった"]), ("ていません", ["ていない"]), ("ていました", ["ていた", "ている"]), ("ています", ["ている"]), ("られません", ["られない"]),
            ("できません", ["できない"]),
        ("しませんでした", ["しなかった"]), ("しません", ["しない"]), ("されません", ["されない"]), ("なりません", ["ならない"]), ("ありません", ["ない"]), ("いません", ["いない"]),
        ("りません", ["らない"]), ("きません", ["かない", "きない", "こない"]), ("みません", ["まない", "みない"]), ("ちません", ["たない"]), ("びません", ["ばない"]),
            ("えません", ["えない"]), ("けません", ["けない"]), ("せません", ["せない"]), ("てません", ["てない", "ていない"]), ("べません", ["べない"]),
            ("めません", ["めない"]), ("れません", ["れない"]), ("げません", ["げない"]), ("じません", ["じない"]),
        ("ませんでした", ["ない", "なかった"]),
        ("ようにします", ["", "ようにする"]), ("ようになります", ["", "ようになる"]), ("ようになる", [""]), ("ようにする", [""]), ("ようになった", [""]), ("ようにした", [""]),
            ("ようになっている", [""]), ("ようになっています", [""]),
        ("してみます", ["する"]), ("してみる", ["する"]), ("してしまう", ["する"]), ("してしまった", ["した"]), ("しておきます", ["する"]), ("しておく", ["する"]),
        ("しておいた", ["した", "している", "する"]), ("してあります", ["している", "する"]), ("してある", ["している", "する", "してある"]), ("はずである", [""]), ("はずです", [""]),
            ("はずだ", [""]),
        ("済みです", ["済みである", "ている", "している"]), ("済みである", ["されている", "している"]), ("中です", ["中である", "している"]), ("中である", ["ている", "している"]),
            ("中だ", ["ている"]),
        ("ですね", ["である"]), ("です", ["である", "だ"]),
            ("でした", ["だった", "である"]), ("んです", [""]), ("くなります", ["くなる"]),
        ("しました", ["した", "する"]), ("します", ["する", "す"]), ("されました", ["された", "される"]), ("されます", ["される"]), ("なりました", ["なった", "なる"]),
            ("なります", ["なる"]),
        ("あります", ["ある"]), ("います", ["いる", "う"]), ("ります", ["る"]), ("ちます", ["つ"]), ("きます", ["く", "きる"]), ("ぎます", ["ぎる", "ぐ"]),
            ("みます", ["む", "みる"]), ("びます", ["ぶ"]),
        ("えます", ["える"]), ("けます", ["ける"]), ("せます", ["せる"]), ("てます", ["てる"]), ("べます", ["べる"]), ("めます", ["める"]), ("れます", ["れる"]),
            ("げます", ["げる"]), ("ねます", ["ねる"]),
        ("でます", ["でる"]), ("ちました", ["った", "つ"]), ("りました", ["った", "る"]), ("きました", ["いた", "く"]), ("えました", ["えた", "える"]),
            ("れました", ["れた", "れる"]), ("めました", ["めた", "める"]), ("いました", ["った", "いた", "う", "いる"]), ("みました", ["んだ", "む"]),
            ("びました", ["んだ", "ぶ"]), ("ぎました", ["いだ", "ぐ"]),
        ("ました", ["た", "る"]), ("ます", ["る"]), ("のです", [""]), ("のだ", [""]), ("こと", [""]), ("とする", [""]), ("ものとする", [""]), ("だろう", [""]),
            ("でしょう", [""]),
    ];

    /// <summary>Verbs that only state an observation: <c>…ことを確認する</c>. The sentence before them is the claim.</summary>
    private static readonly string[] Found = ["確認", "確かめ", "わか", "分か", "見て取れ", "見え", "見届け", "検証", "期待"];

    /// <summary>Returns the sentence itself, then variants with plain endings.</summary>
    public static IEnumerable<string> Plain(string sentence)
    {
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

        foreach (var other in WithoutHelper(sentence))
        {
            yield return other;
        }

        if (WithoutFinding(sentence) is { } found)
        {
            yield return found;
        }

        foreach (var what in new[] { "完了", "終了", "起動", "復旧", "作成", "削除", "成功" })
        {
            if (sentence.EndsWith($"{what}を待つ", StringComparison.Ordinal))
            {
                var before = sentence[..^(what.Length + 3)];
                yield return $"{(before.EndsWith('の') ? before[..^1] + "が" : before)}{what}するまで待つ";
            }
        }

        // To make something do a thing means the same as doing it: 起動させる, 起動する.
        if (sentence.EndsWith("させる", StringComparison.Ordinal) || sentence.EndsWith("させた", StringComparison.Ordinal))
        {
            yield return sentence[..^3] + "する";
        }
    }

    /// <summary>The dictionary forms that a text in te-form may come from.</summary>
    public static IEnumerable<string> OfTe(string text) =>
        TeForms.Where(form => text.EndsWith(form.Te, StringComparison.Ordinal) && text.Length > form.Te.Length)
            .SelectMany(form => form.Plain.Select(plain => text[..^form.Te.Length] + plain));

    private static IEnumerable<string> WithoutHelper(string sentence)
    {
        foreach (var (helpers, isPast, isDone) in new[] { (Helpers, false, false), (PastHelpers, true, false), (DoneHelpers, true, true) })
        {
            foreach (var helper in helpers)
            {
                if (!sentence.EndsWith(helper, StringComparison.Ordinal) || sentence.Length <= helper.Length
                    || sentence[^(helper.Length + 1)] is not ('て' or 'で'))
                {
                    continue;
                }

                var te = sentence[..^helper.Length];
                if (isDone)
                {
                    yield return te + "いる";
                }

                if (isPast)
                {
                    yield return te[..^1] + (te[^1] == 'て' ? "た" : "だ");
                }

                foreach (var plain in OfTe(te))
                {
                    yield return plain;
                }
            }
        }
    }

    private static string? WithoutFinding(string sentence)
    {
        foreach (var word in Found)
        {
            var at = sentence.LastIndexOf(word, StringComparison.Ordinal);
            if (at > 3 && sentence.Length - at < word.Length + 8 && sentence[at - 1] is 'を' or 'が' or 'も' or 'に' or 'と')
            {
                var before = sentence[..(at - 1)];
                foreach (var noun in new[] { "ということ", "こと", "の", "様子" })
                {
                    if (before.EndsWith(noun, StringComparison.Ordinal))
                    {
                        return before[..^noun.Length];
                    }
                }
            }
        }

        return null;
    }
}
