using Reqnroll;
using Reqnroll.Bindings;
using Scenarios.Running.Parsing;
using Scenarios.Running.Runtime;
using Scenarios.Running.Sentences;

namespace Scenarios.Running.Execution;

/// <summary>
/// Gives steps with <c>*</c> the type that their sentence is defined for, and following And steps the same type. Reqnroll itself takes
/// <c>*</c> for And.
/// </summary>
internal sealed class StarTypes(IBindingRegistry registry)
{
    private readonly Lazy<IStepDefinitionBinding[]> _definitions =
        new(() => [.. registry.GetStepDefinitions().Where(definition => definition.IsValid)]);

    public void Resolve(Pickle pickle, FeatureInfo feature)
    {
        if (!pickle.Steps.Any(step => step.IsStar))
        {
            return;
        }

        var place = new StepContext(feature, new PlannedScenarioInfo(pickle));
        StepDefinitionType? before = null;
        foreach (var step in pickle.Steps)
        {
            if (step.IsStar)
            {
                step.Type =
                    Enum.Parse<StepDefinitionType>(StarSteps.KeywordOf(
                        step.Text,
                        before?.ToString(),
                        (keyword, text) => Search(keyword, text, place)));
            }
            else if (before is { } type && step.IsJoined)
            {
                step.Type = type;
            }

            before = step.Type;
        }
    }

    private Sentence[] Search(string keyword, string text, StepContext place) =>
        [.. _definitions.Value.Where(one => one.StepDefinitionType.ToString() == keyword
            && IsInScope(one, place)
            && one.Regex.IsMatch(text)).Select(UndefinedStepText.Of)];

    private static bool IsInScope(IStepDefinitionBinding definition, StepContext place) =>
        !definition.IsScoped || definition.BindingScope.Match(place, out _);
}
