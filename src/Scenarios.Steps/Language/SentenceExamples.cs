using Scenarios.Steps.Stories;

namespace Scenarios.Steps.Language;

/// <summary>The examples of a language, by chapter.</summary>
public static class SentenceExamples
{
    /// <summary>The examples: the chapter's heading, and a step with its keyword in English.</summary>
    /// <param name="language"><c>en</c> or <c>ja</c>.</param>
    public static IReadOnlyList<(string Chapter, string Step)> Of(string language)
    {
        using var stream = typeof(SentenceExamples).Assembly.GetManifestResourceStream($"{language}.examples")!;
        using var reader = new StreamReader(stream);
        var examples = new List<(string Chapter, string Step)>();
        var chapter = string.Empty;
        foreach (var line in reader.ReadToEnd().Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                chapter = line[3..];
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                examples.Add((chapter, line));
            }
        }

        return examples;
    }

    /// <summary>Whether a step is understood.</summary>
    /// <param name="keyword">Given, When or Then.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="hasText">Whether a doc string stands below it.</param>
    /// <param name="hasTable">Whether a table does.</param>
    public static bool IsUnderstood(string keyword, string text, bool hasText, bool hasTable) =>
        SentenceReader.Read(Enum.Parse<StepKind>(keyword), FormOf(hasText, hasTable), text) is not null;

    internal static SentenceForm FormOf(bool hasText, bool hasTable) => (hasText, hasTable) switch
    {
        (true, _) => SentenceForm.Text,
        (_, true) => SentenceForm.Table,
        _ => SentenceForm.Plain,
    };
}
