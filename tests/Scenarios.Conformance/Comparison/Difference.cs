using System.Text;
using Scenarios.Conformance.Recordings;

namespace Scenarios.Conformance.Comparison;

/// <summary>A command that we answer differently.</summary>
/// <param name="Answer">Null if the command was not reached.</param>
internal sealed record Difference(RecordedStep Step, Answer? Answer)
{
    private const int MostLines = 40;

    public string Describe(string session)
    {
        var text = new StringBuilder().Append(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{session} {Step.Index}: $ {Step.Command}\n");
        if (Answer is null)
        {
            return text.Append("    (not reached)").ToString();
        }

        if (Step.Exit != Answer.Exit)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"    exit code: real {Step.Exit}, ours {Answer.Exit}\n");
        }

        return text.Append(Lines("output", Step.Output, Answer.Output))
            .Append(Lines("errors", Step.Error, Answer.Error))
            .ToString()
            .TrimEnd('\n');
    }

    private static string Lines(string stream, string real, string ours)
    {
        if (real == ours)
        {
            return string.Empty;
        }

        var realLines = real.TrimEnd('\n').Split('\n');
        var ourLines = ours.TrimEnd('\n').Split('\n');
        var text = new StringBuilder().Append("    ").Append(stream).Append(":\n");
        foreach (var (sign, line) in LineDifference.Of(realLines, ourLines).Take(MostLines))
        {
            text.Append("    ").Append(sign).Append(line).Append('\n');
        }

        return text.ToString();
    }
}
