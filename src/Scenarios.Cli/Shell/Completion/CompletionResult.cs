namespace Scenarios.Cli.Shell.Completion;

/// <summary>The completions of a line.</summary>
/// <param name="Start">Where the word begins that the candidates replace.</param>
/// <param name="Quote">The quote that is open in it; null if none is.</param>
/// <param name="Candidates">Sorted (ordinal), without duplicates.</param>
internal sealed record CompletionResult(int Start, char? Quote, IReadOnlyList<Candidate> Candidates)
{
    /// <summary>
    /// The replacement of the word: the common beginning of all candidates, or a single candidate with a blank.
    /// </summary>
    public string Replacement
    {
        get
        {
            if (Candidates is [var only])
            {
                var word = WordQuote.Write(only.Text, Quote);
                return only.IsPartial ? word : $"{word}{Quote} ";
            }

            return Candidates.Count == 0 ? string.Empty : WordQuote.Write(CommonStart(), Quote);
        }
    }

    private string CommonStart()
    {
        var start = Candidates[0].Text;
        foreach (var candidate in Candidates)
        {
            var length = 0;
            while (length < start.Length && length < candidate.Text.Length && start[length] == candidate.Text[length])
            {
                length++;
            }

            start = start[..length];
        }

        return start.Length > 0 && char.IsHighSurrogate(start[^1]) ? start[..^1] : start;
    }
}
