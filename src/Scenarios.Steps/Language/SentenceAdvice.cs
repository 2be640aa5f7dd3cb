using System.Text;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Stories;

namespace Scenarios.Steps.Language;

/// <summary>Says of a step that is not understood where its reading ends, what could stand there, and what is said like it.</summary>
public static class SentenceAdvice
{
    private const int MostExpected = 6;
    private const int MostNearest = 3;

    /// <summary>Several lines for people.</summary>
    /// <param name="keyword">Given, When or Then.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="hasText">Whether a doc string stands below it.</param>
    /// <param name="hasTable">Whether a table does.</param>
    public static string Describe(string keyword, string text, bool hasText, bool hasTable)
    {
        ArgumentNullException.ThrowIfNull(text);
        var kind = Enum.Parse<StepKind>(keyword);
        var form = SentenceExamples.FormOf(hasText, hasTable);
        foreach (var other in LikeliestOf(form, text))
        {
            if (other != kind && SentenceReader.Read(other, form, text) is not null)
            {
                return $"This is said after {other}, not after {kind}. Write: {other} {text}";
            }
        }

        foreach (var other in Enum.GetValues<SentenceForm>())
        {
            if (other != form && SentenceReader.Read(kind, other, text) is not null)
            {
                return (form, other) switch
                {
                    (_, SentenceForm.Table) => "The sentence wants a table below: write its rows on the lines below, each between pipes (|).",
                    (_, SentenceForm.Text) => "The sentence wants a doc string below: write it on the lines below, between two lines of \"\"\".",
                    (SentenceForm.Table, _) => "The sentence takes no table: remove the rows below it.",
                    _ => "The sentence takes no doc string: remove the text below it.",
                };
            }
        }

        return Point(kind, form, text) + Nearest(kind, text);
    }

    /// <summary>What is done is said after When, though a Given may say it too; what is there at first after Given.</summary>
    private static StepKind[] LikeliestOf(SentenceForm form, string text) =>
        SentenceReader.Read(StepKind.Given, form, text)?.Rule == "state-given"
            ? [StepKind.Given, StepKind.When, StepKind.Then]
            : [StepKind.When, StepKind.Then, StepKind.Given];

    private static string Point(StepKind kind, SentenceForm form, string text)
    {
        var book = PhraseBook.For(text).First();
        var best = SentenceReader.RulesOf(kind, form).Where(book.Has).Select(rule => PhraseMatcher.Explain(book, rule, text)).MaxBy(progress => progress.Furthest);
        if (best is null || best.Furthest <= 0)
        {
            return "No sentence reads like this.";
        }

        var rest = text[Math.Min(best.Furthest, text.Length)..];
        var said = new StringBuilder("Not understood from here on: ").Append(text.AsSpan(0, text.Length - rest.Length)).Append('▸').Append(rest).Append('◂');
        if (best.Expected.Count > 0)
        {
            var expected = best.Expected.OrderBy(word => Distance(word, rest)).Take(MostExpected);
            said.Append("\nThere can stand: ").AppendJoin(", ", expected).Append(best.Expected.Count > MostExpected ? ", …" : string.Empty);
        }

        return said.ToString();
    }

    private static string Nearest(StepKind kind, string text)
    {
        var words = Words(text);
        var nearest = SentenceExamples.Of(PhraseBook.For(text).First().Language)
            .Select(example => (example.Step, Likeness: Likeness(words, Words(example.Step[(example.Step.IndexOf(' ', StringComparison.Ordinal) + 1)..])) + (example.Step.StartsWith(kind.ToString(), StringComparison.Ordinal) ? 0.1 : 0)))
            .Where(example => example.Likeness > 0.25)
            .OrderByDescending(example => example.Likeness)
            .Take(MostNearest)
            .Select(example => $"\n  {example.Step}")
            .ToList();
        return nearest.Count == 0 ? "\n\"scenarios steps\" shows what can be said." : $"\nNearest:{string.Concat(nearest)}";
    }

    private static double Likeness(HashSet<string> one, HashSet<string> other) =>
        2.0 * one.Count(word => other.Any(near => IsNear(word, near))) / (one.Count + other.Count + 1);

    private static bool IsNear(string one, string other) =>
        one == other || (one.Length > 2 && Math.Abs(one.Length - other.Length) <= 1 && Manifests.EditDistance.Between(one, other) <= (one.Length > 4 ? 2 : 2 - (one.Length == other.Length ? 0 : 1)));

    private static HashSet<string> Words(string text)
    {
        var plain = new SentenceText(text).WithoutQuoted();
        return PhraseBook.IsJapanese(plain)
            ? [.. Enumerable.Range(0, Math.Max(0, plain.Length - 1)).Select(index => plain.Substring(index, 2))]
            : [.. plain.Split([' ', ',', ':', '.'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.ToLowerInvariant().TrimEnd('s'))];
    }

    /// <summary>How unlike a word is to what stands there, so that the likeliest comes first.</summary>
    private static int Distance(string word, string rest)
    {
        var written = rest.Length >= word.Length ? rest[..word.Length] : rest;
        return Manifests.EditDistance.Between(word, written);
    }
}
