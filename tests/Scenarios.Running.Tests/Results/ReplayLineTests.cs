using System.Diagnostics;
using Scenarios.Running.Results;
using static Scenarios.Running.Tests.Report.Results;

namespace Scenarios.Running.Tests.Results;

public sealed class ReplayLineTests
{
    [Test]
    public void Of_PlainRun_IsFileAndLine() =>
        ReplayLine.Write("features/a.feature", 3, RunResult.DefaultSeed, []).ShouldBe("scenarios run features/a.feature:3");

    [Test]
    public void Of_OtherSeedAndSteps_CarriesThem() =>
        ReplayLine.Of(Run() with { StepFiles = ["bin/Shop.dll", "my steps/More.dll"] }, At("a.feature"))
            .ShouldBe("scenarios run a.feature:3 --seed 42 --steps bin/Shop.dll --steps 'my steps/More.dll'");

    [Test]
    public void Of_Bindings_CarriesThem()
    {
        ReplayLine.Of(Run() with { Bindings = ["ingress-conformance", "my own"] }, At("a.feature"))
            .ShouldBe("scenarios run a.feature:3 --seed 42 --bindings ingress-conformance --bindings 'my own'");
        ReplayLine.Write("a.feature", 3, RunResult.DefaultSeed, [""]).ShouldBe("scenarios run a.feature:3 --steps ''");
    }

    [TestCase("a b.feature")]
    [TestCase("it's.feature")]
    [TestCase("$HOME `x` \"y\".feature")]
    [TestCase("a*[b]?.feature")]
    [TestCase("#a;b&c|d<e>(f)!.feature")]
    [TestCase("two\nlines.feature")]
    [TestCase("日本 語.feature")]
    [TestCase("日本語.feature")]
    [TestCase("~x.feature")]
    [TestCase("a\\b.feature")]
    public void Of_AnyFile_IsOneWordToAShell(string uri) =>
        Words(ReplayLine.Write(uri, 3, 7, [uri])).ShouldBe(["scenarios", "run", uri + ":3", "--seed", "7", "--steps", uri]);

    [Test]
    public void Of_FileThatBeginsWithADash_IsNoOption() =>
        ReplayLine.Write("-a.feature", 3, RunResult.DefaultSeed, []).ShouldBe("scenarios run ./-a.feature:3");

    private static ScenarioResult At(string uri) => Scenario() with { Uri = uri };

    /// <summary>The words into which a shell splits a line.</summary>
    private static string[] Words(string line)
    {
        var start = new ProcessStartInfo("sh", ["-c", $"for word in {line}; do printf '%s\\0' \"$word\"; done"])
        {
            RedirectStandardOutput = true,
        };
        using var shell = Process.Start(start)!;
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return output.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }
}
