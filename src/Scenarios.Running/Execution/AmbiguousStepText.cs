using Reqnroll.Bindings;
using Scenarios.Running.Parsing;
using Scenarios.Running.Sentences;

namespace Scenarios.Running.Execution;

/// <summary>
/// Lists the definitions that an ambiguous step matches, with their places: passes Reqnroll's matches to <see cref="AmbiguousStep"/>.
/// </summary>
internal static class AmbiguousStepText
{
    public static string Describe(PickleStep step, string language, IEnumerable<BindingMatch> matches) =>
        AmbiguousStep.Describe(UndefinedStepText.Of(step, language), matches.Select(match =>
        {
            var sentence = UndefinedStepText.Of(match.StepBinding);
            return sentence with { Method = sentence.Method + MethodSource.Of(match.StepBinding.Method) };
        }));
}
