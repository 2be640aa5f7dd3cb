using Scenarios.Kernel;
using Scenarios.Kernel.Limits;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Execution;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Core.Tests.Shell.Execution;

internal sealed class ShellSessionTests
{
    private readonly Simulation _simulation = new(seed: 1);
    private readonly TextBuffer _output = new();
    private readonly TextBuffer _error = new();
    private readonly ShellSession _session;

    public ShellSessionTests() => _session = new ShellSession(new ShellSessionOptions
    {
        Simulation = _simulation,
        Programs = ProgramCatalogue.Empty,
        Files = new MemoryFileSystem(),
        Output = _output,
        Error = _error,
    });

    [Test]
    public void Run_SecondScript_KnowsVariablesFunctionsAliasesAndDirectory()
    {
        Run("A=1; f() { echo f $A; }; cd /tmp; alias p='echo aliased'");
        Run("f; pwd; p x; echo $?");

        _output.Text.ShouldBe("f 1\n/tmp\naliased x\n0\n");
    }

    [Test]
    public void Run_AliasDefinedOnTheLineBefore_IsExpanded()
    {
        Run("alias k=echo\nk get pods; for i in 1; do k $i; done; echo $(k inner)");

        _output.Text.ShouldBe("get pods\n1\ninner\n");
    }

    [Test]
    public void BeforeCommand_LoopsAndLists_IsAwaitedOncePerCompleteCommand()
    {
        var times = 0;
        _session.BeforeCommand = async () =>
        {
            times++;
            await _simulation.Processes.Sleep(TimeSpan.FromSeconds(1));
        };

        Run("echo a; echo b\n\n# nothing\nfor i in 1 2 3; do\n  echo $i\ndone\necho x | { read y; echo $y; }");

        times.ShouldBe(3);
        _simulation.Elapsed.ShouldBe(TimeSpan.FromSeconds(3));
    }

    [Test]
    public void Run_UnknownCommand_IsReportedWithoutLineNumber()
    {
        Run("kubecctl get all").ShouldBe(127);

        _error.Text.ShouldBe("bash: kubecctl: command not found\n");
        _session.LastExitCode.ShouldBe(127);
    }

    [Test]
    public void Run_SyntaxError_RunsTheLinesBeforeOnly()
    {
        Run("echo one\necho two )\necho three").ShouldBe(2);

        _output.Text.ShouldBe("one\n");
        _error.Text.ShouldBe("bash: syntax error near unexpected token `)'\n");
    }

    [Test]
    public void Run_Killed_LeavesTheSessionUsable()
    {
        var process = _simulation.Processes.Start("terminal", async _ => await _session.Run("while true; do x=1; done"));
        _simulation.RunUntil(() => _session.Variable("x") is not null, TimeSpan.FromSeconds(1)).ShouldBeTrue();

        process.Kill(130);
        Run("echo again");

        process.ExitCode.ShouldBe(130);
        _output.Text.ShouldBe("again\n");
    }

    [Test]
    public void Run_LoopThatNeverWaits_ReachesANamedLimit()
    {
        var process = _simulation.Processes.Start("terminal", async _ => await _session.Run(":\n  while :; do :; done"));

        _simulation.RunUntil(() => !process.IsRunning, TimeSpan.FromSeconds(1));

        var failure = process.Failure.ShouldBeOfType<LimitReachedException>();
        failure.Limit.ShouldBe("LoopIterationsPerInstant = 100000");
        failure.StillMoving.ShouldBe("while loop at line 2, column 3 of the script");
    }

    [Test]
    public void Exit_Typed_EndsTheSession()
    {
        Run("exit 3").ShouldBe(3);
        Run("echo no").ShouldBe(3);

        _session.HasExited.ShouldBeTrue();
        _output.Text.ShouldBeEmpty();
    }

    private int Run(string script)
    {
        var process = _simulation.Processes.Start("terminal", async _ => await _session.Run(script));
        _simulation.RunUntil(() => !process.IsRunning, TimeSpan.FromHours(1)).ShouldBeTrue();
        process.Failure.ShouldBeNull();
        return process.ExitCode!.Value;
    }
}
