namespace Scenarios.Steps.Language.Matching;

/// <summary>
/// Variants of Japanese wording that do not change the meaning: kana for kanji, words that only add colour, particles that only add stress.
/// Quoted text stays unchanged.
/// </summary>
internal static class JapaneseWording
{
    /// <summary>Words at the beginning that connect a sentence to the one before.</summary>
    private static readonly string[] Connecting =
    [
        "あらためて", "改めて", "誤って", "うっかり", "後から", "あとから", "その後", "続いて", "次に", "まず", "今度は", "それでも", "やはり", "無事", "問題なく", "そのうえで", "ここで",
        "続けて", "次いで", "あわせて", "併せて", "同様に", "一方", "また", "なお", "ただし", "そのあと", "すぐあとに",
        "そこで", "そして", "さらに", "同時に", "その結果", "結果として", "すると", "最後に", "念のため", "もちろん", "その後も", "そのまま", "まだ", "もう",
        "それから", "一方で", "これで", "それで", "しかも", "とはいえ", "だが", "でも", "ついでに", "他方", "この状態で", "その状態で", "はじめに", "最初に", "先に", "前もって", "あらかじめ",
        "予め", "事前に",
        "実は", "なんと", "ほかには", "加えて", "おまけに", "案の定", "よって", "したがって", "このとき", "そのとき", "その間に", "この間に", "その間", "その最中に", "そのさなかに",
        "送信を続けながら", "送信中に", "負荷はそのままで", "負荷をかけたまま", "送信を続けたまま", "リクエストを送り続けながら", "負荷をかけながら", "このあと", "この後", "しばらくして", "このため", "そのため",
    ];

    /// <summary>Words that only add colour, anywhere in a sentence.</summary>
    private static readonly string[] Colours =
    [
        "動作確認用に", "動作確認のため", "確認のために", "確認のため", "テスト用に", "念のため", "ちゃんと", "きちんと", "うっかり", "あわてて", "慌てて", "まるごと", "丸ごと", "自動で", "自動的に",
        "元気に", "無事に",
        "問題なく", "正しく", "実際に", "とりあえず", "一応", "わざと", "手動で", "普通に", "通常どおり", "通常通り", "いつもどおり", "しっかり", "確かに", "たしかに", "試しに", "ためしに",
        "一緒に", "いっしょに", "きれいに", "すっかり", "どんどん", "きっと", "もれなく", "漏れなく", "わざわざ", "勝手に", "ひとりでに", "誤って", "間違って", "まちがって", "意図的に",
        "タイムアウトを待つまでもなく", "待つまでもなく", "即座に", "直ちに", "ただちに", "Namespaceをつけずに", "Namespaceを付けずに", "Namespaceを指定せずに",
        "kubectl execで", "kubectl exec で", "execで", "exec で", "上限を超える", "デッドロックして", "自動では", "保守作業のため", "保守のため",
        "点検のため", "作業のため", "作業を終えて", "作業が終わったら", "作業が終わったので", "メンテナンスを終えて", "メンテナンスが終わったら", "保守を終えて", "メンテナンスのため",
        "メンテナンスのために", "メンテナンスが終わったので",
        "故意に", "突然", "急に", "いきなり", "すみやかに", "速やかに", "滞りなく", "つつがなく", "何事もなく", "あっさり", "たったの", "わずか", "本来の", "明示的に",
    ];

    /// <summary>Spellings, with the ones that the phrases use.</summary>
    private static readonly (string Written, string Usual)[] Spellings =
    [
        ("Ready な", "Readyな"), ("いつまで待っても", "5分間"), ("いくら待っても", "5分間"), ("どれだけ待っても", "5分間"),
        ("ふたたび", "再び"), ("ひとつ", "1つ"), ("ふたつ", "2つ"), ("みっつ", "3つ"), ("一つ", "1つ"), ("二つ", "2つ"), ("三つ", "3つ"), ("ぜんぶ", "全部"), ("全ての",
        "すべての"),
        ("ほうって", "放って"), ("ゼロ", "0"), ("ふくめて", "含めて"), ("コンテナー", "コンテナ"), ("メモリー", "メモリ"), ("レジストリー", "レジストリ"),
        ("サーバ", "サーバー"), ("サーバーー", "サーバー"), ("クラスタ", "クラスター"), ("クラスターー", "クラスター"), ("コントローラ", "コントローラー"), ("コントローラーー", "コントローラー"),
        ("セレクタ", "セレクター"), ("セレクターー", "セレクター"), ("エンドポイント群", "エンドポイント"), ("子Pod", "Pod"), ("Init Container", "Initコンテナ"), ("initコンテナ",
        "Initコンテナ"), ("初期化コンテナ", "Initコンテナ"), ("Liveness Probe", "livenessProbe"),
        ("Readiness Probe", "readinessProbe"), ("Startup Probe", "startupProbe"), ("メインコンテナ", "コンテナ"), ("同じNamespace", "そのNamespace"),
        ("全Pod", "すべてのPod"), ("全ノード", "すべてのノード"), ("1度だけ", "1回だけ"), ("一斉に", "同時に"), ("1つ残らず", "すべて"), ("1件残らず", "すべて"), ("子Pod", "Pod"),
        ("リクエスト群", "リクエスト"), ("つくる", "作る"), ("つくり", "作り"),
        ("もういちど", "もう一度"), ("いちど", "一度"), ("どおり", "通り"), ("ほか", "他"), ("できあが", "出来上が"), ("たち", ""), ("のほう", ""), ("以外の他の", "以外の"),
        ("いほうの", "い"), ("い方の", "い"), ("はされ", "され"), ("はしない", "しない"), ("はしてい", "してい"), ("いつまでも", "5分間"),
    ];

    /// <summary>Particles that add stress, with the plain particles they replace.</summary>
    private static readonly (string Written, string[] Plain)[] Particles =
    [
        ("からは", ["から"]), ("からも", ["から"]), ("へは", ["へ"]), ("へも", ["へ"]), ("にも", ["に", "は"]), ("には", ["に", "は"]), ("でも", ["で", "は"]),
        ("では", ["で"]),
        ("も", ["は", "を", "が"]), ("は", ["が", "を"]), ("が", ["は"]), ("なら", ["は"]), ("については", ["は"]), ("に関しては", ["は"]), ("だって", ["は"]),
    ];

    /// <summary>Nouns that may be joined to their name with 「の」: <c>環境変数の「MODE」</c>.</summary>
    private static readonly string[] Named =
    [
        "環境変数", "ファイル", "イメージ", "ラベル", "キー", "ノード", "パス", "ホスト", "ホスト名", "名前空間", "コンテナ", "ポート", "Taint", "taint", "イベント", "マニフェスト",
        "条件", "アノテーション",
        "Pod", "Deployment", "Service", "ConfigMap", "Secret", "StatefulSet", "DaemonSet", "Job", "CronJob", "Namespace", "PVC",
        "Ingress", "ReplicaSet", "Node", "ServiceAccount",
    ];

    /// <summary>Particles after one example of the things that the rest of the sentence names.</summary>
    private static readonly string[] Including = ["も含めて、", "もふくめて、", "も含め、", "はもちろん、"];

    /// <summary>Who does something, if it does not matter who.</summary>
    private static readonly string[] Actors =
    [
        "誰か", "だれか", "私", "わたし", "僕", "管理者", "クラスター管理者", "クラスターの管理者", "運用者", "運用担当者", "担当者", "開発者", "同僚", "オペレーター", "エンジニア", "チーム",
        "チームの誰か", "別の人", "別の誰か", "ほかの人", "他の人", "別の担当者", "利用者の1人", "あるユーザー", "別のユーザー", "運用チーム", "開発チーム", "友人", "新人",
    ];

    /// <summary>Returns the sentence without the person who acts.</summary>
    public static string WithoutActor(string sentence)
    {
        var actor = Array.Find(Actors, one => sentence.StartsWith(one, StringComparison.Ordinal) && sentence.Length > one.Length + 1
            && sentence[one.Length] is 'が' or 'は');
        return actor is null ? sentence : sentence[(actor.Length + 1)..].TrimStart('、', ' ');
    }

    /// <summary>Returns the sentence without its connecting word.</summary>
    public static IEnumerable<string> WithoutConnecting(string sentence)
    {
        foreach (var word in Connecting)
        {
            if (sentence.StartsWith(word, StringComparison.Ordinal) && sentence.Length > word.Length)
            {
                yield return sentence[word.Length..].TrimStart('、', ' ', '　');
            }
        }

        foreach (var word in Including)
        {
            if (sentence.IndexOf(word, StringComparison.Ordinal) is > 0 and var at && at < sentence.Length - word.Length - 1)
            {
                yield return sentence[(at + word.Length)..];
            }
        }
    }

    /// <summary>Returns the sentence in the usual spelling.</summary>
    public static string Spelled(string sentence) => Outside(sentence, static part =>
    {
        foreach (var (written, usual) in Spellings)
        {
            part = part.Replace(written, usual, StringComparison.Ordinal);
        }

        return part;
    });

    /// <summary>Returns the sentence without words that only add colour.</summary>
    public static string Uncoloured(string sentence) => Outside(sentence, static part =>
    {
        foreach (var word in Colours)
        {
            part = part.Replace(word + "、", string.Empty, StringComparison.Ordinal).Replace(word, string.Empty, StringComparison.Ordinal);
        }

        return part;
    });

    /// <summary>Returns the sentence with each name directly after its noun.</summary>
    public static string Joined(string sentence)
    {
        var text = new SentenceText(sentence);
        for (var at = sentence.Length - 2; at > 0; at--)
        {
            if (sentence[at] == 'の' && text.ReadQuoted(text.SkipBlanks(at + 1)).End > 0
                && Array.Exists(Named, word => sentence.AsSpan(0, at).TrimEnd(' ').EndsWith(word, StringComparison.Ordinal)))
            {
                sentence = sentence[..at] + sentence[(at + 1)..];
            }
        }

        return sentence;
    }

    /// <summary>Returns variants with one stressing particle replaced by a plain one.</summary>
    public static IEnumerable<string> Unstressed(string sentence)
    {
        var text = new SentenceText(sentence);
        for (var position = 0; position < sentence.Length - 1; position++)
        {
            var (quoted, _) = text.ReadQuoted(position);
            position = quoted > 0 ? quoted : position;
            if (position is 0 || position >= sentence.Length - 1 || !MayEndNoun(sentence[position - 1]))
            {
                continue;
            }

            foreach (var (written, plain) in Particles)
            {
                if (sentence.AsSpan(position).StartsWith(written, StringComparison.Ordinal))
                {
                    foreach (var other in plain)
                    {
                        yield return sentence[..position] + other + sentence[(position + written.Length)..];
                    }
                }
            }
        }
    }

    /// <summary>Particles after a place or source, which may come before or after the subject.</summary>
    private static readonly string[] Sides = ["からは", "から", "には", "では", "の上に", "に", "で"];

    /// <summary>Returns variants with the subject first: <c>AからBが外れる</c> becomes <c>BがAから外れる</c>.</summary>
    public static IEnumerable<string> SubjectFirst(string sentence)
    {
        foreach (var (start, side) in ParticlesIn(sentence, Sides).Take(2))
        {
            var from = start + side.Length;
            from = from < sentence.Length && sentence[from] == '、' ? from + 1 : from;
            foreach (var (at, particle) in ParticlesIn(sentence, ["が", "は", "も"]).Where(found => found.Start > from).Take(1))
            {
                var end = at + particle.Length;
                yield return $"{sentence[from..at]}{particle}{sentence[..start]}{side}{sentence[end..]}";
            }
        }
    }

    /// <summary>Words that relate two things to each other: the sentence is then about both together.</summary>
    private static readonly string[] Relating =
        ["同じ", "別", "異な", "合わせて", "合計", "互い", "の順", "どちらか", "いずれか", "または", "全部で", "ずつ", "間", "だけ", "のみ"];

    /// <summary>
    /// Splits a sentence about two things into one about each: <c>AもBも消える</c>. Returns none if it is about both together.
    /// </summary>
    public static IEnumerable<(string First, string Second)> OfEach(string sentence)
    {
        if (Array.Exists(Relating, word => sentence.Contains(word, StringComparison.Ordinal)))
        {
            yield break;
        }

        foreach (var (start, and) in ParticlesIn(sentence, ["と", "も"]).Take(2))
        {
            var from = start + and.Length;
            foreach (var (at, particle) in ParticlesIn(sentence, ["が", "は", "も", "を"]).Where(found => found.Start > from).Take(1))
            {
                var rest = sentence[at..];
                var front = sentence[..(sentence.LastIndexOf('、', start) + 1)];
                yield return (sentence[..start] + rest, front + sentence[from..at].TrimStart('、', ' ') + rest);
            }
        }
    }

    /// <summary>Endings of a reason, which is a remark: <c>空きが足りないため、Pendingのままである</c>.</summary>
    private static readonly string[] Reasons = [
        "ために、", "ため、", "ため", "ので、", "ので", "ことから、", "るから、", "たから、", "いから、", "だから、", "おかげで", "せいで", "により、", "によって、",
        "の失敗で", "に失敗して",
    ];

    /// <summary>Returns the sentence without a reason that names nothing, with the topic before it, if there is one.</summary>
    public static IEnumerable<string> WithoutReason(string sentence)
    {
        static bool IsPlain(string text) => !text.Any(static letter => char.IsAsciiDigit(letter) || letter is '"' or '`' or '「' or '“');
        foreach (var ending in Reasons)
        {
            var at = sentence.IndexOf(ending, StringComparison.Ordinal);
            if (at <= 1 || at + ending.Length >= sentence.Length - 1)
            {
                continue;
            }

            var (reason, rest) = (sentence[..at], sentence[(at + ending.Length)..].TrimStart(' ', '、'));
            var hasTopic = ParticlesIn(rest, ["は"]).Any();
            foreach (var (start, particle) in ParticlesIn(reason, ["には", "では", "は", "も"]).Take(hasTopic ? 0 : 1))
            {
                var end = start + particle.Length;
                if (IsPlain(reason[end..]))
                {
                    yield return reason[..end] + rest;
                }
            }

            if (IsPlain(reason))
            {
                yield return rest;
            }
        }
    }

    /// <summary>Finds the particles that follow a name or a noun.</summary>
    internal static IEnumerable<(int Start, string Particle)> ParticlesIn(string sentence, string[] particles)
    {
        var text = new SentenceText(sentence);
        for (var position = 0; position < sentence.Length - 1; position++)
        {
            var (quoted, _) = text.ReadQuoted(position);
            position = quoted > 0 ? quoted : position;
            if (position is 0 || position >= sentence.Length - 1 || !MayEndNoun(sentence[position - 1]))
            {
                continue;
            }

            if (Array.Find(particles, one => sentence.AsSpan(position).StartsWith(one, StringComparison.Ordinal)) is { } found)
            {
                yield return (position, found);
                position += found.Length - 1;
            }
        }
    }

    /// <summary>Removes commas, except between two names.</summary>
    public static string WithoutCommas(string sentence)
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

    /// <summary>Kanji, katakana, Latin letters and closing quotes. A particle after a hiragana word is mostly part of that word.</summary>
    private static bool MayEndNoun(char letter) =>
        IsClosing(letter) || letter is ' ' || char.IsAsciiLetterOrDigit(letter) || letter is >= '\u30A1' and <= '\u9FFF' || letter is 'つ';

    private static bool IsClosing(char letter) => letter is '"' or '`' or '」' or '』' or '”' or '＂';

    private static bool IsOpening(string sentence, int position)
    {
        var next = new SentenceText(sentence).SkipBlanks(position);
        return next < sentence.Length && sentence[next] is '"' or '`' or '「' or '『' or '“' or '＂';
    }

    private static string Outside(string sentence, Func<string, string> change)
    {
        var text = new SentenceText(sentence);
        var changed = new System.Text.StringBuilder();
        var from = 0;
        for (var position = 0; position < sentence.Length; position++)
        {
            var (end, _) = text.ReadQuoted(position);
            if (end > 0)
            {
                changed.Append(change(sentence[from..position])).Append(sentence, position, end - position);
                position = end - 1;
                from = end;
            }
        }

        return changed.Append(change(sentence[from..])).ToString();
    }
}
