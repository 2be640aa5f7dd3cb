using Io.Cucumber.Messages.Types;
using Reqnroll.Bindings;
using Scenarios.Running.Runtime;
using HookKind = Reqnroll.Bindings.HookType;
using HookType = Io.Cucumber.Messages.Types.HookType;

namespace Scenarios.Running.Messages;

/// <summary>Writes the definitions of step classes: messages ParameterType, StepDefinition and Hook.</summary>
internal sealed class DefinitionMessages(MessageWriter writer, MessageIds ids)
{
    public void Write(IBindingRegistry registry)
    {
        foreach (var transformation in registry.GetStepTransformations().Where(transformation => transformation.Regex is not null))
        {
            var name = transformation.Name ?? transformation.Method.ReturnType.Name;
            List<string> patterns = [Bare(transformation.Regex.ToString())];
            writer.Write(Envelope.Create(new ParameterType(name, patterns, false, true, ids.Of(transformation), SourceOf(transformation))));
        }

        foreach (var definition in registry.GetStepDefinitions().Where(definition => definition.IsValid))
        {
            var type = definition.ExpressionType == StepDefinitionExpressionTypes.CucumberExpression
                ? StepDefinitionPatternType.CUCUMBER_EXPRESSION
                : StepDefinitionPatternType.REGULAR_EXPRESSION;
            var pattern = new StepDefinitionPattern(definition.SourceExpression, type);
            writer.Write(Envelope.Create(new StepDefinition(ids.Of(definition), pattern, SourceOf(definition))));
        }

        foreach (var hook in registry.GetHooks())
        {
            if (TypeOf(hook.HookType) is { } type)
            {
                var tags = hook.IsScoped && !string.IsNullOrEmpty(hook.BindingScope.Tag) ? $"@{hook.BindingScope.Tag}" : null;
                writer.Write(Envelope.Create(new Hook(ids.Of(hook), HookResults.TitleOf(hook), SourceOf(hook), tags, type)));
            }
        }
    }

    /// <summary>The hook's type in the protocol; null for features and blocks, which the protocol does not know.</summary>
    private static HookType? TypeOf(HookKind kind) => kind switch
    {
        HookKind.BeforeTestRun => HookType.BEFORE_TEST_RUN,
        HookKind.AfterTestRun => HookType.AFTER_TEST_RUN,
        HookKind.BeforeScenario => HookType.BEFORE_TEST_CASE,
        HookKind.AfterScenario => HookType.AFTER_TEST_CASE,
        HookKind.BeforeStep => HookType.BEFORE_TEST_STEP,
        HookKind.AfterStep => HookType.AFTER_TEST_STEP,
        _ => null,
    };

    // The protocol has no .NET method reference; Java's means the same.
    private static SourceReference SourceOf(IBinding binding) => SourceReference.Create(new JavaMethod(
        binding.Method.Type.FullName,
        binding.Method.Name,
        [.. binding.Method.Parameters.Select(parameter => parameter.Type.FullName)]));

    /// <summary>A transformation's pattern as its author wrote it: without the anchors that Reqnroll adds.</summary>
    private static string Bare(string pattern) => pattern.TrimStart('^').TrimEnd('$');
}
