using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Language.Syntax;

namespace Scenarios.Steps.Language.Repair;

/// <summary>The part of a sentence that is not understood, and what is expected there.</summary>
/// <param name="Start">The position of its first letter.</param>
/// <param name="End">The position after its last letter.</param>
/// <param name="Rule">The rule that was expected there.</param>
/// <param name="Expected">The words that could follow where the reading stopped, in the order of the book.</param>
internal sealed record Misread(int Start, int End, string Rule, IReadOnlyList<string> Expected)
{
    /// <summary>How many readings are tried to find the part's end.</summary>
    private const int MostTries = 60;

    /// <summary>Parts so small that nearly any word could be meant as one.</summary>
    private static readonly string[] Small = ["quantity", "duration"];

    /// <summary>Finds the part of a sentence that cannot be read; null if nothing can be read.</summary>
    /// <param name="kind">The keyword.</param>
    /// <param name="form">Whether a doc string or table follows.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="isPart">Whether a rule has examples of its own.</param>
    public static Misread? Find(StepKind kind, SentenceForm form, string text, Func<string, bool> isPart)
    {
        var book = PhraseBook.For(text).First();
        var rules = SentenceReader.RulesOf(kind, form).Where(book.Has).ToList();
        var matcher = new PhraseMatcher(book, text);
        var progress = matcher.Explain(rules, 0);
        var furthest = Math.Max(0, progress.Furthest);
        var expected = progress.At(progress.Furthest);
        // Take the smallest part that leaves a readable sentence if it is assumed to be a phrase: try late beginnings and early ends first.
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

    /// <summary>The ends of the words from a position on.</summary>
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
