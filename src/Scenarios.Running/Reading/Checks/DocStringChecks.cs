using Scenarios.Running.Reading.Spelling;
using Scenarios.Running.Texts;

using Ast = global::Gherkin.Ast;

namespace Scenarios.Running.Reading.Checks;

/// <summary>
/// Finds doc strings with text beside their delimiters, which is dropped, and doc strings that swallowed the scenario below.
/// </summary>
internal sealed class DocStringChecks(Findings findings, Keywords keywords)
{
    /// <param name="text">The doc string.</param>
    /// <param name="step">The column of the step it belongs to.</param>
    public void Check(Ast.DocString text, int step)
    {
        var lines = findings.Lines;
        var open = text.Location.Line;
        if (text.ContentType is { } type && !IsMediaType(type))
        {
            findings.Add(
                open,
                0,
                $"\"{type}\" is read as the doc string's media type, not as part of its text: the text begins on the next line.");
        }

        var number = open + 1;
        while (number <= lines.Count && !IsDelimiter(lines[number], text.Delimiter))
        {
            number++;
        }

        // A line indented less than the step is hardly part of the step's text, unless the text is a whole feature.
        if (OpenDocString.Swallowed(lines, open, number, step, keywords) is { } swallowed)
        {
            findings.Add(
                open,
                0,
                $"the doc string that begins here has \"{lines[swallowed].Trim()}\" (line {swallowed}) in it: its closing "
                + $"{text.Delimiter} is missing above that line.");
            return;
        }

        var rest = Letters.Trim(Letters.Trim(lines[number])[text.Delimiter.Length..]);
        if (rest.Length > 0 && !rest.StartsWith("# ", StringComparison.Ordinal))
        {
            findings.Add(
                number,
                0,
                $"\"{rest}\" comes after the end of the doc string and is dropped: {text.Delimiter} needs its own line.");
        }
    }

    private static bool IsDelimiter(string line, string delimiter) =>
        line.AsSpan().TrimStart().StartsWith(delimiter, StringComparison.Ordinal);

    /// <summary>A word such as yaml, or a type with parameters such as text/plain; charset=utf-8.</summary>
    private static bool IsMediaType(string type) =>
        !type.Contains('"') && !type.Contains('`') && (!type.Contains(' ') || type.Contains(';') || type.Contains('='));
}
