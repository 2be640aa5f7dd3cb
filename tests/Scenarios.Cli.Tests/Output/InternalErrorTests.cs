using Scenarios.Cli.Output;
using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Output;

/// <summary>The command never ends with a bare stack trace.</summary>
internal sealed class InternalErrorTests : IDisposable
{
    private readonly TemporaryFeatures _features = new TemporaryFeatures().With(
        "a.feature",
        "Feature: A\n  Scenario: x\n    Given a step whose thread breaks\n");

    public void Dispose() => _features.Dispose();

    [Test]
    public void Run_ThreadThatBreaks_SaysSoInWords()
    {
        var text = Run();

        text.ShouldContain("scenarios run: internal error: InvalidOperationException: broken");
        text.ShouldContain("SCENARIOS_DEBUG=1 before the command");
        text.ShouldContain("It was thrown on a thread of its own, such as a step or its library starts");
        text.ShouldNotContain("not of your features");
        text.ShouldNotContain("   at ");
        text.ShouldNotContain("Unhandled exception");
    }

    [Test]
    public void Run_ThreadThatBreaksWithDebug_ShowsWhere() =>
        Run(("SCENARIOS_DEBUG", "1")).ShouldContain("   at Scenarios.Cli.Tests.Run.BreakingSteps");

    [Test]
    public void Tell_AnyException_IsOneLineAndAdvice()
    {
        using var error = new StringWriter { NewLine = "\n" };

        InternalError.Tell(new IOException("two\nlines"), "scenarios run", error).ShouldBe(70);

        error.ToString().Split('\n')[0].ShouldBe("scenarios run: internal error: IOException: two lines");
    }

    private string Run(params (string Name, string Value)[] variables)
    {
        using var command = CommandProcess.Start(
            _features.FullPath,
            "dotnet",
            [CommandProcess.Assembly, "run", ".", "--steps", typeof(BreakingSteps).Assembly.Location],
            variables);
        command.WaitForExit().ShouldBe(70, command.Text);
        return command.Text;
    }
}
