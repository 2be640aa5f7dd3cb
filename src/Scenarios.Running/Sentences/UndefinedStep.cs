using System.Text;

namespace Scenarios.Running.Sentences;

/// <summary>Formats the message for a step that no sentence matches.</summary>
internal static class UndefinedStep
{
    /// <summary>
    /// How many undefined steps of a scenario get a full message. A scenario written before its sentences has dozens, which would bury the
    /// rest.
    /// </summary>
    public const int ToldInFull = 3;

    private const int NearestCount = 3;

    /// <summary>The text: several lines, or a single one if enough of the scenario's steps have been explained in full.</summary>
    /// <param name="step">The step.</param>
    /// <param name="sentences">All sentences that exist.</param>
    /// <param name="search">Finds those that match a text.</param>
    /// <param name="before">How many undefined steps of the scenario precede this one.</param>
    /// <param name="definition">C# code that defines the step, if it was asked for.</param>
    public static string Describe(
        WrittenStep step,
        IReadOnlyList<Sentence> sentences,
        SentenceSearch search,
        int before = 0,
        string? definition = null)
    {
        var correction = CorrectionSearch.Find(step, sentences, search);
        var nearest = correction is null ? NearestSentences.Find(step, sentences, before < ToldInFull ? NearestCount : 1) : [];
        var text = before < ToldInFull ? Full(step, correction, nearest) : Brief(step, correction, nearest);
        return definition is null ? text : $"{text}\nTo define it:\n\n{definition}";
    }

    private static string Full(WrittenStep step, Correction? correction, IReadOnlyList<Sentence> nearest)
    {
        var text = new StringBuilder(
            step.IsStar ? "No sentence reads like this (* stands for Given, When or Then)" : "No sentence reads like this");
        if (correction is not null)
        {
            return text.Append(": ").AppendJoin("; ", correction.Words).Append(".\nWrite: ").Append(Line(step, correction)).ToString();
        }

        if (nearest.Count == 0)
        {
            return text.Append(", and none is similar. \"scenarios steps\" lists all.").ToString();
        }

        text.Append(". Nearest:");
        foreach (var sentence in nearest)
        {
            text.Append("\n  ").Append(Line(step, sentence));
        }

        return text.ToString();
    }

    private static string Brief(WrittenStep step, Correction? correction, IReadOnlyList<Sentence> nearest) =>
        correction is not null ? $"No sentence. Write: {Line(step, correction)}"
        : nearest.Count > 0 ? $"No sentence. Nearest: {Line(step, nearest[0])}"
        : "No sentence, and none is similar.";

    private static string Line(WrittenStep step, Correction correction) => Line(step, correction.Keyword, correction.Text);

    /// <summary>
    /// The line to write instead of a step, from Given, When or Then and a sentence. If the keyword is the step's own, it stays as written.
    /// </summary>
    public static string Line(WrittenStep step, string keyword, string text) =>
        KeywordText.Line(keyword == step.Keyword || step.IsStar
            ? step.Written : KeywordText.Of(keyword, step.Language), text);

    private static string Line(WrittenStep step, Sentence sentence) =>
        KeywordText.Line(KeywordText.Of(sentence.Keyword, step.Language), sentence.Expression);
}
