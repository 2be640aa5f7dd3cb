using Scenarios.Terminals;

namespace Scenarios.Cli.Tests.Terminals;

internal sealed class InputFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void In_FolderOfAWholeProject_SkipsWhatToolsKeepThere()
    {
        foreach (var name in (string[])[
            "b.yaml", "a.txt", "chapter/c.json", "a.feature", "a.out.verified.txt", "node_modules/x/p.json", ".git/x.txt", "bin/x.yaml",
            "src/obj/y.json", "1/2/3/4/deep.yaml",
        ])
        {
            _folder.With(name, "x");
        }

        InputFiles.In(_folder.Path)
            .Select(path => Path.GetRelativePath(_folder.Path, path))
            .ShouldBe(["a.txt", "b.yaml", "chapter/c.json"]);
        InputFiles.In(Path.Combine(_folder.Path, "missing")).ShouldBeEmpty();
    }
}
