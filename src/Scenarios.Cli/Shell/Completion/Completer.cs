namespace Scenarios.Cli.Shell.Completion;

/// <summary>Computes completions from the text before the cursor and the existing names. Has no state, screen or keys.</summary>
internal static class Completer
{
    public static CompletionResult Complete(string text, int cursor, ICompletionFacts facts)
    {
        var point = CommandPoint.At(text, cursor);
        var fitting = CandidatesAt(point, facts)
            .Where(candidate => candidate.Text.StartsWith(point.Word, StringComparison.Ordinal))
            .DistinctBy(candidate => candidate.Text)
            .OrderBy(candidate => candidate.Text, StringComparer.Ordinal);
        return new CompletionResult(point.Start, point.Quote, [.. fitting]);
    }

    private static IEnumerable<Candidate> CandidatesAt(CommandPoint point, ICompletionFacts facts)
    {
        if (point.IsRedirection)
        {
            return FileNames.Starting(point.Word, facts);
        }

        var words = WithoutAlias(point.Words, facts);
        return words switch
        {
            [] => point.Word.Contains('/', StringComparison.Ordinal) ? FileNames.Starting(point.Word, facts) : Commands(facts),
            ["kubectl", .. var arguments] => new KubectlCompletion(facts).Complete([.. arguments], point.Word),
            ["cd", ..] => FileNames.Starting(point.Word, facts).Where(candidate => candidate.IsPartial),
            ["type" or "which" or "command" or "help", ..] => Commands(facts),
            _ => FileNames.Starting(point.Word, facts),
        };
    }

    private static IEnumerable<Candidate> Commands(ICompletionFacts facts) => facts.Commands.Select(name => new Candidate(name));

    private static List<string> WithoutAlias(IReadOnlyList<string> words, ICompletionFacts facts) =>
        words.Count > 0 && facts.AliasOf(words[0]) is { } meaning
            ? [.. meaning.Split(' ', StringSplitOptions.RemoveEmptyEntries), .. words.Skip(1)]
            : [.. words];
}
