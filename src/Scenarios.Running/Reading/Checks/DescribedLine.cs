using Scenarios.Running.Reading.Spelling;

namespace Scenarios.Running.Reading.Checks;

/// <summary>A line of a description.</summary>
/// <param name="Number">Its line number in the file, from 1.</param>
/// <param name="Text">The line without blanks at its ends.</param>
/// <param name="Slip">The keyword that it resembles, if any.</param>
/// <param name="BeginsParagraph">Whether a blank line, or nothing, stands above; comments do not count.</param>
internal sealed record DescribedLine(int Number, string Text, KeywordSlip? Slip, bool BeginsParagraph)
{
    private const string SentenceEnds = ".!?,;…。．！？、，；";

    public bool EndsSentence => Text.Length > 0 && SentenceEnds.Contains(Text[^1]);

    public bool IsFence => Text.StartsWith("```", StringComparison.Ordinal);

    /// <summary>Whether it begins like a table, a doc string or a tag.</summary>
    public bool IsStructure => Text.StartsWith('|') || Text.StartsWith("\"\"\"", StringComparison.Ordinal) || IsFence;

    /// <summary>Whether it begins with a step's keyword, spelled correctly or nearly so.</summary>
    public bool IsStep => Slip?.Kind is KeywordSlipKind.Step or KeywordSlipKind.StepCase or KeywordSlipKind.StepExact;

    /// <summary>Whether it contains a value, as step sentences do, or announces a table or doc string.</summary>
    public bool HasArgument => Text.EndsWith(':') || Text.AsSpan().Count('"') >= 2 || Text.Contains('「');
}
