using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Language.Syntax;
using Scenarios.Steps.Texts;

namespace Scenarios.Steps.Language.Repair;

/// <summary>The possible slips in a sentence: words that resemble what was expected at their position.</summary>
/// <param name="text">The sentence.</param>
/// <param name="progress">What was expected at which position.</param>
/// <param name="book">The phrase book.</param>
internal sealed class RepairEdits(string text, PhraseProgress progress, PhraseBook book)
{
    /// <summary>Words that sound like numbers.</summary>
    private static readonly (string Written, string Number)[] NumberSounds =
        [("fore", "four"), ("for", "four"), ("won", "one"), ("to", "two"), ("too", "two"), ("tow", "two"), ("ate", "eight")];

    private const int LongestAcronym = 4;
    private const int CaseCost = 5;
    private const int QuoteCost = 8;
    private const int UnlikelyQuoteCost = 25;
    private const int LetterCost = 10;
    private const int FormCost = 12;
    private const int SmallWordCost = 14;
    private const int MostQuotedWords = 12;

    /// <summary>Words that may be superfluous or missing without a change of meaning.</summary>
    private static readonly string[] SmallWords =
    [
        "a", "an", "the", "of", "to", "in", "on", "is", "are", "be", "been", "and", "then", "that", "which",
        "just", "please", "really", "exactly", "for", "with", "by", "at", "it", "its", "now", "also", "was", "were", "has", "have", ",",
            "、", "の", "を", "に", "が", "は", "で", "と", "も", "へ", "る", "た",
    ];

    /// <summary>Those of them that claim something.</summary>
    private static readonly string[] Verbs = ["is", "are", "be", "been", "was", "were", "has", "have"];

    /// <summary>Words before a name or a command.</summary>
    private static readonly string[] BeforeValues =
    [
        "pod", "pods", "deployment", "service", "statefulset", "daemonset", "replicaset", "job", "cronjob", "configmap", "secret",
            "node", "nodes",
        "namespace", "ingress", "named", "called", "of", "image", "run", "curl", "label", "taint", "file", "variable", "event",
            "manifest", "contains", "claim",
    ];

    /// <summary>First words of commands.</summary>
    private static readonly string[] Commands = ["kubectl", "curl", "ls", "cat", "echo", "sh", "bash", "sleep", "grep", "env",
        "hostname", "nslookup", "dig", "wget"];

    private readonly SentenceText _sentence = new(text);
    private readonly NearLetters _letters = new(text);
    private readonly Sense _sense = new(book);

    private bool HasBlanks => book.WordsEnd;

    /// <summary>Returns all of them, in no particular order.</summary>
    public IEnumerable<RepairEdit> All()
    {
        foreach (var position in progress.Places)
        {
            foreach (var edit in HasBlanks ? WordsAt(position) : LettersAt(position))
            {
                yield return edit;
            }
        }

        var furthest = progress.Furthest;
        foreach (var edit in QuotedNumbers().Concat(QuotesAt(furthest)).Concat(TooMuchAt(furthest)).Concat(MissingAt(furthest)))
        {
            yield return edit;
        }
    }

    private bool IsQuote(int position) => _sentence.ReadQuoted(position).End >= 0;

    /// <summary>A word that resembles an expected word.</summary>
    private IEnumerable<RepairEdit> WordsAt(int position)
    {
        var end = EndOfWord(position);
        if (end == position || IsQuote(position))
        {
            yield break;
        }

        var written = text[position..end];
        var next = _sentence.SkipBlanks(end);
        var joined = next < text.Length ? written + text[next..EndOfWord(next)] : written;
        foreach (var expected in progress.At(position))
        {
            if (!char.IsLetterOrDigit(expected[0]))
            {
                continue;
            }

            if (CostOf(written, expected, position == progress.Furthest) is { } cost && _sense.MayBecome(written, expected))
            {
                yield return new RepairEdit(position, end, expected, cost, Say("\"{0}\": write \"{1}\"", written, expected));
            }
            else if (joined.Length > written.Length && joined.Equals(expected, StringComparison.OrdinalIgnoreCase))
            {
                var both = text[position..EndOfWord(next)];
                yield return new RepairEdit(position, EndOfWord(next), expected, LetterCost,
                    Say("\"{0}\" is one word: write \"{1}\"", both, expected));
            }
            else if (written.Length > expected.Length + 1 && written.StartsWith(expected, StringComparison.OrdinalIgnoreCase))
            {
                var parted = $"{expected} {written[expected.Length..]}";
                yield return new RepairEdit(
                    position,
                    end,
                    parted,
                    FormCost,
                    Say("\"{0}\": write a space after \"{1}\"", written, expected));
            }
        }
    }

    private static int? CostOf(string written, string expected, bool isHere)
    {
        if (written.Equals(expected, StringComparison.Ordinal))
        {
            return null;
        }

        if (written.Equals(expected, StringComparison.OrdinalIgnoreCase))
        {
            return CaseCost;
        }

        var (one, other) = (written.ToLowerInvariant(), expected.ToLowerInvariant());
        if (NumberSounds.Contains((one, other)))
        {
            return LetterCost;
        }

        if (expected.Length <= LongestAcronym && !expected.Any(char.IsAsciiLetterLower))
        {
            // One letter makes another acronym of it.
            return null;
        }

        var longer = Math.Max(one.Length, other.Length);
        var distance = Math.Abs(one.Length - other.Length) <= 3 ? EditDistance.Between(one, other) : longer;
        var allowed = Math.Min(one.Length, other.Length) switch
        {
            <= 2 => 0,
            3 => isHere ? 1 : 0,
            <= 5 => 1,
            <= 8 => 2,
            _ => 3,
        };
        if (distance <= allowed)
        {
            return distance * LetterCost;
        }

        // Forms of the same word: scaled, scaling, scales.
        return one.AsSpan().CommonPrefixLength(other) >= 4 && Sense.AreForms(one, other) ? FormCost + distance : null;
    }

    /// <summary>The same for a language without blanks: compares letters with what was expected.</summary>
    private IEnumerable<RepairEdit> LettersAt(int position)
    {
        if (position >= text.Length || IsQuote(position))
        {
            yield break;
        }

        foreach (var expected in progress.At(position))
        {
            if (expected is PhraseProgress.AnyNumber or PhraseProgress.AnyText or PhraseProgress.End || expected.Length < 2)
            {
                continue;
            }

            if (!_letters.AreNear(expected, position))
            {
                continue;
            }

            var (best, distance) = _letters.Nearest(expected, position);
            if (distance >= expected.Length || distance > NearLetters.Allowed(best, expected) || !Sense.MayStandFor(best, expected))
            {
                continue;
            }

            if (distance is 0 && best != expected)
            {
                yield return new RepairEdit(
                    position,
                    position + best.Length,
                    expected,
                    CaseCost,
                    Say("\"{0}\": write \"{1}\"", best, expected));
            }
            else if (distance > 0)
            {
                // Kana instead of kanji is a single slip, although many letters differ.
                var cost = ((expected.Length > 3 ? 1 : distance) * LetterCost) + distance + (expected.Length == 2 ? SmallWordCost : 0);
                yield return new RepairEdit(
                    position,
                    position + best.Length,
                    expected,
                    cost,
                    Say("\"{0}\": write \"{1}\"", best, expected));
            }
        }
    }

    /// <summary>Quoted numbers where a bare number is expected.</summary>
    private IEnumerable<RepairEdit> QuotedNumbers()
    {
        for (var position = 0; position < text.Length; position++)
        {
            var (end, quoted) = _sentence.ReadQuoted(position);
            if (end >= 0 && quoted.Length > 0 && quoted.All(char.IsAsciiDigit))
            {
                yield return new RepairEdit(
                    position,
                    end,
                    quoted,
                    QuoteCost,
                    Say("{0}: write {1} without quotes", text[position..end], quoted));
            }

            position = Math.Max(position, end - 1);
        }
    }

    /// <summary>A text without its quotes.</summary>
    private IEnumerable<RepairEdit> QuotesAt(int position)
    {
        if (position >= text.Length)
        {
            yield break;
        }

        if (!progress.At(position).Contains(PhraseProgress.AnyText) || IsQuote(position)
            || SmallWords.Contains(text[position..EndOfWord(position)], StringComparer.OrdinalIgnoreCase)
            || (!IsCommand(position) && _sense.IsCommon(text[position..EndOfValue(position)])))
        {
            yield break;
        }

        var first = text[position..EndOfValue(position)];
        if (first.TrimStart('-', '+').All(static letter => char.IsAsciiDigit(letter) || letter is '.' or ',' or '%'))
        {
            // A number that is not expected, such as a negative one, is no name either.
            yield break;
        }

        var isLikely = IsLikelyValue(position, first);
        if (!isLikely && !IsCommand(position) && _sense.Knows(first))
        {
            yield break;
        }

        // A name may resemble a word that could stand here: that it is mistyped comes first.
        var resembles = HasBlanks && CostOfNearest(position) is not null;
        var most = IsCommand(position) ? MostQuotedWords : 1;
        var end = position;
        for (var words = 1; words <= most && end < text.Length; words++)
        {
            end = EndOfValue(_sentence.SkipBlanks(end));
            if (text.AsSpan(position, end - position).Contains('"'))
            {
                yield break;
            }

            var value = text[position..end];
            var cost = (isLikely ? QuoteCost : UnlikelyQuoteCost) + words - 1 + (isLikely && resembles ? LetterCost : 0);
            yield return new RepairEdit(position, end, $"\"{value}\"", cost, Say("{0} needs quotes: write \"{0}\"", value))
            {
                IsGuess = !isLikely && HasBlanks && !IsCommand(position),
            };
        }
    }

    private bool IsCommand(int position) => Commands.Contains(text[position..EndOfValue(position)], StringComparer.Ordinal);

    /// <summary>Whether a text resembles a name or a command, or is at the place of one, rather than a mistyped word.</summary>
    private bool IsLikelyValue(int position, string value)
    {
        if (value.AsSpan().IndexOfAny("0123456789:/=.-_") >= 0 || !HasBlanks)
        {
            return value.All(letter => letter < '\u3000');
        }

        var before = text[..position].TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return BeforeValues.Contains(word, StringComparer.OrdinalIgnoreCase) && CostOfNearest(position) is not <= CaseCost;
    }

    private int? CostOfNearest(int position) =>
        progress.At(position).Where(expected => char.IsLetter(expected[0]))
            .Min(expected => CostOf(text[position..EndOfWord(position)], expected, isHere: true));

    /// <summary>A superfluous small word, unless it is before a value or number, where it has a meaning.</summary>
    private IEnumerable<RepairEdit> TooMuchAt(int position)
    {
        var end = HasBlanks ? EndOfWord(position) : Math.Min(position + 1, text.Length);
        var next = _sentence.SkipBlanks(end);
        if (end <= position || !SmallWords.Contains(text[position..end], StringComparer.OrdinalIgnoreCase)
            || (HasBlanks && next < text.Length && (IsQuote(next) || char.IsAsciiDigit(text[next])) && IsRelation(text[position..end])))
        {
            yield break;
        }

        var words = Say("\"{0}\" is unnecessary: remove it", text[position..end]);
        yield return new RepairEdit(position, _sentence.SkipBlanks(end), string.Empty, SmallWordCost, words);
    }

    private static bool IsRelation(string word) =>
        word.ToLowerInvariant() is "of" or "to" or "in" or "on" or "for" or "with" or "by" or "at" or "and" or "that" or "which";

    /// <summary>A missing small word. Any other word would add a meaning that is not there.</summary>
    private IEnumerable<RepairEdit> MissingAt(int position)
    {
        foreach (var expected in progress.At(position))
        {
            if (SmallWords.Contains(expected, StringComparer.Ordinal) && (!Verbs.Contains(expected) || IsBeforeAWord(position)))
            {
                yield return Missing(position, expected, SmallWordCost);
            }
        }
    }

    /// <summary>Whether a quoted value or a word of the book follows: <c>COLOR blue</c> does not say that something is blue.</summary>
    private bool IsBeforeAWord(int position) => !HasBlanks || (position < text.Length
        && (IsQuote(position) || _sense.Knows(text[position..EndOfWord(position)])));

    private RepairEdit Missing(int position, string expected, int cost)
    {
        var before = HasBlanks && position > 0 && !Letters.IsBlank(text[position - 1]) ? " " : string.Empty;
        var behind = HasBlanks && position < text.Length ? " " : string.Empty;
        var rest = text[position..Math.Max(EndOfLatin(position), Math.Min(text.Length, HasBlanks ? EndOfWord(position) : position + 4))];
        var words = rest.Length > 0
            ? Say("\"{0}\" is missing before \"{1}\"", expected, rest)
            : Say("\"{0}\" is missing at its end", expected);
        return new RepairEdit(position, position, before + expected + behind, cost, words)
        {
            IsGuess = HasBlanks && (rest.Length == 0 || expected is not ("a" or "an" or "the" or ",")),
        };
    }

    /// <summary>The end of a word of Latin letters in a sentence without blanks, which is not cut.</summary>
    private int EndOfLatin(int start)
    {
        var end = start;
        while (end < text.Length && !HasBlanks && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    private string Say(string words, params ReadOnlySpan<string> parts) => AdviceWords.Of(book.Language, words, parts);

    private int EndOfWord(int start)
    {
        var end = start;
        while (end < text.Length && (Letters.IsWordLetter(text[end]) || (end > start && text[end] is '-' or '\'')))
        {
            end++;
        }

        return end;
    }

    /// <summary>The end of a value that lacks quotes: the next blank, without the full stop of the sentence.</summary>
    private int EndOfValue(int start)
    {
        var end = start;
        while (end < text.Length && !Letters.IsBlank(text[end]) && (HasBlanks || text[end] < '\u3000'))
        {
            end++;
        }

        while (end > start + 1 && text[end - 1] is '.' or ',' && (end == text.Length || text[end - 1] == ','))
        {
            end--;
        }

        return end;
    }
}
