namespace Scenarios.Steps.Language.Matching;

/// <summary>
/// Japanese tells by particles who does what to whom, not by order: <c>"a" に "b" を書く</c>, <c>"b" を "a" に書く</c>. What is done to
/// somebody may be told of him (<c>Podが消される</c>), and by a noun (<c>Podの削除を行う</c>).
/// </summary>
internal static class JapaneseOrder
{
    private const int MostParts = 4;

    private static readonly string[] Particles =
    [
        "に対して", "に対し", "について", "として", "からは", "から", "には", "では", "へは", "を", "に", "で", "へ", "が", "は",
    ];

    /// <summary>Endings of what is done to somebody, with those of who does it.</summary>
    private static readonly (string Passive, string[] Active)[] Voices =
    [
        ("させられる", ["させる"]), ("される", ["する", "す"]), ("された", ["する", "す"]),
        ("されている", ["する", "す", "している"]), ("されていた", ["する"]), ("られている", ["る", "ている"]), ("られる", ["る"]),
        ("かれる", ["く"]), ("がれる", ["ぐ"]), ("まれる", ["む"]), ("ばれる", ["ぶ"]), ("われる", ["う"]), ("たれる", ["つ"]),
    ];

    /// <summary>Verbs that say no more than that what the noun before them says is done.</summary>
    private static readonly (string Ending, string Verb)[] Doings =
    [
        ("を行う", "する"), ("をおこなう", "する"), ("を実施する", "する"), ("を行った", "する"), ("を試みる", "しようとする"), ("を試す", "しようとする"), ("を要求する", "しようとする"),
        ("をかける", "する"),
    ];

    /// <summary>With what its particles end in every other order, the verb last.</summary>
    public static IEnumerable<string> Scrambled(string sentence)
    {
        var parts = new List<string>();
        var from = 0;
        foreach (var (start, particle) in JapaneseWording.ParticlesIn(sentence, Particles))
        {
            var end = start + particle.Length;
            if (start > from)
            {
                parts.Add(sentence[from..end].Trim('、', ' '));
                from = end;
            }
        }

        var verb = sentence[from..].TrimStart('、', ' ');
        return parts.Count is < 2 or > MostParts ? [] : Orders(parts).Skip(1).Select(order => string.Concat(order) + verb);
    }

    /// <summary>As who does it would say it.</summary>
    public static IEnumerable<string> Active(string sentence)
    {
        foreach (var (passive, endings) in Voices)
        {
            if (!sentence.EndsWith(passive, StringComparison.Ordinal))
            {
                continue;
            }

            var stem = sentence.Length - passive.Length;
            foreach (var (start, particle) in JapaneseWording.ParticlesIn(sentence, ["が", "は"])
                .Where(found => found.Start + found.Particle.Length <= stem).Take(2))
            {
                foreach (var ending in endings)
                {
                    yield return $"{sentence[..start]}を{sentence[(start + particle.Length)..^passive.Length]}{ending}";
                }
            }
        }
    }

    /// <summary>By a verb where a noun says what is done.</summary>
    public static IEnumerable<string> Verbal(string sentence)
    {
        foreach (var (ending, verb) in Doings)
        {
            if (!sentence.EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            var end = sentence.Length - ending.Length;
            var start = end;
            while (start > 0 && sentence[start - 1] is (>= '\u30A1' and <= '\u30FE') or (>= '\u4E00' and <= '\u9FFF'))
            {
                start--;
            }

            if (start > 1 && start < end && sentence[start - 1] == 'の')
            {
                var (before, noun) = (sentence[..(start - 1)], sentence[start..end]);
                yield return before[^1] is 'へ' or 'で' or 'ら' ? $"{before}{noun}{verb}" : $"{before}を{noun}{verb}";
            }
            else if (start > 0 && start < end)
            {
                yield return $"{sentence[..end]}{verb}";
            }
        }
    }

    private static IEnumerable<List<string>> Orders(List<string> parts)
    {
        if (parts.Count <= 1)
        {
            yield return parts;
            yield break;
        }

        for (var index = 0; index < parts.Count; index++)
        {
            var rest = parts.ToList();
            rest.RemoveAt(index);
            foreach (var order in Orders(rest))
            {
                yield return [parts[index], .. order];
            }
        }
    }
}
