using Scenarios.Cli.Tests.Terminals;

namespace Scenarios.Cli.Tests;

/// <summary>A mistyped call prints one line that explains the mistake, and exits with 2.</summary>
internal sealed class CallMistakesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestCase("run --wat", "scenarios run: there is no option --wat. \"scenarios run --help\" lists them.")]
    [TestCase("run --tag x", "scenarios run: there is no option --tag. Did you mean --tags?")]
    [TestCase("run --workres=3 features", "scenarios run: there is no option --workres. Did you mean --workers?")]
    [TestCase("run --update", "scenarios run: there is no option --update. Did you mean --update-snapshots?")]
    [TestCase("run -x", "scenarios run: there is no option -x. \"scenarios run --help\" lists them.")]
    [TestCase("run --workers many", "scenarios run: --workers many: expected a whole number.")]
    [TestCase("run --seed", "scenarios run: --seed: expected N after it.")]
    [TestCase("shell --noeds 3", "scenarios shell: there is no option --noeds. Did you mean --nodes?")]
    [TestCase("shell a b", "scenarios shell: b is one argument too many.")]
    [TestCase("shel", "scenarios: there is no command shel. Did you mean shell?")]
    [TestCase("frobnicate", "scenarios: there is no command frobnicate. There are: run, watch, report, shell, serve, steps, images, new.")]
    [TestCase("--wat", "scenarios: there is no option --wat. \"scenarios --help\" lists them.")]
    public void Find_MistypedCall_IsNamed(string call, string expected) =>
        CallMistakes.Find(ScenariosCommand.Parse(call.Split(' '))).ShouldBe([expected]);

    [TestCase("run -- --wat")]
    [TestCase("run features --seed 3 --name -x")]
    [TestCase("shell -c -x")]
    [TestCase("new mybook")]
    public void Find_RightCall_IsNothing(string call) => CallMistakes.Find(ScenariosCommand.Parse(call.Split(' '))).ShouldBeEmpty();

    [TestCase("run --wat", "scenarios run: there is no option --wat. \"scenarios run --help\" lists them.")]
    [TestCase("shell --nodes 0", "scenarios shell: --nodes 0: expected 1 to 3071.")]
    [TestCase("shell -c x y", "scenarios shell: -c and FILE exclude each other.")]
    public void Call_Mistyped_PrintsItAloneAndExitsWithTwo(string call, string expected)
    {
        var run = CommandRun.Of(_folder.Path, call.Split(' '));

        run.ShouldBe(new CommandRun(string.Empty, expected + "\n", 2));
    }

    [Test]
    public void Call_Help_IsNoMistake() => CommandRun.Of(_folder.Path, "run", "--help").ExitCode.ShouldBe(0);
}
