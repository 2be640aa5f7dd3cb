using System.Globalization;
using System.Reflection;
using NUnit.Framework;
using Scenarios.Running;
using Scenarios.Running.Configuration;
using Scenarios.Running.Execution;

namespace Scenarios.NUnit;

/// <summary>
/// The run's options from a fixture's attribute, reqnroll.json, and test run parameters:
/// <c>dotnet test -- TestRunParameters.Parameter(name="seed",value="7")</c>, likewise <c>update-snapshots</c>.
/// </summary>
internal static class FixtureOptions
{
    public static RunOptions Of(Type fixture, FeaturesAttribute attribute)
    {
        var folder = Path.GetDirectoryName(fixture.Assembly.Location)!;
        var path = attribute.FindPath(folder)
            ?? throw new ArgumentException($"[Features(\"{attribute.Path}\")]: there is no such file or folder beside the source file, nor at or above {folder}.");
        // Files are named from the features' parent, as the command names them when it is run there.
        var parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(path)) ?? path;
        var configuration = Configuration(folder, parent);
        return new RunOptions
        {
            Paths = [path],
            BaseDirectory = parent,
            BindingAssemblies = Assemblies(fixture.Assembly, configuration),
            Language = configuration.Language,
            Tags = attribute.Tags,
            StepTimeout = TimeSpan.FromSeconds(attribute.StepTimeoutSeconds),
            Settings = new RunSettings { Seed = Seed(), UpdateSnapshots = IsOn("update-snapshots") },
        };
    }

    private static HostConfiguration Configuration(string folder, string parent)
    {
        var configuration = HostConfiguration.Load(File.Exists(Path.Combine(folder, HostConfiguration.FileName)) ? folder : parent);
        return configuration.Errors.Count == 0 ? configuration : throw new ArgumentException(string.Join('\n', configuration.Errors));
    }

    private static IReadOnlyList<Assembly> Assemblies(Assembly own, HostConfiguration configuration)
    {
        var assemblies = new List<Assembly> { own };
        foreach (var name in configuration.BindingAssemblies)
        {
            try
            {
                assemblies.Add(Assembly.Load(new AssemblyName(name)));
            }
            catch (Exception exception) when (exception is FileNotFoundException or FileLoadException or BadImageFormatException)
            {
                throw new ArgumentException($"{HostConfiguration.FileName}: the binding assembly \"{name}\" does not load: {exception.Message}", exception);
            }
        }

        return [.. assemblies.Distinct()];
    }

    private static ulong Seed()
    {
        var text = TestContext.Parameters.Get("seed", RunSettings.DefaultSeed.ToString(CultureInfo.InvariantCulture));
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : throw new ArgumentException($"The test run parameter seed is a whole number, not \"{text}\".");
    }

    private static bool IsOn(string name) => string.Equals(TestContext.Parameters.Get(name, "false"), "true", StringComparison.OrdinalIgnoreCase);
}
