using System.Reflection;
using Reqnroll.Bindings;
using Reqnroll.Bindings.Reflection;
using Scenarios.Steps.Language;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Bindings;

/// <summary>
/// The step definitions of the phrase books: one for each keyword and form. They are added to Reqnroll's registry directly, because an
/// attribute takes a text only, and the text of these expressions would be megabytes long.
/// </summary>
internal static class PhraseDefinitions
{
    public static void Register(IBindingRegistry registry)
    {
        if (registry.GetStepDefinitions()
            .Any(definition => definition.Method is RuntimeBindingMethod { MethodInfo.DeclaringType: var type }
                && type == typeof(SentenceSteps)))
        {
            return;
        }

        foreach (var kind in Enum.GetValues<StepKind>())
        {
            foreach (var form in Enum.GetValues<SentenceForm>())
            {
                var type = Enum.Parse<StepDefinitionType>(kind.ToString());
                var expression = new PhraseExpression(kind, form, text => IsTaken(registry, type, text));
                var method = typeof(SentenceSteps).GetMethod(kind + (form == SentenceForm.Plain
                    ? string.Empty
                    : form.ToString()), BindingFlags.Public | BindingFlags.Instance)!;
                registry.RegisterStepDefinitionBinding(new StepDefinitionBinding(
                    type,
                    new RuntimeBindingMethod(method),
                    null,
                    StepDefinitionExpressionTypes.CucumberExpression,
                    expression.Source,
                    expression));
            }
        }
    }

    /// <summary>Whether a user's own step class matches the sentence.</summary>
    private static bool IsTaken(IBindingRegistry registry, StepDefinitionType type, string text)
    {
        foreach (var definition in registry.GetStepDefinitions())
        {
            if (definition.StepDefinitionType == type
                && definition is { IsValid: true, IsScoped: false, Regex: not PhraseRegex }
                && definition.Regex.IsMatch(text))
            {
                return true;
            }
        }

        return false;
    }
}
