using Scenarios.Running.Execution;
using Scenarios.Running.Messages;

namespace Scenarios.Running.Tests.CompatibilityKit;

/// <summary>Runs the samples of the Cucumber compatibility kit with steps of our own, and compares the messages.</summary>
public sealed class CompatibilityKitTests
{
    private static readonly Dictionary<string, string> NotApplicable = new(StringComparer.Ordinal)
    {
        ["markdown"] = "the parser's package for .NET does not read Markdown with Gherkin",
        ["multiple-features-reversed"] = "there is no reversed order, only that of the files and a random one",
        ["test-run-exception"] = "it wants the implementation itself to break, on a flag of fake-cucumber",
    };

    [TestCaseSource(typeof(KitSamples), nameof(KitSamples.Names))]
    public void Run_Sample_GivesTheKitsMessages(string sample)
    {
        var folder = Path.Combine(KitPackage.SamplesOrIgnore(), sample);
        var file = Run(folder, sample);

        NormalisedMessages.Of(File.ReadAllLines(file)).ShouldBe(NormalisedMessages.Of(File.ReadAllLines(Path.Combine(folder, sample + ".ndjson"))));
    }

    [Test]
    public void Run_Samples_GivesMessagesThatFitTheSchemaAndRender()
    {
        var samples = KitPackage.SamplesOrIgnore();
        var files = KitSamples.Names.Where(sample => sample != "retry").Select(sample => Run(Path.Combine(samples, sample), sample)).ToArray();

        KitPackage.RunScript("validate.cjs", files).Trim().ShouldMatch("^[0-9]+ lines$");
        KitPackage.RunScript("render.mjs", files).Trim().Split('\n').ShouldBe(Enumerable.Repeat("whole page", files.Length));
    }

    private static string Run(string folder, string sample)
    {
        var arguments = Path.Combine(folder, sample + ".arguments.txt");
        var file = Path.Combine(Path.GetTempPath(), $"messages-{sample}-{Guid.NewGuid():N}.ndjson");
        var options = new RunOptions
        {
            Paths = [folder],
            BaseDirectory = Path.GetDirectoryName(folder),
            BindingTypes = KitSamples.StepsOf(sample),
            Workers = 2,
            Retry = File.Exists(arguments) && File.ReadAllText(arguments).Contains("--retry 2", StringComparison.Ordinal) ? 2 : 0,
            Settings = new RunSettings { Values = new Dictionary<string, string>(StringComparer.Ordinal) { ["folder"] = folder } },
        };

        using var stream = File.Create(file);
        MessageReport.Write(TestRun.Execute(options), stream);
        return file;
    }

    [Test]
    public void Samples_OfTheKit_AreAllRunOrHaveAReason()
    {
        var known = KitSamples.Names.Concat(NotApplicable.Keys).Order(StringComparer.Ordinal);

        known.ShouldBe(Directory.GetDirectories(KitPackage.SamplesOrIgnore()).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal));
        NotApplicable.Count.ShouldBeLessThan(5);
    }
}
