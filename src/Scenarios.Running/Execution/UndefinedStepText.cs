using System.Text;
using Reqnroll.Bindings;
using Scenarios.Running.Parsing;

namespace Scenarios.Running.Execution;

/// <summary>Says what could be meant by a step that nothing matches.</summary>
internal static class UndefinedStepText
{
    /// <param name="registry">What there is.</param>
    /// <param name="step">The step.</param>
    /// <param name="candidates">Definitions whose scope excludes the scenario.</param>
    public static string Describe(IBindingRegistry registry, PickleStep step, IReadOnlyList<BindingMatch> candidates)
    {
        var text = new StringBuilder();
        text.Append($"No step definition matches \"{step.Text}\".");
        foreach (var match in candidates)
        {
            text.Append($"\n{match.StepBinding.Method.Type.Name}.{match.StepBinding.Method.Name} would match, but its [Scope] excludes this scenario.");
        }

        return text.ToString();
    }
}
