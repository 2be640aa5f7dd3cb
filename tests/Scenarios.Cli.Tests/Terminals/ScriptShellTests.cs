namespace Scenarios.Cli.Tests.Terminals;

/// <summary><c>scenarios shell</c> without a keyboard: order of output, exit codes, messages about failures.</summary>
internal sealed class ScriptShellTests : IDisposable
{
    private const string Mixed = "echo 1; echo 2 >&2; kubectl get nothing; echo 4; exit 5";

    private readonly TemporaryFolder _folder = new TemporaryFolder().With("script.sh", Mixed);

    public void Dispose() => _folder.Dispose();

    [TestCase($"$SCENARIOS shell -c '{Mixed}' 2>&1", "")]
    [TestCase("$SCENARIOS shell script.sh 2>&1", "")]
    [TestCase("$SCENARIOS shell 2>&1", Mixed)]
    public void Run_BothStreamsInOneFile_KeepTheOrderOfPrinting(string line, string input)
    {
        var run = CommandRun.OfShellLine(_folder.Path, line, input);

        run.Output.ShouldBe("1\n2\nerror: the server doesn't have a resource type \"nothing\"\n4\n");
        run.ExitCode.ShouldBe(5);
    }

    [Test]
    public void Run_TwoStreams_EachGetsItsOwn()
    {
        var run = CommandRun.Of(_folder.Path, "shell", "-c", Mixed);

        (run.Output, run.ExitCode).ShouldBe(("1\n4\n", 5));
        run.Error.ShouldBe("2\nerror: the server doesn't have a resource type \"nothing\"\n");
    }

    [Test]
    public void Run_LimitReached_PrintsWhatThereWasAndTheReplay()
    {
        var run = CommandRun.Of(_folder.Path, "shell", "--seed", "7", "--nodes", "2", "-c", "echo before; while true; do true; done");

        (run.Output, run.ExitCode).ShouldBe(("before\n", 1));
        run.Error.ShouldStartWith("scenarios shell: Limit reached: LoopIterationsPerInstant = 100000.");
        run.Error.ShouldEndWith(
            "Seed 7, virtual time 00:00:00.\nReplay: scenarios shell --nodes 2 --seed 7 -c 'echo before; while true; do true; done'\n");
    }

    [Test]
    public void Run_CommandThatNeverEnds_SaysSoOnce()
    {
        var run = CommandRun.Of(_folder.Path, "shell", "-c", "echo before; kubectl get pods -w");

        (run.Output, run.ExitCode).ShouldBe(("before\n", 1));
        run.Error.ShouldStartWith(
            "scenarios shell: \"echo before; kubectl get pods -w\" is still running after 365.00:00:00 of virtual time");
        run.Error.ShouldNotContain("before\n");
    }

    [Test]
    public void Run_WrongImageEntry_NamesTheFile()
    {
        _folder.With("fixtures/images/shop.yaml", "names: [example.com/shop]\nservers: 3\n");

        var run = CommandRun.Of(_folder.Path, "shell", "-c", "true");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith("scenarios shell: ");
        run.Error.ShouldContain("images/shop.yaml");
    }

    [Test]
    public void Run_Help_TellsWhatThereIs()
    {
        var run = CommandRun.Of(_folder.Path, "shell", "-c", "help");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("sleep 300");
        run.Output.ShouldContain(" grep ");
        run.Output.ShouldContain(" describe ");
        run.Output.ShouldNotContain(" vim");
        run.Output.Split('\n').Max(line => line.Length).ShouldBeLessThan(80);
    }
}
