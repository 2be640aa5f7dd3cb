using Scenarios.Running.Parsing;
using Scenarios.Running.Planning;
using Scenarios.Running.Results;
using Scenarios.Steps.Bindings;
using Scenarios.Steps.Hosting;

namespace Scenarios.Cli.Run;

/// <summary>Passes a run's settings to our own step library.</summary>
internal static class StepLibraryOptions
{
    /// <summary>Extends a run's options so that the step library learns about the seed, features and scenarios.</summary>
    public static RunOptions With(RunOptions options, RunSettings settings)
    {
        var seeded = options with { Seed = settings.Seed, Bindings = settings.Bindings };
        return seeded with
        {
            Advice = Steps.Language.Advice.SentenceAdvice.Describe,
            ConfigureRun = container => StepLibrary.Configure(container, settings),
            ConfigureFeature = (file, container) => StepLibrary.Configure(container, new FeaturePlace(file.FullPath), ScenariosOf(file)),
            ConfigureScenario = (pickle, container) => StepLibrary.Configure(
                container, new ScenarioName(pickle.Name, pickle.Identity, pickle.Index)
                {
                    Replay = ReplayLine.Of(seeded, pickle),
                    Steps = [.. pickle.Steps.Select(step => new StepPlace(step.Text, step.DocString?.Content, step.Line))],
                    Columns = [.. pickle.Arguments.Select(argument => argument.Key)],
                }),
        };
    }

    private static FeatureScenarios ScenariosOf(FeatureFile file) => new(
        file.Pickles.Count,
        () =>
        [
            .. file.Pickles.Select(pickle => new ScenarioTitle(
                pickle.Rule?.Name,
                pickle.Name,
                string.Join(", ", pickle.Arguments.Select(value => value.Value)))),
        ]);
}
