using System.Text;
using Reqnroll.Bindings;
using Scenarios.Running.Parsing;

namespace Scenarios.Running.Execution;

/// <summary>Says which step definitions a step matches.</summary>
internal static class AmbiguousStepText
{
    public static string Describe(PickleStep step, IEnumerable<BindingMatch> matches)
    {
        var lines = matches
            .Select(match => $"  {match.StepBinding.SourceExpression}   {match.StepBinding.Method.Type.Name}.{match.StepBinding.Method.Name}{MethodSource.Of(match.StepBinding.Method)}\n")
            .Order(StringComparer.Ordinal)
            .ToArray();
        var text = new StringBuilder();
        text.Append($"{lines.Length} step definitions match \"{step.Text}\":\n").AppendJoin("", lines);
        return text.Append("Make one more specific, or restrict it with [Scope].").ToString();
    }
}
