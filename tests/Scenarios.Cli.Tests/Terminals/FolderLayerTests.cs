using Scenarios.Cluster;
using Scenarios.Shell.Files;
using Scenarios.Terminals;

namespace Scenarios.Cli.Tests.Terminals;

/// <summary>A terminal in a real folder shows the current state of that folder, and never writes to it.</summary>
internal sealed class FolderLayerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With("web.yaml", "kind: x\n")
        .With("features/a.feature", "Feature: A\n")
        .With("features/deep/er/and/deeper/b.txt", "b\n")
        .With("fixtures/web.yaml", "kind: y\n")
        .With("fixtures/images/shop.yaml", "names: [example.com/shop]\nlike: debian\n");

    private readonly Terminal _terminal;

    public FolderLayerTests() =>
        _terminal = new Terminal(
            new SimulatedCluster(new ClusterOptions()),
            new TerminalOptions { Files = TerminalOptions.FilesOf(_folder.Path) });

    public void Dispose() => _folder.Dispose();

    [TestCase("cat x.yaml", "cat: x.yaml: not simulated: a file that is not UTF-8 text\n")]
    [TestCase("kubectl apply -f x.yaml", "not simulated: a file that is not UTF-8 text")]
    [TestCase("grep x x.yaml", "not simulated: a file that is not UTF-8 text")]
    public void Command_FileInAnotherEncoding_SaysSo(string command, string expected)
    {
        File.WriteAllBytes(Path.Combine(_folder.Path, "x.yaml"), [0x93, 0xFA, 0x96, 0x7B, (byte)'\n']);

        var result = _terminal.Type(command, null, null, TimeSpan.FromMinutes(1));

        result.Error.ShouldContain(expected);
        result.Output.ShouldBeEmpty();
        result.ExitCode.ShouldNotBe(0);
    }

    [TestCase("ls", "features\nfixtures\nweb.yaml\n")]
    [TestCase("cat web.yaml", "kind: x\n")]
    [TestCase("cat features/deep/er/and/deeper/b.txt", "b\n")]
    [TestCase("ls features", "a.feature\ndeep\n")]
    [TestCase("cd fixtures; cat web.yaml; cd ..; pwd", "kind: y\n/home/learner\n")]
    [TestCase("ls f*/*.yaml", "fixtures/web.yaml\n")]
    [TestCase("rm -r features; ls", "fixtures\nweb.yaml\n")]
    public void Commands_SeeTheFolder(string command, string expected) => Output(command).ShouldBe(expected);

    [Test]
    public void FileSavedMeanwhile_IsSeen()
    {
        Output("cat web.yaml").ShouldBe("kind: x\n");

        _folder.With("web.yaml", "kind: z\n").With("new.yaml", "kind: n\n");

        Output("cat web.yaml new.yaml").ShouldBe("kind: z\nkind: n\n");
    }

    [Test]
    public void WhatCommandsWrite_StaysInMemory()
    {
        Output(
            "echo changed > web.yaml; echo more >> features/a.feature; mkdir made; touch made/x; rm fixtures/web.yaml; cat web.yaml "
            + "features/a.feature; ls made fixtures")
            .ShouldBe("changed\nFeature: A\nmore\nfixtures:\nimages\n\nmade:\nx\n");

        File.ReadAllText(Path.Combine(_folder.Path, "web.yaml")).ShouldBe("kind: x\n");
        File.ReadAllText(Path.Combine(_folder.Path, "features/a.feature")).ShouldBe("Feature: A\n");
        Directory.Exists(Path.Combine(_folder.Path, "made")).ShouldBeFalse();
        File.Exists(Path.Combine(_folder.Path, "fixtures/web.yaml")).ShouldBeTrue();
    }

    [Test]
    public void LargeFile_IsListedWithoutBeingRead()
    {
        using (var file = File.Create(Path.Combine(_folder.Path, "large.iso")))
        {
            file.SetLength(5_000_000_000);
        }

        Output("ls -l large.iso").ShouldContain(" root root 5000000000 ");
    }

    [Test]
    public void UnreadableFile_IsDeniedAndFolderThatIsGone_Empty()
    {
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "nowhere"), "/no/such/file");

        Output("cat nowhere").ShouldBeEmpty();
        TerminalOptions.FilesOf("/no/such/folder").NamesIn(ProjectFiles.Home).ShouldBeEmpty();
        TerminalOptions.FilesOf("/no/such/folder").KindOf(ProjectFiles.Home).ShouldBeNull();
        TerminalOptions.FilesOf(_folder.Path).KindOf("/home").ShouldBe(FileKind.Directory);
    }

    [Test]
    public void Layer_FileBesideAFeatureThatCannotBeRead_SaysWhy()
    {
        _folder.With("features/odd.yaml", "");
        File.WriteAllBytes(Path.Combine(_folder.Path, "features", "odd.yaml"), [0xFF, 0x00, 0x93]);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "features", "gone.yaml"), "/no/such/file");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "features", "circle.yaml"), "circle.yaml");
        var layer = new ProjectFiles(Path.Combine(_folder.Path, "features")).Layer;

        layer.Read(ProjectFiles.Home + "/odd.yaml").Error.ShouldBe(FileError.NotText);
        layer.Read(ProjectFiles.Home + "/gone.yaml").Error.ShouldBe(FileError.NotFound);
        layer.Read(ProjectFiles.Home + "/circle.yaml").Error.ShouldBe(FileError.AccessDenied);
    }

    [Test]
    public void ImagesFor_FolderWithFixtures_FindsThem()
    {
        ProjectFiles.ImagesFor(_folder.Path).ShouldHaveSingleItem().Key.ShouldBe("images/shop.yaml");
        ProjectFiles.ImagesFor(Path.Combine(_folder.Path, "features")).ShouldHaveSingleItem().Value.ShouldContain("example.com/shop");
    }

    [TestCase("pictures", 1)]
    [TestCase("features", 2)]
    public void ImagesFor_FolderWithImages_CountsThemBesideFeatures(string folder, int expected)
    {
        _folder.With($"{folder}/images/a.yaml", "names: [example.com/a]\nlike: debian\n");

        ProjectFiles.ImagesFor(Path.Combine(_folder.Path, folder)).Count.ShouldBe(expected);
    }

    private string Output(string command) => _terminal.Type(command, null, null, TimeSpan.FromDays(1)).Output;
}
