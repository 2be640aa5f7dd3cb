using System.Globalization;
using System.Text;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Run;

/// <summary>The scenarios of a feature as <c>--verbose</c> shows them, in the order of the file, whatever order they ran in.</summary>
internal static class ScenarioText
{
    public static string Of(FeatureTally feature)
    {
        var text = new StringBuilder();
        foreach (var scenario in feature.Results.OrderBy(scenario => scenario.Line))
        {
            text.Append("  ").Append(StatusText.Word(scenario.Status)).Append("  ").Append(scenario.Uri).Append(':')
                .Append(CultureInfo.InvariantCulture, $"{scenario.Line}  {scenario.Name}{TimeOf(scenario)}\n");
            foreach (var step in scenario.Steps)
            {
                var status = step.Status == TestStatus.Passed ? "" : $"  ({StatusText.Word(step.Status)})";
                text.Append("    ").Append(step.Keyword).Append(' ').Append(step.Text).Append(status).Append('\n');
                Append(text, step.Written);
            }

            foreach (var hook in scenario.Hooks)
            {
                Append(text, hook.Output);
            }

            Append(text, string.Concat(scenario.Warnings.Select(RunWarning.LineOf)));
        }

        return text.ToString();
    }

    private static string TimeOf(ScenarioResult scenario) => scenario.VirtualDuration is { } time
        ? string.Create(CultureInfo.InvariantCulture, $"  ({time.TotalSeconds:0.###} s of virtual time)")
        : "";

    private static void Append(StringBuilder text, string output)
    {
        foreach (var line in output.Length == 0 ? [] : output.TrimEnd('\n').Split('\n'))
        {
            text.Append(line.Length == 0 ? "" : "      ").Append(line).Append('\n');
        }
    }
}
