using System.Text.RegularExpressions;
using Scenarios.Conformance.Recordings;

namespace Scenarios.Conformance.Comparison;

/// <summary>Whether two outputs of one command are the same, except for what differs between any two clusters.</summary>
internal static class OutputComparison
{
    /// <summary>What kubectl prints only sometimes, because its streams race with the container's end.</summary>
    private static readonly Regex Races = new(
        @"^(E\d{4} .* websocket\.go:\d+\] Unknown stream id .*|If you don't see a command prompt, try pressing enter\.|" +
        @"All commands and output from this session will be recorded .*|warning: couldn't attach to pod/.*)\n?",
        RegexOptions.Multiline | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(10));

    private static readonly Regex Environment = new(@"\b(print)?env\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));

    public static bool AreEqual(RecordedStep step, Answer answer) =>
        step.Exit == answer.Exit && AreEqual(step.Output, answer.Output, step) && AreEqual(step.Error, answer.Error, step);

    private static bool AreEqual(string expected, string actual, RecordedStep step)
    {
        var named = Mask.WorkersIn(step.Command);
        var expectedLines = Lines(ref expected, step, named);
        var actualLines = Lines(ref actual, step, named);
        return expectedLines.Count == actualLines.Count &&
            Mask.Spread(expected, named).SequenceEqual(Mask.Spread(actual, named)) &&
            expectedLines.Zip(actualLines).All(pair => pair.First.IsNear(pair.Second, step.At));
    }

    private static List<MaskedLine> Lines(ref string text, RecordedStep step, IReadOnlySet<string> named)
    {
        text = Races.Replace(text, string.Empty);
        if (Environment.IsMatch(step.Command))
        {
            // env prints its lines in any order.
            text = string.Join('\n', text.Split('\n').Select(line => line.TrimEnd('\n')).Order(StringComparer.Ordinal));
        }

        return Ordered(text.TrimEnd('\n').Split('\n').Select(line => Mask.Line(line, named)).ToList());
    }

    /// <summary>Rows of a table whose first cells are equal may come in any order.</summary>
    private static List<MaskedLine> Ordered(List<MaskedLine> rows)
    {
        var ordered = new List<MaskedLine>();
        while (ordered.Count < rows.Count)
        {
            var first = rows[ordered.Count].FirstCell;
            ordered.AddRange(rows.Skip(ordered.Count).TakeWhile(row => row.FirstCell == first)
                .OrderBy(row => row.Text, StringComparer.Ordinal)
                .ThenBy(
                    row => string.Join(
                        ' ',
                        row.Ages.Select(age => age.ToString("00000000.000", System.Globalization.CultureInfo.InvariantCulture))),
                    StringComparer.Ordinal));
        }

        return ordered;
    }
}
