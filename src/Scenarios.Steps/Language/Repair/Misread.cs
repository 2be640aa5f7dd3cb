using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Language.Syntax;

namespace Scenarios.Steps.Language.Repair;

/// <summary>The stretch of a sentence that is not understood, and what of the language should stand there.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Rule">The rule of the book that was looked for there.</param>
/// <param name="Expected">The words that could go on where the reading ended, in the book's order.</param>
internal sealed record Misread(int Start, int End, string Rule, IReadOnlyList<string> Expected)
{
    /// <summary>How many readings are tried to find where the stretch ends.</summary>
    private const int MostTries = 60;

    /// <summary>Parts of parts: nearly anything could be one.</summary>
    private static readonly string[] Small = ["quantity", "duration"];

    /// <summary>The stretch of a sentence that cannot be read; null where nothing of the sentence can.</summary>
    /// <param name="kind">The keyword.</param>
    /// <param name="form">What stands below.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="isPart">The rules that have examples of their own.</param>
    public static Misread? Find(StepKind kind, SentenceForm form, string text, Func<string, bool> isPart)
    {
        var book = PhraseBook.For(text).First();
        var rules = SentenceReader.RulesOf(kind, form).Where(book.Has).ToList();
        var matcher = new PhraseMatcher(book, text);
        var progress = matcher.Explain(rules, 0);
        var furthest = Math.Max(0, progress.Furthest);
        var expected = progress.At(progress.Furthest);
        // The smallest stretch that leaves a sentence where it is taken for what it should be: parts that begin last, and end first.
        var ends = EndsBehind(text, furthest).ToList();
        var tries = 0;
        foreach (var start in progress.Starts.Where(start => isPart(start.Rule) && start.Position <= furthest)
            .OrderBy(start => Small.Contains(start.Rule, StringComparer.Ordinal)).ThenByDescending(start => start.Position))
        {
            foreach (var end in ends)
            {
                var assumed = new AssumedPhrase(start.Rule, start.Position, end);
                if (end > start.Position && tries++ < MostTries && matcher.Suits(rules, assumed))
                {
                    return new Misread(start.Position, end, start.Rule, expected);
                }
            }
        }

        return furthest == 0 ? null : new Misread(furthest, text.Length, string.Empty, expected);
    }

    /// <summary>The ends of words from a place on.</summary>
    private static IEnumerable<int> EndsBehind(string text, int position)
    {
        var sentence = new SentenceText(text);
        for (var end = position + 1; end < text.Length; end++)
        {
            var quoted = sentence.ReadQuoted(end).End;
            if (quoted > end)
            {
                end = quoted;
            }

            if (end >= text.Length || !Letters.IsWordLetter(text[end]) || text[end] >= '\u3000')
            {
                yield return Math.Min(end, text.Length);
            }
        }

        yield return text.Length;
    }
}
