using System.Globalization;
using System.Reflection;
using NUnit.Framework;
using Reqnroll;
using Scenarios.Running.Parsing;
using Scenarios.Running.Planning;
using Scenarios.Running.Results;
using Scenarios.Steps.Bindings;
using Scenarios.Steps.Hosting;

namespace Scenarios.NUnit;

/// <summary>
/// Creates the run's options from a fixture's attribute and from test run parameters:
/// <c>dotnet test -- TestRunParameters.Parameter(name="seed",value="7")</c>, likewise <c>update-snapshots</c>.
/// </summary>
internal static class FixtureOptions
{
    public static RunOptions Of(Type fixture, FeaturesAttribute attribute)
    {
        var folder = Path.GetDirectoryName(fixture.Assembly.Location)!;
        var path = attribute.FindPath(folder)
            ?? throw new ArgumentException($"[Features(\"{attribute.Path}\")]: there is no such file or folder beside the source file, "
                + $"nor at or above {folder}.");
        // Files are named relative to the features' parent folder, as the command names them when it runs there.
        var parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(path)) ?? path;
        var settings = Settings();
        var options = new RunOptions
        {
            Paths = [path],
            BaseDirectory = parent,
            ConfigurationFolder = File.Exists(Path.Combine(folder, RunOptions.ConfigurationFile)) ? folder : parent,
            BindingAssemblies = [fixture.Assembly, typeof(StepLibrary).Assembly],
            StepFiles = HasBindings(fixture.Assembly) ? [Path.GetRelativePath(parent, fixture.Assembly.Location).Replace('\\', '/')] : [],
            PluginFolders = [folder],
            Formatters = true,
            Tags = attribute.Tags,
            StepTimeout = TimeSpan.FromSeconds(attribute.StepTimeoutSeconds),
            Seed = settings.Seed,
        };
        return options with
        {
            Advice = Scenarios.Steps.Language.Advice.SentenceAdvice.Describe,
            ConfigureRun = container => StepLibrary.Configure(container, settings),
            ConfigureFeature = (file, container) => StepLibrary.Configure(container, new FeaturePlace(file.FullPath), ScenariosOf(file)),
            ConfigureScenario = (pickle, container) => StepLibrary.Configure(
                container, new ScenarioName(pickle.Name, pickle.Identity, pickle.Index)
                {
                    Replay = ReplayLine.Of(options, pickle),
                    Steps = [.. pickle.Steps.Select(step => new StepPlace(step.Text, step.DocString?.Content, step.Line))],
                    Columns = [.. pickle.Arguments.Select(argument => argument.Key)],
                }),
        };
    }

    /// <summary>Whether a replay needs the test project's own step classes.</summary>
    private static bool HasBindings(Assembly assembly) =>
        assembly.GetTypes().Any(type => type.IsDefined(typeof(BindingAttribute), inherit: true));

    private static RunSettings Settings()
    {
        var settings = RunSettings.FromEnvironment();
        return settings with { Seed = Seed(settings.Seed), UpdateSnapshots = settings.UpdateSnapshots || IsOn("update-snapshots") };
    }

    private static ulong Seed(ulong otherwise)
    {
        var text = TestContext.Parameters.Get("seed", otherwise.ToString(CultureInfo.InvariantCulture));
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : throw new ArgumentException($"The test run parameter seed must be a whole number, not \"{text}\".");
    }

    private static bool IsOn(string name) =>
        string.Equals(TestContext.Parameters.Get(name, "false"), "true", StringComparison.OrdinalIgnoreCase);

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
