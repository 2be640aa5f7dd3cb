using System.Text;

namespace Scenarios.Running.Sentences;

/// <summary>Formats the message for a step that several sentences match.</summary>
internal static class AmbiguousStep
{
    /// <param name="step">The step.</param>
    /// <param name="matches">The sentences that match it; the method may be followed by its location.</param>
    public static string Describe(WrittenStep step, IEnumerable<Sentence> matches)
    {
        string[] lines = [.. matches
            .Select(match =>
                $"\n  {KeywordText.Line(KeywordText.Of(match.Keyword, step.Language), match.Expression)}   {match.Method}")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
        return new StringBuilder($"{lines.Length} sentences read like this, so it is unclear which one is meant:").AppendJoin("", lines)
            .Append("\nIn the step classes, make one more specific, or restrict it with [Scope].").ToString();
    }
}
