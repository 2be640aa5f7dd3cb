using System.Text;

namespace Scenarios.Running.Sentences;

/// <summary>Looks for the fewest slips whose mending makes a sentence of a step.</summary>
internal sealed class CorrectionSearch(WrittenStep step, IReadOnlyList<Sentence> sentences, SentenceSearch search)
{
    /// <summary>More slips than this, and it is another sentence.</summary>
    private const int MostSlips = 4;

    /// <summary>Texts tried for one step.</summary>
    private const int MostTexts = 200;

    private readonly Dictionary<string, SentencePattern> _patterns = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Func<string, IEnumerable<TextSlip>>> _kinds = new TextSlips(step).Kinds;
    private readonly HashSet<string> _tried = new(StringComparer.Ordinal);
    private Correction? _best;

    /// <summary>The correction with the fewest slips; null if the step is no slip of any sentence.</summary>
    public static Correction? Find(WrittenStep step, IReadOnlyList<Sentence> sentences, SentenceSearch search)
    {
        var one = new CorrectionSearch(step, sentences, search);
        one.Try(step.Text, null, [], 0);
        return one._best;
    }

    /// <summary>Tries a text, and what becomes of it by mending kinds of slips that come later in their order.</summary>
    private void Try(string text, string? keyword, List<string> slips, int kind)
    {
        if (_tried.Count >= MostTexts || slips.Count > MostSlips || slips.Count >= (_best?.Words.Count ?? int.MaxValue))
        {
            return;
        }

        if (_tried.Add($"{keyword} {text}"))
        {
            TryKeywords(text, keyword, slips);
        }

        for (var next = kind; next < _kinds.Count; next++)
        {
            foreach (var slip in _kinds[next](text))
            {
                if (slip.Text.Length > 0 && slip.Text != text)
                {
                    Try(slip.Text, slip.Keyword ?? keyword, [.. slips, slip.Words], next + 1);
                }
            }
        }
    }

    private void TryKeywords(string text, string? keyword, List<string> slips)
    {
        foreach (var candidate in step.Candidates.Where(candidate => keyword is null || candidate == keyword))
        {
            // A keyword written twice names itself; a list has no keyword to be wrong.
            var isOther = candidate != step.Keyword && keyword is null && !step.IsStar;
            List<string> all = isOther ? [.. slips, $"it is a {candidate} step: write {KeywordText.Of(candidate, step.Language)}"] : slips;
            if (all.Count > MostSlips)
            {
                continue;
            }

            if (search(candidate, text).Count > 0)
            {
                Offer(new Correction(candidate, text, all));
            }
            else
            {
                TryWords(candidate, text, all);
            }
        }
    }

    private void TryWords(string keyword, string text, List<string> slips)
    {
        var most = Math.Min(MostSlips, (_best?.Words.Count ?? int.MaxValue) - 1) - slips.Count;
        if (most <= 0)
        {
            return;
        }

        var pieces = StepPiece.Cut(text);
        foreach (var sentence in sentences.Where(sentence => sentence.Keyword == keyword))
        {
            var pattern = PatternOf(sentence.Expression);
            if (!pattern.IsRegular && WordAlignment.Find(pattern.Parts, pieces, most) is { Count: > 0 } edits && edits.Count * 2 <= pieces.Count + 1)
            {
                var mended = Apply(text, pieces, edits);
                if (search(keyword, mended).Count > 0)
                {
                    Offer(new Correction(keyword, mended, [.. slips, .. edits.Select(edit => edit.Words)]));
                }
            }
        }
    }

    private void Offer(Correction correction)
    {
        if (correction.Words.Count > 0 && (_best is null || correction.Words.Count < _best.Words.Count))
        {
            _best = correction;
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
                // The blank behind a word goes with it.
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
