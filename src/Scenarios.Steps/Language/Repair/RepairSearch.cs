using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Language.Repair;

/// <summary>
/// Looks for the likeliest few slips whose mending makes a sentence of a text: the cheapest way first. A way is followed only as long as
/// each mended slip lets the sentence be read further.
/// </summary>
internal sealed class RepairSearch
{
    private const int MostSlips = 4;
    private const int HighestCost = 60;
    private const int CostOfALetter = 2;

    /// <summary>How many texts are tried for one sentence; each takes about three milliseconds.</summary>
    private const int MostTexts = 100;

    /// <summary>How many of them in a row may lead no further than another one did before.</summary>
    private const int MostInVain = 30;

    private const int Places = 1_000_000;

    private readonly StepKind _kind;
    private readonly IReadOnlyList<string> _rules;
    private readonly PhraseBook[] _books;
    private readonly PriorityQueue<Trial, int> _open = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Half of a short sentence is no slip.</summary>
    private readonly int _highestCost;

    private RepairSearch(StepKind kind, SentenceForm form, string text)
    {
        _kind = kind;
        _rules = SentenceReader.RulesOf(kind, form);
        // What is mended stays in its own language.
        _books = [PhraseBook.For(text).First()];
        _highestCost = Math.Min(HighestCost, (text.Length + 1) * CostOfALetter);
    }

    /// <summary>The likeliest sentence; null where none is near.</summary>
    /// <param name="kind">The keyword.</param>
    /// <param name="form">What stands below.</param>
    /// <param name="text">The sentence, which cannot be read.</param>
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
            // What was mended must have been in the way.
            if (end <= trial.Reached)
            {
                continue;
            }

            var progress = matcher.Explain(RulesIn(matcher.Book), trial.From);
            foreach (var edit in new RepairEdits(trial.Text, progress, matcher.Book).All())
            {
                // What stands before was tried with the sentence that this one is made of. One guess may be right, two are made up.
                if (edit.Start < trial.From || (trial.HasGuess && (edit.IsGuess || edit.Start <= trial.Reached + 1)))
                {
                    continue;
                }

                var text = edit.ApplyTo(trial.Text);
                if (trial.Cost + edit.Cost <= _highestCost && _seen.Add(text))
                {
                    var cost = trial.Cost + edit.Cost;
                    var reached = Math.Min(edit.Start + edit.Text.Length, text.Length) - 1;

                    // Of ways that cost the same the one that was found first: a queue alone keeps no order.
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

    /// <summary>How far a book can read a text.</summary>
    private Reach ReachOf(PhraseBook book, int index, Trial trial)
    {
        var matcher = trial.Before?.Reaches[index].Matcher.For(trial.Text, trial.From) ?? new PhraseMatcher(book, trial.Text);
        var (end, isAll) = matcher.Reach(RulesIn(book));
        return new Reach(matcher, end, isAll);
    }

    private List<string> RulesIn(PhraseBook book) => [.. _rules.Where(book.Has)];

    /// <param name="Matcher">Reads the text by one book.</param>
    /// <param name="End">How far.</param>
    /// <param name="IsAll">Whether that is all of it.</param>
    private readonly record struct Reach(PhraseMatcher Matcher, int End, bool IsAll);

    /// <param name="Text">The sentence so far.</param>
    /// <param name="Slips">What was mended.</param>
    /// <param name="Cost">What that costs.</param>
    /// <param name="From">Where the last mending stands: what is before it is as it was.</param>
    /// <param name="Reached">Up to where it must be readable, or the last mending was in vain.</param>
    private sealed record Trial(string Text, IReadOnlyList<string> Slips, int Cost, int From, int Reached)
    {
        /// <summary>What it was made of.</summary>
        public Trial? Before { get; init; }

        /// <summary>Whether something was put in that nobody wrote.</summary>
        public bool HasGuess { get; init; }

        /// <summary>By book, once it was tried.</summary>
        public Reach[] Reaches { get; set; } = [];
    }
}
