using Scenarios.Running.Execution;
using Scenarios.Running.Messages;
using Scenarios.Running.Planning;

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

    /// <summary>Samples whose messages differ because Reqnroll's runtime decides otherwise.</summary>
    private static readonly Dictionary<string, string> Reqnrolls = new(StringComparer.Ordinal)
    {
        ["global-hooks-afterall-error"] = "after a failed hook, hooks of the same kind do not run",
        ["global-hooks-beforeall-error"] = "after a failed hook, hooks of the same kind do not run",
        ["hooks-skipped"] = "after a hook that skips, hooks of the same kind do not run",
        ["regular-expression"] = "a method gets only the groups that took part in the match",
        ["unknown-parameter-type"] = "nothing runs as long as one expression is wrong",
    };

    private static IEnumerable<string> Equal => KitSamples.Names.Where(sample => !Reqnrolls.ContainsKey(sample));

    private static IEnumerable<string> Different => Reqnrolls.Keys;

    [TestCaseSource(nameof(Equal))]
    public void Run_Sample_GivesTheKitsMessages(string sample)
    {
        var (ours, kits) = Messages(sample);

        ours.ShouldBe(kits);
    }

    [TestCaseSource(nameof(Different))]
    public void Run_SampleThatReqnrollDecidesOtherwise_StillDiffers(string sample)
    {
        var (ours, kits) = Messages(sample);

        ours.ShouldNotBe(kits, $"{sample} gives the kit's messages now: take it out of the list, which says: {Reqnrolls[sample]}.");
    }

    [Test]
    public void Run_Samples_GivesMessagesThatFitTheSchemaAndRender()
    {
        var samples = KitPackage.SamplesOrIgnore();
        var files = KitSamples.Names.Where(sample => sample != "retry")
            .Select(sample => Run(Path.Combine(samples, sample), sample))
            .ToArray();

        KitPackage.RunScript("validate.cjs", files).Trim().ShouldMatch("^[0-9]+ lines$");
        KitPackage.RunScript("render.mjs", files).Trim().Split('\n').ShouldBe(Enumerable.Repeat("whole page", files.Length));
    }

    private static (string Ours, string Kits) Messages(string sample)
    {
        var folder = Path.Combine(KitPackage.SamplesOrIgnore(), sample);
        var file = Run(folder, sample);
        return (
            NormalisedMessages.Of(File.ReadAllLines(file)),
            NormalisedMessages.Of(File.ReadAllLines(Path.Combine(folder, sample + ".ndjson"))));
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
            AllowEmpty = true,
            Retry = File.Exists(arguments) && File.ReadAllText(arguments).Contains("--retry 2", StringComparison.Ordinal) ? 2 : 0,
            ConfigureRun = container => container.RegisterInstanceAs(new SampleFolder(folder)),
        };
        using var stream = File.Create(file);
        MessageReport.Write(TestRun.Execute(options), stream);
        return file;
    }

    [Test]
    public void Samples_OfTheKit_AreAllRunOrHaveAReason()
    {
        var known = KitSamples.Names.Concat(NotApplicable.Keys).Order(StringComparer.Ordinal);

        known.ShouldBe(
            Directory.GetDirectories(KitPackage.SamplesOrIgnore())
                .Select(folder => Path.GetFileName(folder))
                .Order(StringComparer.Ordinal));
        NotApplicable.Count.ShouldBeLessThan(5);
    }
}
