namespace Scenarios.Steps.Language.Matching;

/// <summary>Names that stand before what they name, or whose like stands in brackets: as phrases have them.</summary>
internal static class JapaneseNames
{
    private const string Called = "という";
    private const string Opening = "（(";
    private const string Closing = "）)";

    /// <summary>What may stand behind its name: <c>"main" コンテナ</c>.</summary>
    private static readonly string[] Kinds =
    [
        "コンテナ", "ノード", "タイプ", "Namespace", "名前空間", "Pod", "Deployment", "Service", "Job", "CronJob", "Secret", "ConfigMap",
        "StatefulSet", "DaemonSet",
    ];

    /// <summary>Words of the API that phrases have without quotes.</summary>
    private static readonly HashSet<string> Words = new(
        ("ReadWriteOnce ReadOnlyMany ReadWriteMany RWO ROX RWX Never Always OnFailure IfNotPresent Indexed NonIndexed Local Cluster "
        + "ClientIP None Parallel OrderedReady OnDelete RollingUpdate Recreate Retain Delete Forbid Allow Replace Immediate "
        + "WaitForFirstConsumer "
        + "ClusterIP NodePort LoadBalancer ExternalName NoExecute NoSchedule PreferNoSchedule True False Unknown SRV CNAME AAAA PTR A")
        .Split(' '), StringComparer.Ordinal);

    /// <summary>Such words without their quotes: <c>"Recreate"</c> is <c>Recreate</c>.</summary>
    public static string WordsUnquoted(string sentence)
    {
        var text = new SentenceText(sentence);
        var changed = new System.Text.StringBuilder();
        for (var position = 0; position < sentence.Length; position++)
        {
            var (end, value) = text.ReadQuoted(position);
            changed.Append(end > 0 ? Words.Contains(value) ? value : sentence[position..end] : sentence[position].ToString());
            position = end > 0 ? end - 1 : position;
        }

        return changed.ToString();
    }

    /// <summary><c>"web" という名前のService</c> is <c>Service "web"</c>.</summary>
    public static string KindFirst(string sentence)
    {
        var text = new SentenceText(sentence);
        for (var position = 0; position < sentence.Length; position++)
        {
            var (end, _) = text.ReadQuoted(position);
            if (end <= 0)
            {
                continue;
            }

            var (from, next) = KindBehind(sentence, text.SkipBlanks(end));
            if (next > from)
            {
                var tail = sentence[next..].TrimStart(' ');
                return KindFirst($"{sentence[..position]}{sentence[from..next]} {sentence[position..end]} {tail}");
            }

            position = end - 1;
        }

        return sentence;
    }

    /// <summary><c>Pod "a"（Namespace "b"）</c> is <c>Namespace "b" のPod "a"</c>.</summary>
    public static string Unbracketed(string sentence)
    {
        var text = new SentenceText(sentence);
        var start = -1;
        for (var position = 0; position < sentence.Length; position++)
        {
            var (end, _) = text.ReadQuoted(position);
            if (end > 0)
            {
                start = WordBefore(sentence, position);
                position = end - 1;
                var bracket = text.SkipBlanks(end);
                if (bracket < sentence.Length && Opening.Contains(sentence[bracket])
                    && sentence.IndexOfAny([.. Closing], bracket) is > 0 and var close)
                {
                    return $"{sentence[..start]}{sentence[(bracket + 1)..close]}の{sentence[start..end]}{sentence[(close + 1)..]}";
                }
            }
        }

        return sentence;
    }

    private static (int From, int Next) KindBehind(string sentence, int at)
    {
        if (sentence.AsSpan(at).StartsWith(Called, StringComparison.Ordinal))
        {
            var from = at + Called.Length;
            from += sentence.AsSpan(from).StartsWith("名前の", StringComparison.Ordinal) ? 3 : 0;
            return (from, EndOfWord(sentence, from));
        }

        var kind = Array.Find(Kinds, one => sentence.AsSpan(at).StartsWith(one, StringComparison.Ordinal));
        var last = kind is null ? at : EndOfWord(sentence, at);

        // 「"worker" ノード上で」 is on it.
        last -= kind is not null && last == at + kind.Length + 1 && sentence[last - 1] == '上' ? 1 : 0;
        return kind is not null && last == at + kind.Length ? (at, last) : (at, at);
    }

    /// <summary>Where letters of one sort end: Latin ones, or katakana and kanji.</summary>
    private static int EndOfWord(string sentence, int from)
    {
        var end = from;
        while (end < sentence.Length && IsLetter(sentence[end]) && IsLatin(sentence[end]) == IsLatin(sentence[from]))
        {
            end++;
        }

        return end;
    }

    private static int WordBefore(string sentence, int at)
    {
        var start = at;
        while (start > 0 && sentence[start - 1] == ' ')
        {
            start--;
        }

        var end = start;
        while (start > 0 && IsLetter(sentence[start - 1]) && IsLatin(sentence[start - 1]) == IsLatin(sentence[end - 1]))
        {
            start--;
        }

        return start;
    }

    private static bool IsLatin(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-';

    private static bool IsLetter(char letter) => char.IsAsciiLetter(letter)
        || letter is (>= '\u30A1' and <= '\u30FE') or (>= '\u4E00' and <= '\u9FFF');
}
