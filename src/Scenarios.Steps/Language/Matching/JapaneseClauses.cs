namespace Scenarios.Steps.Language.Matching;

/// <summary>
/// Clauses before a noun, with the verb in the form that phrases have: <c>"a" を使い、</c>, <c>"a" を使っているPod</c> and
/// <c>"a" を使ったPod</c> are <c>"a" を使う</c>. The forms are derived from the verbs.
/// </summary>
internal static class JapaneseClauses
{
    /// <summary>The verbs of things that are described, apart from those with する.</summary>
    private const string Verbs =
        "使う 持つ 待つ 返す 動く 終わる 走る 受け取る 読み込む 書き込む 渡す 許す 守る 選ぶ 指す 保つ 残す 作る 置く 出す 書く 読む 含む 載る 増やす 減らす かかる 開く 繰り返す 流す 送る "
        + "つなぐ 拒む 断る 付く 入る 乗る 移る 立つ 促す 行う 扱う 吐く 要る 縛る 絞る 限る 配る 囲む 挟む 運ぶ 呼ぶ 取り込む 引く 叩く 見張る 落とす 動かす 走らせる 備える 受ける 落ちる 付ける "
        + "見る 調べる 確かめる 用いる 応じる 求める 超える 続ける 始める 与える 加える 束ねる まとめる 入れる 抜ける 抑える 据える 定める 終える 備え付ける 閉じる 割り当てる 受け付ける "
        + "待ち受ける 向ける 認める 禁じる 立てる 支える 引き受ける つける 生きる 満たす 満ちる 割る あふれる 載せる 通す 分ける 寄せる 散らす 引き継ぐ 取る 手放す 消える 消す";

    /// <summary>The plain endings of verbs that do not end in る after a fixed stem, with their forms before て and た.</summary>
    private static readonly Dictionary<char, (string Middle, string Te, string Past)> Endings = new()
    {
        ['う'] = ("い", "って", "った"), ['つ'] = ("ち", "って", "った"), ['る'] = ("り", "って", "った"),
        ['く'] = ("き", "いて", "いた"), ['ぐ'] = ("ぎ", "いで", "いだ"), ['す'] = ("し", "して", "した"),
        ['む'] = ("み", "んで", "んだ"), ['ぶ'] = ("び", "んで", "んだ"),
    };

    /// <summary>Verbs in る whose stem changes; that of all others stays.</summary>
    private static readonly string[] Changing =
        ["終わる", "走る", "受け取る", "作る", "載る", "かかる", "送る", "断る", "入る", "乗る", "移る", "要る", "縛る", "絞る", "限る", "配る", "見張る", "割る", "取る"];

    /// <summary>The forms of する behind a noun, and of being done.</summary>
    private static readonly (string Middle, string Te, string Past, string Plain)[] Doing =
        [("し", "して", "した", "する"), ("され", "されて", "された", "される")];

    /// <summary>What a te-form may end in without another meaning.</summary>
    private static readonly string[] Lasting = ["いる", "いた", "ある", "あった", "おいた", "おく", "しまう", "しまった", ""];

    private static readonly Lazy<(string Form, string Plain, bool IsTe, bool IsMiddle)[]> Forms = new(() =>
        [.. Verbs.Split(' ').SelectMany(FormsOf)
            .OrderByDescending(static form => form.Form.Length)]);

    /// <summary>With each clause in the plain form; what is done once as it is being done, and then as it was.</summary>
    public static IEnumerable<string> Plain(string sentence)
    {
        var plain = Told(sentence, "される");
        if (plain != sentence)
        {
            yield return plain;
            if (Told(sentence, "された") is var done && done != plain)
            {
                yield return done;
            }
        }
    }

    private static string Told(string sentence, string passive)
    {
        var text = new SentenceText(sentence);
        var changed = new System.Text.StringBuilder();
        for (var position = 0; position < sentence.Length; position++)
        {
            var (quoted, _) = text.ReadQuoted(position);
            if (quoted > 0)
            {
                changed.Append(sentence, position, quoted - position);
                position = quoted - 1;
            }
            else if (position > 0 && FormAt(sentence, position) is { End: > 0 } form)
            {
                changed.Append(form.Plain == "される" ? passive : form.Plain);
                position = form.End - 1;
            }
            else
            {
                changed.Append(sentence[position]);
            }
        }

        return changed.ToString();
    }

    private static (int End, string Plain) FormAt(string sentence, int position)
    {
        foreach (var (form, plain, isTe, isMiddle) in Forms.Value)
        {
            if (sentence.AsSpan(position).StartsWith(form, StringComparison.Ordinal)
                && EndOf(sentence, position + form.Length, isTe, isMiddle) is > 0 and var end)
            {
                return (end, plain);
            }
        }

        if (sentence[position - 1] is not ((>= '\u30A1' and <= '\u30FE') or (>= '\u4E00' and <= '\u9FFF')))
        {
            return (0, string.Empty);
        }

        foreach (var (middle, te, past, plain) in Doing)
        {
            foreach (var (form, isTe, isMiddle) in new[] { (te, true, false), (past, false, false), (middle, false, true) })
            {
                if (sentence.AsSpan(position).StartsWith(form, StringComparison.Ordinal)
                    && EndOf(sentence, position + form.Length, isTe, isMiddle) is > 0 and var end)
                {
                    return (end, plain);
                }
            }
        }

        return (0, string.Empty);
    }

    /// <summary>Where the form ends, if a comma, a noun or the end of the sentence follows as it must; otherwise 0.</summary>
    private static int EndOf(string sentence, int end, bool isTe, bool isMiddle)
    {
        foreach (var lasting in isTe ? Lasting : [string.Empty])
        {
            if (!sentence.AsSpan(end).StartsWith(lasting, StringComparison.Ordinal))
            {
                continue;
            }

            var after = end + lasting.Length;
            var isBare = isMiddle || (isTe && lasting.Length == 0);
            if (after == sentence.Length)
            {
                return isTe && lasting is "いる" or "ある" ? after : 0;
            }

            if (isBare ? sentence[after] == '、' || BeginsValue(sentence[after]) : BeginsNoun(sentence[after]))
            {
                return after;
            }
        }

        return 0;
    }

    private static bool BeginsValue(char letter) => char.IsAsciiDigit(letter) || Syntax.Letters.IsOpeningQuote(letter);

    private static bool BeginsNoun(char letter) => letter is ' ' || Syntax.Letters.IsOpeningQuote(letter)
        || char.IsAsciiLetterOrDigit(letter) || letter is (>= '\u30A1' and <= '\u30FA') or (>= '\u4E00' and <= '\u9FFF');

    private static IEnumerable<(string Form, string Plain, bool IsTe, bool IsMiddle)> FormsOf(string verb)
    {
        var stem = verb[..^1];
        var isFixed = verb[^1] == 'る' && !Changing.Contains(verb, StringComparer.Ordinal);
        var (middle, te, past) = isFixed ? (string.Empty, "て", "た") : Endings[verb[^1]];
        yield return (stem + te, verb, true, false);
        yield return (stem + past, verb, false, false);
        yield return (stem + middle, verb, false, true);
    }
}
