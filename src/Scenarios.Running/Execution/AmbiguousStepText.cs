using System.Text;
using Scenarios.Running.Discovery;
using Scenarios.Running.Parsing;

namespace Scenarios.Running.Execution;

/// <summary>Says which step definitions a step matches, and where they are.</summary>
internal static class AmbiguousStepText
{
    public static string Describe(PickleStep step, IReadOnlyList<StepMatch> matches)
    {
        var text = new StringBuilder();
        text.Append($"{matches.Count} step definitions match \"{step.Text}\":\n");
        foreach (var match in matches.OrderBy(match => match.Binding.Method.Name, StringComparer.Ordinal))
        {
            text.Append($"  {match.Binding.Source}   {match.Binding.Method.Name}{MethodSource.Of(match.Binding.Method.Method)}\n");
        }

        return text.Append("Make one more specific, or restrict it with [Scope].").ToString();
    }
}
