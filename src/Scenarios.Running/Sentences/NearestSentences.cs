using Scenarios.Running.Texts;

namespace Scenarios.Running.Sentences;

/// <summary>
/// Finds the sentences that a step was probably meant to be: those that share its rare words and its letters. A sentence that shares only
/// values and common words does not count.
/// </summary>
internal sealed class NearestSentences
{
    private const double Near = 0.45;
    private const double NearTheBest = 0.75;
    private const double ValueWeight = 0.4;
    private const double SlipShare = 0.8;
    private const double OtherValues = 0.1;
    private const double OtherSense = 0.2;
    private const string Not = "not";
    /// <summary>Common words that carry no meaning.</summary>
    private static readonly HashSet<string> SmallWords = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "i", "is", "are", "was", "be", "been", "should", "must", "will", "has", "have", "does", "do", "not", "of", "in",
        "on", "at", "to", "for", "from", "with", "by", "and", "or", "as", "it", "its", "that", "this", "there", "all", "every", "then",
    };

    private const string Text = "\"";
    private const string Number = "#";

    private readonly Sentence[] _sentences;
    private readonly string[][] _words;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    private NearestSentences(Sentence[] sentences)
    {
        _sentences = sentences;
        _words = Array.ConvertAll(sentences, WordsOf);
        foreach (var word in _words.SelectMany(words => words.Distinct(StringComparer.Ordinal)))
        {
            _counts[word] = _counts.GetValueOrDefault(word) + 1;
        }
    }

    /// <summary>At most this many, the nearest first, each with a keyword that it exists for, preferably the step's.</summary>
    public static IReadOnlyList<Sentence> Find(WrittenStep step, IReadOnlyList<Sentence> sentences, int count)
    {
        Sentence[] once = [.. sentences.GroupBy(sentence => sentence.Expression, StringComparer.Ordinal)
            .Select(group => group.OrderByDescending(sentence => sentence.Keyword == step.Keyword).First())];
        var nearest = new NearestSentences(once);
        var words = WordsOf(step);
        var ranked = once
            .Select((sentence, index) => (Sentence: sentence, Score: nearest.Score(words, nearest._words[index])))
            .Where(candidate => candidate.Score >= Near)
            .OrderByDescending(candidate => Math.Round(candidate.Score, 3))
            .ThenByDescending(candidate => candidate.Sentence.Keyword == step.Keyword)
            .ThenBy(candidate => candidate.Sentence.Expression, StringComparer.Ordinal)
            .Take(count)
            .ToArray();
        return [.. ranked.Where(candidate => candidate.Score >= ranked[0].Score * NearTheBest).Select(candidate => candidate.Sentence)];
    }

    private static string[] WordsOf(Sentence sentence)
    {
        var pattern = SentencePattern.Of(sentence.Expression);
        return pattern.IsRegular
            ? [.. StepPiece.Cut(string.Concat(sentence.Expression.Select(letter => char.IsLetter(
                letter) ? letter : ' '))).Select(piece => piece.Text.ToLowerInvariant())]
            : [.. pattern.Parts.Select(part => part.Parameter is null ? Plain(part.Words[^1]) : part.IsNumber ? Number : Text)];
    }

    private static string[] WordsOf(WrittenStep step) =>
        [.. StepPiece.Cut(step.Text).Select(piece => piece.Kind switch
        {
            StepPieceKind.Quoted => Text,
            StepPieceKind.Number => Number,
            _ when NumberWords.Digits(piece.Text) is not null && piece.Text.Length > 2 => Number,
            _ => Plain(piece.Text),
        })];

    private static string Plain(string word) => word.TrimEnd(':', '.', ',', '。', '、').ToLowerInvariant();

    private double Score(string[] step, string[] sentence)
    {
        var open = sentence.ToList();
        double shared = 0, all = step.Sum(Weight) + sentence.Sum(Weight);
        foreach (var word in step)
        {
            if (open.Remove(word))
            {
                shared += 2 * Weight(word);
            }
            else if (open.Find(other => EditDistance.IsSlip(word, other) || IsForm(word, other)) is { } near)
            {
                open.Remove(near);
                shared += (near == word + "s" || word == near + "s" ? 1 : SlipShare) * (Weight(word) + Weight(near));
            }
        }

        var values = (Values(step) == Values(sentence) ? 0 : OtherValues) + (step.Contains(Not) == sentence.Contains(Not) ? 0 : OtherSense);
        return all == 0 ? 0 : (0.65 * shared / all) + (0.35 * Letters(string.Join(' ', step), string.Join(' ', sentence))) - values;
    }

    private static (int Texts, int Numbers) Values(string[] words) =>
        (words.Count(word => word == Text), words.Count(word => word == Number));

    /// <summary>A word counts more if fewer sentences have it. Values and common words count little.</summary>
    private double Weight(string word) =>
        word is Text or Number || SmallWords.Contains(word)
            ? ValueWeight
            : 0.3 + Math.Log((_sentences.Length + 1.0) / (_counts.GetValueOrDefault(word) + 0.5));

    /// <summary>Whether two words are forms of the same word: run and running, run and ran.</summary>
    private static bool IsForm(string left, string right)
    {
        if (left.Length == 3 && right.Length == 3 && left[0] == right[0] && left[2] == right[2])
        {
            return true;
        }

        var (shorter, longer) = left.Length < right.Length ? (left, right) : (right, left);
        return shorter.Length >= 3 && longer.Length - shorter.Length <= 4 && longer.StartsWith(shorter, StringComparison.Ordinal);
    }

    /// <summary>The share of letter pairs that two texts have in common.</summary>
    private static double Letters(string left, string right)
    {
        var pairs = new Dictionary<(char, char), int>();
        for (var index = 1; index < left.Length; index++)
        {
            pairs[(left[index - 1], left[index])] = pairs.GetValueOrDefault((left[index - 1], left[index])) + 1;
        }

        var shared = 0;
        for (var index = 1; index < right.Length; index++)
        {
            if (pairs.TryGetValue((right[index - 1], right[index]), out var count) && count > 0)
            {
                pairs[(right[index - 1], right[index])] = count - 1;
                shared++;
            }
        }

        var total = Math.Max(0, left.Length - 1) + Math.Max(0, right.Length - 1);
        return total == 0 ? 0 : 2.0 * shared / total;
    }
}
