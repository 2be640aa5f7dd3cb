using System.Text;
using Scenarios.Running.Results;

namespace Scenarios.Running.Tests.Results;

public sealed class WholeFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("whole-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Test]
    public void Write_MissingFolders_MakesThem()
    {
        Write("a/b/c.txt", "new");

        Read("a/b/c.txt").ShouldBe("new");
        Directory.GetFiles(Path.Combine(_folder.FullName, "a/b")).Length.ShouldBe(1);
    }

    [Test]
    public void Write_WriterThatFails_LeavesWhatWasThereBeforeAndNothingElse()
    {
        Write("a.txt", "old");

        Should.Throw<IOException>(() => WholeFile.Write(Of("a.txt"), stream =>
        {
            stream.Write(Encoding.UTF8.GetBytes("half"));
            throw new IOException("No space left on device");
        })).Message.ShouldBe("No space left on device");

        Read("a.txt").ShouldBe("old");
        _folder.GetFiles().Select(file => file.Name).ShouldBe(["a.txt"]);
    }

    [Test]
    public void Write_ShorterThanBefore_LeavesNoRest()
    {
        Write("a.txt", "a long text");
        Write("a.txt", "short");

        Read("a.txt").ShouldBe("short");
    }

    [TestCase("n", 251)]
    [TestCase("漢", 83)]
    public void Write_NameThatJustFits_IsWritten(string letter, int count)
    {
        var name = string.Concat(Enumerable.Repeat(letter, count)) + ".xml";
        Write(name, "new");

        Read(name).ShouldBe("new");
        _folder.GetFiles().Length.ShouldBe(1);
    }

    [Test]
    public void Write_NameThatIsTooLong_SaysSo()
    {
        Should.Throw<IOException>(() => Write(new string('n', 300) + ".xml", "x")).Message
            .ShouldBe("the name is too long for this file system");

        _folder.GetFiles().ShouldBeEmpty();
    }

    [Test]
    public void Write_Folder_SaysThatItIsOne() =>
        Should.Throw<IOException>(() => WholeFile.Write(_folder.FullName, _ => { })).Message.ShouldBe("it is a folder");

    [Test]
    public void Write_FileWhereAFolderIsWanted_NamesIt()
    {
        Write("taken", "");

        Should.Throw<IOException>(() => Write("taken/a.txt", "x")).Message.ShouldBe("taken is a file, not a folder");
    }

    [Test]
    public void Write_Link_WritesWhatItLeadsToAndKeepsTheLink()
    {
        Write("real/a.txt", "old");
        File.CreateSymbolicLink(Of("link.txt"), "real/a.txt");

        Write("link.txt", "new");

        Read("real/a.txt").ShouldBe("new");
        new FileInfo(Of("link.txt")).LinkTarget.ShouldBe("real/a.txt");
    }

    [Test]
    [Platform("Linux")]
    public void Write_FullDevice_FailsByName() =>
        Should.Throw<IOException>(() => WholeFile.Write("/dev/full", stream => stream.Write("x"u8))).Message
            .ShouldContain("No space left on device");

    [Test]
    [Platform("Linux")]
    public void Write_Device_StaysADevice()
    {
        WholeFile.Write("/dev/null", stream => stream.Write("x"u8));

        new FileInfo("/dev/null").Length.ShouldBe(0);
    }

    [TestCase("./a.txt")]
    [TestCase("b/../a.txt")]
    [TestCase("link/a.txt")]
    [TestCase("link.txt")]
    public void Resolve_OtherNamesOfOneFile_AreTheSame(string name)
    {
        File.CreateSymbolicLink(Of("link"), ".");
        File.CreateSymbolicLink(Of("link.txt"), "a.txt");

        WholeFile.Resolve(Of(name)).ShouldBe(WholeFile.Resolve(Of("a.txt")));
    }

    [Test]
    public void Resolve_LinksInALoop_Ends()
    {
        File.CreateSymbolicLink(Of("a"), "b");
        File.CreateSymbolicLink(Of("b"), "a");

        Path.GetFileName(WholeFile.Resolve(Of("a"))).ShouldBeOneOf("a", "b");
        Should.Throw<IOException>(() => WholeFile.Write(Of("a/x"), _ => { }));
    }

    private string Of(string name) => Path.Combine(_folder.FullName, name);

    private string Read(string name) => File.ReadAllText(Of(name));

    private void Write(string name, string text) => WholeFile.Write(Of(name), stream => stream.Write(Encoding.UTF8.GetBytes(text)));
}
