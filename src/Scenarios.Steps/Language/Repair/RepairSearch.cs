using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Language.Repair;

/// <summary>
/// Searches for the most probable few corrections that make a text a sentence, the cheapest first. A path is followed only while each
/// correction lets the sentence be read further.
/// </summary>
internal sealed class RepairSearch
{
    private const int MostSlips = 4;
    private const int HighestCost = 60;
    private const int CostOfALetter = 2;

    /// <summary>How many texts are tried for one sentence. Each takes about three milliseconds.</summary>
    private const int MostTexts = 100;

    /// <summary>How many texts in a row may fail to be read further than earlier ones.</summary>
    private const int MostInVain = 30;

    private const int Places = 1_000_000;

    private readonly StepKind _kind;
    private readonly IReadOnlyList<string> _rules;
    private readonly PhraseBook[] _books;
    private readonly PriorityQueue<Trial, int> _open = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Limits the corrections of short sentences: a slip cannot be half of the sentence.</summary>
    private readonly int _highestCost;

    private RepairSearch(StepKind kind, SentenceForm form, string text)
    {
        _kind = kind;
        _rules = SentenceReader.RulesOf(kind, form);
        // Corrections stay in the language of the sentence.
        _books = [PhraseBook.For(text).First()];
        _highestCost = Math.Min(HighestCost, (text.Length + 1) * CostOfALetter);
    }

    /// <summary>Returns the most probable sentence; null if none is near.</summary>
    /// <param name="kind">The keyword.</param>
    /// <param name="form">Whether a doc string or table follows.</param>
    /// <param name="text">The sentence that cannot be read.</param>
    public static SentenceRepair? Find(StepKind kind, SentenceForm form, string text) => new RepairSearch(kind, form, text).Run(text);

    private SentenceRepair? Run(string text)
    {
        _open.Enqueue(new Trial(text, [], 0, 0, -1), 0);
        var (furthest, inVain) = (-1, 0);
        for (var tries = 0; tries < MostTexts && inVain < MostInVain && _open.TryDequeue(out var trial, out _); tries++)
        {
            trial.Reaches = [.. _books.Select((book, index) => ReachOf(book, index, trial))];
            var end = trial.Reaches.Max(static reach => reach.End);
            (furthest, inVain) = end > furthest ? (end, 0) : (furthest, inVain + 1);
            if (trial.Slips.Count > 0 && trial.Reaches.Any(static reach => reach.IsAll))
            {
                return new SentenceRepair(_kind, trial.Text, trial.Slips, trial.Cost);
            }

            if (trial.Slips.Count < MostSlips)
            {
                Widen(trial);
            }
        }

        return null;
    }

    private void Widen(Trial trial)
    {
        foreach (var (matcher, end, _) in trial.Reaches)
        {
            // The correction must let the sentence be read further.
            if (end <= trial.Reached)
            {
                continue;
            }

            var progress = matcher.Explain(RulesIn(matcher.Book), trial.From);
            foreach (var edit in new RepairEdits(trial.Text, progress, matcher.Book).All())
            {
                // Corrections further left were tried with the text that this one comes from. One guess may be right; two are an invention.
                if (edit.Start < trial.From || (trial.HasGuess && (edit.IsGuess || edit.Start <= trial.Reached + 1)))
                {
                    continue;
                }

                var text = edit.ApplyTo(trial.Text);
                if (trial.Cost + edit.Cost <= _highestCost && _seen.Add(text))
                {
                    var cost = trial.Cost + edit.Cost;
                    var reached = Math.Min(edit.Start + edit.Text.Length, text.Length) - 1;

                    // Among equal costs the first found wins. A priority queue alone does not keep that order.
                    _open.Enqueue(
                        new Trial(text, [.. trial.Slips, edit.Words], cost, edit.Start, reached)
                        {
                            Before = trial,
                            HasGuess = trial.HasGuess || edit.IsGuess,
                        },
                        (cost * Places) + _seen.Count);
                }
            }
        }
    }

    /// <summary>Returns how far a book can read a text.</summary>
    private Reach ReachOf(PhraseBook book, int index, Trial trial)
    {
        var matcher = trial.Before?.Reaches[index].Matcher.For(trial.Text, trial.From) ?? new PhraseMatcher(book, trial.Text);
        var (end, isAll) = matcher.Reach(RulesIn(book));
        return new Reach(matcher, end, isAll);
    }

    private List<string> RulesIn(PhraseBook book) => [.. _rules.Where(book.Has)];

    /// <param name="Matcher">The matcher of the text with one book.</param>
    /// <param name="End">The position that can be read up to.</param>
    /// <param name="IsAll">Whether the whole text can be read.</param>
    private readonly record struct Reach(PhraseMatcher Matcher, int End, bool IsAll);

    /// <param name="Text">The text so far.</param>
    /// <param name="Slips">Descriptions of the corrections.</param>
    /// <param name="Cost">The total cost of the corrections.</param>
    /// <param name="From">The position of the last correction: the text before it is unchanged.</param>
    /// <param name="Reached">The position that it must be readable beyond, or else the last correction failed.</param>
    private sealed record Trial(string Text, IReadOnlyList<string> Slips, int Cost, int From, int Reached)
    {
        /// <summary>The text that this one was made from.</summary>
        public Trial? Before { get; init; }

        /// <summary>Whether it contains an inserted guess.</summary>
        public bool HasGuess { get; init; }

        /// <summary>The results by book, once tried.</summary>
        public Reach[] Reaches { get; set; } = [];
    }
}
