
namespace Scenarios.Steps.Language.Matching;

/// <summary>
/// Splits Japanese compound sentences: <c>AはBになり、CはDのままである</c>, <c>Aを変更し、Bを実行する</c>, <c>Aを読むと、Bと書かれている</c>. Each part becomes a sentence
/// when its verb gets a final ending. A time at the beginning applies to all parts.
/// </summary>
internal static class JoinedSentences
{
    /// <summary>The rules of compound sentences, whose slots hold the parts.</summary>
    private static readonly Dictionary<StepKind, string> Rules =
        new() { [StepKind.Given] = "givens", [StepKind.When] = "deeds", [StepKind.Then] = "claims" };

    private const int MostParts = 4;
    private const string Commas = "、。，";

    /// <summary>Times that apply to all parts. For others it would be unclear when they start.</summary>
    private static readonly string[] Shared = ["within", "always", "never", "meanwhile", "eventually", "since", "yet"];

    /// <summary>Actions that a Then may do to observe something.</summary>
    private static readonly string[] Looks = ["curl", "lookup", "run", "connect"];

    /// <summary>Verb endings inside a sentence, with the final endings they replace.</summary>
    private static readonly (string Middle, string[] End)[] Endings =
    [
        ("ておらず", ["ていない"]), ("でおらず", ["でいない"]), ("せずに", ["しない"]), ("せず", ["しない"]), ("らずに", ["らない"]), ("ずに", ["ない"]), ("ず", ["ない"]),
        ("ており", ["ている"]), ("でおり", ["でいる"]), ("ていて", ["ている"]), ("でいて", ["でいる"]), ("であって", ["である"]), ("であり", ["である"]),
        ("してから", ["する"]), ("ってから", ["つ", "る", "う"]), ("んでから", ["む", "ぶ"]), ("てから", ["る"]), ("なくて", ["ない"]),
        ("くて", ["い"]), ("して", ["する", "す"]), ("って", ["る", "う", "つ"]), ("いて", ["く"]), ("いで", ["ぐ"]), ("んで", ["む", "ぶ"]), ("きて", ["くる", "きる"]),
        ("て", ["る"]), ("で", ["である"]), ("なし", ["ない"]), ("だし", ["だ"]), ("るし", ["る"]), ("いし", ["い"]), ("たし", ["た"]), ("し", ["する", "す"]),
        ("なく", ["ない"]), ("り", ["る"]), ("き", ["く"]), ("み", ["む", "みる"]), ("び", ["ぶ"]), ("ち", ["つ"]), ("ぎ", ["ぐ"]), ("い", ["う"]),
        ("え", ["える"]), ("け", ["ける"]), ("げ", ["げる"]), ("せ", ["せる"]), ("て", ["てる"]), ("め", ["める"]), ("れ", ["れる"]), ("べ", ["べる"]),
        ("はずなのに", [""]), ("はずだが", [""]), ("はずですが", [""]), ("のに", [""]), ("けれども", [""]), ("けれど", [""]), ("が", [""]), ("ものの", [""]),
        ("クラスターに", ["クラスターがある"]), ("クラスターで", ["クラスターがある"]), ("クラスター上に", ["クラスターがある"]),
        ("うえで", [""]), ("上で", [""]), ("あと", [""]), ("後", [""]), ("ので", [""]), ("ため", [""]), ("あとで", [""]), ("ままで", ["ままである"]),
        ("まま", ["ままである"]),
        ("ながら", ["る"]), ("やいなや", [""]), ("と同時に", [""]), ("一方", [""]), ("一方で", [""]), ("だけで", [""]), ("", [""]),
    ];

    /// <param name="kind">The keyword.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="read">Reads a single sentence.</param>
    /// <returns>The compound sentence; null if a part is not understood.</returns>
    public static PhraseMatch? Find(StepKind kind, string text, Func<string, PhraseMatch?> read) =>
        PhraseBook.IsJapanese(text) && (Parts(kind, text, read, MostParts) ?? OfEach(kind, text, read)) is { } parts
            ? new PhraseMatch(Rules[kind], Rules[kind], "all", text, parts)
            {
                HasFeatures = parts.Exists(static part => part.HasFeatures),
            } : null;

    /// <summary>Reads a statement about two things as one about each.</summary>
    private static List<PhraseMatch>? OfEach(StepKind kind, string text, Func<string, PhraseMatch?> read)
    {
        foreach (var (first, second) in kind == StepKind.Given ? [] : JapaneseWording.OfEach(text))
        {
            if (read(first) is { } one && read(second) is { } other && IsOf(kind, one) && IsOf(kind, other))
            {
                return [one, other];
            }
        }

        return null;
    }

    private static List<PhraseMatch>? Parts(StepKind kind, string text, Func<string, PhraseMatch?> read, int most)
    {
        foreach (var (end, next, isLook) in Cuts(text))
        {
            if (isLook && kind == StepKind.Then
                && LookedAt(text[..end], text[next..]).Select(read).FirstOrDefault(static match => match is { Rule: "claim" }) is { } found)
            {
                return [found];
            }

            if (isLook && kind == StepKind.Then && First(text[..end], read) is { } first
                && (read(text[next..]) is { Rule: "claim" } then ? [then] : Parts(kind, text[next..], read, most - 1)) is { } after)
            {
                return [first, .. after];
            }

            var left = Lefts(text[..end], text[next..], isLook).Select(read)
                .FirstOrDefault(match => match is not null && Suits(kind, match, isLook));
            if (left is null)
            {
                continue;
            }

            foreach (var right in Rights(left, text, next))
            {
                if (read(right) is { } last && IsOf(kind, last))
                {
                    return [left, last];
                }

                if (most > 2 && Parts(kind, right, read, most - 1) is { } rest)
                {
                    return [left, .. rest];
                }
            }
        }

        return null;
    }

    /// <summary><c>AがReadyになると、Bが消える</c>: the first claim is waited for, as in a When.</summary>
    private static PhraseMatch? First(string left, Func<string, PhraseMatch?> read) => Conditions(left).Select(read)
        .FirstOrDefault(static match => match is { Rule: "claim" }) is { } found ? found with { Name = "first" } : null;

    /// <summary>A Then may only contain actions that observe, and only to check their result.</summary>
    private static bool Suits(StepKind kind, PhraseMatch left, bool isLook) => isLook
        ? kind == StepKind.Then && left.Rule == "deed" && Array.Exists(Looks, word => left.Id.StartsWith(word, StringComparison.Ordinal))
        : IsOf(kind, left) && left.All("when").All(static when => when.Id == "after" || Shared.Contains(when.Id, StringComparer.Ordinal));

    private static bool IsOf(StepKind kind, PhraseMatch part) => kind != StepKind.Then || part.Rule == "claim";

    /// <summary>The places where a part may end and the next begin: a comma, or 〜すると.</summary>
    private static IEnumerable<(int End, int Next, bool IsLook)> Cuts(string text)
    {
        var sentence = new SentenceText(text);
        for (var position = 0; position < text.Length - 1; position++)
        {
            var (quoted, _) = sentence.ReadQuoted(position);
            if (quoted > 0)
            {
                position = quoted - 1;
            }
            else if (position > 0 && Commas.Contains(text[position]))
            {
                yield return (position, position + 1, false);
            }
            else if (EndOfClause(text, position) is > 0 and var clause)
            {
                yield return (clause, clause, false);
            }
            else if (EndOfCondition(text, position) is > 0 and var end)
            {
                yield return (position, text[end] == '、' ? end + 1 : end, true);
            }
        }
    }

    /// <summary>The position after 〜せずに, 〜のまま or 〜して, which need no comma; 0 if there is none.</summary>
    private static int EndOfClause(string text, int position)
    {
        foreach (var ending in new[] { "ずに", "ず", "まま" })
        {
            var end = position + ending.Length;
            if (position > 0 && end < text.Length - 1 && text.AsSpan(position).StartsWith(ending, StringComparison.Ordinal)
                && !Commas.Contains(text[end]) && text[end] is not ('に' or 'つ' or 'で' or 'だ' or 'の' or 'か'))
            {
                return end;
            }
        }

        if (position > 1 && position < text.Length - 4 && text.AsSpan(position + 1).StartsWith("から", StringComparison.Ordinal)
            && text[position] is 'て' or 'で' && BeginsWord(text, position + 3))
        {
            return position + 3;
        }

        return text[position] == 'て' && position > 1 && position < text.Length - 2 && BeginsWord(text, position + 1) ? position + 1 : 0;
    }

    /// <summary>Kanji, katakana, Latin letters and quotes: they begin a word that is not an auxiliary of the te-form before it.</summary>
    private static bool BeginsWord(string text, int position) =>
        text[position..].TrimStart(' ', '　') is [var letter, ..] && BeginsWord(letter);

    private static bool BeginsWord(char letter) =>
        letter is (>= '\u30A1' and <= '\u30FA') or (>= '\u4E00' and <= '\u9FFF') || char.IsAsciiLetterOrDigit(letter)
            || Syntax.Letters.IsOpeningQuote(letter);

    /// <summary>The position after 〜すると, 〜しても or 〜したら; 0 if there is none.</summary>
    private static int EndOfCondition(string text, int position)
    {
        if (position == 0)
        {
            return 0;
        }

        if (text[position] == 'と')
        {
            return text[position - 1] is 'る' or 'う' or 'く' or 'す' or 'む' or 'つ' or 'ぶ' or 'ぐ' or 'ぬ' ? position + 1 : 0;
        }

        var isEnd = position + 2 < text.Length && text[position + 1] is 'も' or 'ら';
        return isEnd && text[position..(position + 2)] is "ても" or "でも" or "たら" or "だら" ? position + 2 : 0;
    }

    /// <summary>Verbs of looking.</summary>
    private static readonly string[] LookVerbs =
    [
        "見る", "開く", "読む", "確認する", "調べる", "のぞく", "覗く", "眺める", "表示する", "取得する", "みる", "見てみる", "確かめる",
    ];

    /// <summary><c>Aを見ると、Bとある</c>: the second part is about the thing that is looked at.</summary>
    private static IEnumerable<string> LookedAt(string left, string right)
    {
        foreach (var verb in LookVerbs)
        {
            if (!Conditions(left).Any(one => one.EndsWith($"を{verb}", StringComparison.Ordinal)))
            {
                continue;
            }

            var what = left[..left.LastIndexOf('を')];
            return [$"{what}に{right}", $"{what}には{right}", $"{what}の{right}", $"{what}は{right}", right];
        }

        return [];
    }

    /// <summary>Returns the text before 〜と, 〜ても or 〜たら with a final verb ending.</summary>
    private static IEnumerable<string> Conditions(string left) =>
        [left, .. JapaneseVerbs.OfTe(left + "て"), .. JapaneseVerbs.OfTe(left + "で")];

    private static IEnumerable<string> Lefts(string left, string right, bool isLook)
    {
        if (isLook)
        {
            var conditions = Conditions(left).ToList();
            return conditions.Concat(conditions.Where(static one => one.EndsWith("しようとする", StringComparison.Ordinal))
                .Select(static one => one[..^6] + "する"));
        }

        var plain = Endings.Where(pair => left.EndsWith(pair.Middle, StringComparison.Ordinal) && left.Length > pair.Middle.Length)
            .SelectMany(pair => pair.End.Select(end => left[..^pair.Middle.Length] + end));
        return plain.Concat(WithVerbOf(left, right)).Distinct(StringComparer.Ordinal);
    }

    /// <summary><c>AをBに、CをDに変更する</c>: both parts share the verb at the end.</summary>
    private static IEnumerable<string> WithVerbOf(string left, string right)
    {
        var isQuoted = left[^1] is '"' or '」' or '』' or '”';
        if (!isQuoted && left[^1] is not ('に' or 'を' or 'へ' or 'が' or 'は' or 'で' or 'と'))
        {
            return [];
        }

        var at = right.LastIndexOf(left[^1]);
        return at > 0 && at < right.Length - 1 ? [left + right[(at + 1)..]] : [];
    }

    /// <summary>Verbs of a bound that is not passed.</summary>
    private static readonly string[] Bounds = ["を超え", "を上回", "を下回", "を割"];

    /// <summary>
    /// <c>5分以内にAのレプリカ数が5になり、5を超えることはない</c>: the bound is one of what the first part counts, at any time since the change.
    /// </summary>
    private static string? Bounded(PhraseMatch left, string right)
    {
        if (left.Rule != "claim" || right.Length == 0 || !char.IsAsciiDigit(right[0])
            || !Array.Exists(Bounds, bound => right.Contains(bound, StringComparison.Ordinal)))
        {
            return null;
        }

        var counted = left["field"] is { } field
            ? left["object"] is { } whose ? $"{whose.Text}の{field.Text}" : field.Text
            : left["subject"]?.Text;
        return counted is null ? null : $"{counted}は{right}";
    }

    /// <summary>Returns the second part, first with the time of the first part if it has no time of its own.</summary>
    private static IEnumerable<string> Rights(PhraseMatch left, string text, int next)
    {
        var right = text[next..].TrimStart(' ', '　');
        if (right.Length > 0 && Syntax.Letters.IsOpeningQuote(right[0]) && left["subject"] is { Text.Length: > 0 } subject)
        {
            // A quotation at the beginning belongs to the subject of the first part.
            yield return $"{subject.Text}は{right}";
        }

        if (Bounded(left, right) is { } bounded)
        {
            yield return bounded;
            yield break;
        }

        if (left.Slots is [{ Name: "when", Start: 0 } when, ..] && Shared.Contains(when.Id, StringComparer.Ordinal)
            && text.StartsWith(when.Text, StringComparison.Ordinal))
        {
            yield return $"{when.Text}、{right}";
        }

        yield return right;
    }
}
