using Scenarios.Cli.Tests.Terminals;

namespace Scenarios.Cli.Tests.New;

/// <summary>The command that <c>scenarios new</c> suggests works as printed, in both forms.</summary>
internal sealed class NewCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void New_Folder_RunsAsPrinted()
    {
        var made = CommandRun.Of(_folder.Path, "new", "my 本/one");

        made.ExitCode.ShouldBe(0);
        var lines = made.Output.Split('\n');
        foreach (var line in (string[])[Command(lines[1]), Command(lines[2])])
        {
            var run = CommandRun.OfShellLine(_folder.Path, line.Replace("scenarios run", "$SCENARIOS run"));
            run.Output.ShouldContain("1 scenario (1 passed) in ");
            run.ExitCode.ShouldBe(0);
        }
    }

    [Test]
    public void New_CurrentFolder_RunsByItself()
    {
        CommandRun.Of(_folder.Path, "new", ".").Output.ShouldEndWith("Run them: scenarios run .\n");

        CommandRun.Of(_folder.Path, "run").ExitCode.ShouldBe(0);
    }

    [Test]
    public void New_FileThatIsThere_WritesNothing()
    {
        _folder.With("mybook/fixtures/web.yaml", "mine\n");

        var made = CommandRun.Of(_folder.Path, "new", "mybook");

        made.ExitCode.ShouldBe(2);
        made.Error.ShouldBe("scenarios new: mybook/fixtures/web.yaml already exists; nothing was written.\n");
        File.Exists(Path.Combine(_folder.Path, "mybook/features/first.feature")).ShouldBeFalse();
    }

    [Test]
    public void New_FolderThatCannotBeFilled_LeavesNothing()
    {
        _folder.With("mybook/fixtures", "a file where a folder has to be\n");

        var made = CommandRun.Of(_folder.Path, "new", "mybook");

        made.ExitCode.ShouldBe(2);
        made.Error.ShouldStartWith("scenarios new: mybook: ");
        Directory.Exists(Path.Combine(_folder.Path, "mybook/features")).ShouldBeFalse();
    }

    private static string Command(string line) => line[(line.IndexOf(':') + 1)..].Trim();
}
