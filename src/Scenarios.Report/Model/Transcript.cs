using System.Text;
using Scenarios.Running.Results;

namespace Scenarios.Report.Model;

/// <summary>Formats a scenario for a log: its steps with their status, each followed by its commands and output.</summary>
internal static class Transcript
{
    public static string Of(ScenarioResult scenario)
    {
        var text = new StringBuilder();
        foreach (var step in scenario.Steps)
        {
            text.Append(step.Keyword).Append(' ')
                .Append(step.Text)
                .Append(" (")
                .Append(StatusWord.Of(step.Status))
                .Append(")\n")
                .Append(step.Written);
        }

        foreach (var hook in scenario.Hooks)
        {
            text.Append(hook.Output);
        }

        return text.ToString();
    }
}
