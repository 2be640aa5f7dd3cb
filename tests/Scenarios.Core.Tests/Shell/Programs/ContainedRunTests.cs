using Scenarios.Kernel.Limits;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Execution;
using Scenarios.Tools;

namespace Scenarios.Core.Tests.Shell.Programs;

/// <summary>A bug inside a program is that command's failure, wherever the program runs. What is not a bug unwinds.</summary>
internal sealed class ContainedRunTests
{
    private const string Line =
        "broken: internal error: InvalidOperationException: oops (seed 1, virtual time 00:00:00; replay: the same commands with --seed "
        + "1)\n";

    [TestCase("broken; echo $?", "70\n")]
    [TestCase("if broken; then echo yes; else echo no; fi", "no\n")]
    [TestCase("broken | cat; echo ${PIPESTATUS:-next}", "next\n")]
    [TestCase("x=$(broken); echo \"[$x] $?\"", "[] 70\n")]
    [TestCase("(broken); echo $?", "70\n")]
    [TestCase("broken & wait $!; echo $?", "70\n")]
    [TestCase("env broken; echo $?", "70\n")]
    [TestCase("echo a | xargs broken; echo next", "next\n")]
    [TestCase("command broken; echo $?", "70\n")]
    [TestCase("exec broken; echo never", "")]
    public void Run_ProgramThatThrows_IsThatCommandsFailure(string script, string output)
    {
        var outcome = Fixture(static () => new InvalidOperationException("oops")).Run(script);

        outcome.Output.ShouldBe(output);
        outcome.Error.ShouldBe(Line);
    }

    [Test]
    public void Run_ProgramThatThrowsLater_KeepsWhatItHasWritten()
    {
        var outcome = Fixture(static () => new InvalidOperationException("oops")).Run("broken later; echo next");

        outcome.Output.ShouldBe("so far\nnext\n");
        outcome.Error.ShouldContain("virtual time 00:00:03");
    }

    [Test]
    public void Run_ProgramThatReachesALimit_EndsTheRun() =>
        Should.Throw<LimitReachedException>(() =>
            Fixture(static () => new LimitReachedException("Words = 3", "here", 1, TimeSpan.Zero)).Run("broken; echo never"));

    [Test]
    public void Run_ProgramThatIsCancelled_EndsTheRun() =>
        Should.Throw<OperationCanceledException>(() => Fixture(static () => new OperationCanceledException()).Run("broken; echo never"));

    [Test]
    public void Run_ProgramWhosePipeIsClosed_EndsWithItsSignal()
    {
        var outcome = Fixture(static () => new BrokenPipeException()).Run("broken; echo $?");

        outcome.Output.ShouldBe("141\n");
        outcome.Error.ShouldBeEmpty();
    }

    [TestCase("echo $((1", "[ x")]
    public void Run_ShellErrors_AreNoInternalErrors(string first, string second)
    {
        var fixture = Fixture(static () => new InvalidOperationException());

        fixture.Run($"{first}\n{second}");

        fixture.Simulation.InternalErrors.All.ShouldBeEmpty();
    }

    [Test]
    public void Run_TypedAtATerminal_LetsTheNextCommandRun()
    {
        var (output, error) = (new TextBuffer(), new TextBuffer());
        var fixture = Fixture(static () => new KeyNotFoundException("oops"));
        var session = new ShellSession(new ShellSessionOptions
        {
            Simulation = fixture.Simulation,
            Programs = fixture.Programs,
            Files = fixture.Files,
            Output = output,
            Error = error,
        });
        var process = fixture.Simulation.Processes.Start("typed", async _ => await session.Run("broken\necho $?"));

        fixture.Simulation.RunUntil(() => !process.IsRunning, TimeSpan.FromMinutes(1)).ShouldBeTrue();

        process.Failure.ShouldBeNull();
        output.Text.ShouldBe("70\n");
        error.Text.ShouldStartWith("broken: internal error: KeyNotFoundException: oops (seed 1, ");
    }

    private static ShellFixture Fixture(Func<Exception> bug) => new() { Programs = StandardTools.All.With(new BrokenProgram(bug)) };
}
