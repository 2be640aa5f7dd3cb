using System.Text;

namespace Scenarios.Running.Sentences;

/// <summary>Finds the smallest set of corrections that turns a step into an existing sentence.</summary>
internal sealed class CorrectionSearch(WrittenStep step, IReadOnlyList<Sentence> sentences, SentenceSearch search)
{
    /// <summary>With more mistakes than this it is another sentence.</summary>
    private const int MostSlips = 6;

    /// <summary>The maximum number of texts tried for one step.</summary>
    private const int MostTexts = 300;

    /// <summary>The cost of a wrong sign or keyword.</summary>
    private const int SlipCost = 10;

    private readonly Dictionary<string, SentencePattern> _patterns = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Func<string, IEnumerable<TextSlip>>> _kinds = new TextSlips(step).Kinds;
    private readonly HashSet<string> _tried = new(StringComparer.Ordinal);
    private Correction? _best;
    private int _bestCost = int.MaxValue;

    /// <summary>The correction with the fewest slips; null if the step resembles no sentence.</summary>
    public static Correction? Find(WrittenStep step, IReadOnlyList<Sentence> sentences, SentenceSearch search)
    {
        var one = new CorrectionSearch(step, sentences, search);
        one.Run();
        return one._best;
    }

    /// <summary>
    /// Tries the text, then every text that one correction makes of it, then two, and so on: the first hit has the fewest.
    /// </summary>
    private void Run()
    {
        var open = new Queue<(string Text, string? Keyword, List<string> Slips, int Kind)>([(step.Text, null, [], 0)]);
        while (open.TryDequeue(out var next) && _tried.Count < MostTexts && next.Slips.Count * SlipCost < _bestCost)
        {
            if (!_tried.Add($"{next.Keyword} {next.Text}"))
            {
                continue;
            }

            TryKeywords(next.Text, next.Keyword, next.Slips);
            for (var kind = next.Kind; kind < _kinds.Count && next.Slips.Count < MostSlips; kind++)
            {
                foreach (var slip in _kinds[kind](next.Text))
                {
                    open.Enqueue((slip.Text, slip.Keyword ?? next.Keyword, [.. next.Slips, slip.Words], kind + 1));
                }
            }
        }
    }

    private void TryKeywords(string text, string? keyword, List<string> slips)
    {
        foreach (var candidate in step.Candidates.Where(candidate => keyword is null || candidate == keyword))
        {
            // A doubled keyword reports itself; <c>*</c> cannot be the wrong keyword.
            var isOther = candidate != step.Keyword && keyword is null && !step.IsStar;
            List<string> all = isOther ? [.. slips, $"it is a {candidate} step: write {KeywordText.Of(candidate, step.Language)}"] : slips;
            if (search(candidate, text).Count > 0)
            {
                Offer(new Correction(candidate, text, all), all.Count * SlipCost);
            }
            else if (all.Count < MostSlips)
            {
                TryWords(candidate, text, all);
            }
        }
    }

    private void TryWords(string keyword, string text, List<string> slips)
    {
        var cost = slips.Count * SlipCost;
        var pieces = StepPiece.Cut(text);
        foreach (var sentence in sentences.Where(sentence => sentence.Keyword == keyword && cost < _bestCost))
        {
            var pattern = PatternOf(sentence.Expression);
            if (pattern.IsRegular
                || WordAlignment.Find(pattern.Parts, pieces, MostSlips - slips.Count) is not { Count: > 0 } edits
                || edits.Count * 2 > pieces.Count + 1)
            {
                continue;
            }

            var all = cost + edits.Sum(edit => edit.Cost);
            if (all < _bestCost && Apply(text, pieces, edits) is var mended && search(keyword, mended).Count > 0)
            {
                Offer(new Correction(keyword, mended, [.. slips, .. edits.Select(edit => edit.Words)]), all);
            }
        }
    }

    private void Offer(Correction correction, int cost)
    {
        if (cost > 0 && cost < _bestCost)
        {
            (_best, _bestCost) = (correction, cost);
        }
    }

    private SentencePattern PatternOf(string expression) =>
        _patterns.TryGetValue(expression, out var pattern) ? pattern : _patterns[expression] = SentencePattern.Of(expression);

    private static string Apply(string text, IReadOnlyList<StepPiece> pieces, IReadOnlyList<WordEdit> edits)
    {
        var mended = new StringBuilder();
        var position = 0;
        foreach (var edit in edits)
        {
            var start = edit.First < pieces.Count ? pieces[edit.First].Start : text.Length;
            mended.Append(text, position, start - position);
            position = edit.Count == 0 ? start : pieces[edit.First + edit.Count - 1].End;
            if (edit.Count == 0)
            {
                mended.Append(edit.First < pieces.Count ? $"{edit.Text} " : $" {edit.Text}");
            }
            else if (edit.Text.Length == 0)
            {
                // The blank after a word is removed with it.
                position = Math.Min(text.Length, position + 1);
            }
            else
            {
                mended.Append(edit.Text);
            }
        }

        return mended.Append(text, position, text.Length - position).ToString();
    }
}
