using System.Diagnostics;
using Scenarios.Running.Selection;
using Scenarios.Running.Tests.Execution;

namespace Scenarios.Running.Tests.Selection;

public sealed class FeatureFileBytesTests
{
    [Test]
    public void Read_File_IsItsBytes()
    {
        using var folder = new FeatureFolder(("a.feature", "abc"), ("empty.feature", ""));
        File.CreateSymbolicLink(At(folder, "one.feature"), "a.feature");
        File.CreateSymbolicLink(At(folder, "two.feature"), "one.feature");
        File.CreateSymbolicLink(At(folder, "none.feature"), "empty.feature");

        FeatureFileBytes.Read(At(folder, "a.feature")).ShouldBe("abc"u8.ToArray());
        FeatureFileBytes.Read(At(folder, "two.feature")).ShouldBe("abc"u8.ToArray());
        FeatureFileBytes.Read(At(folder, "empty.feature")).ShouldBe([]);
        FeatureFileBytes.Read(At(folder, "none.feature")).ShouldBe([]);
        Should.Throw<FileNotFoundException>(() => FeatureFileBytes.Read(At(folder, "gone.feature")));
    }

    [Test]
    public void Read_NamedPipe_DoesNotWait()
    {
        using var folder = new FeatureFolder();
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Windows has no such pipes.");
        }

        using (var making = Process.Start("mkfifo", [At(folder, "pipe.feature")]))
        {
            making.WaitForExit();
        }

        File.CreateSymbolicLink(At(folder, "one.feature"), "pipe.feature");
        File.CreateSymbolicLink(At(folder, "two.feature"), "one.feature");

        FeatureFileBytes.Read(At(folder, "pipe.feature")).ShouldBeNull();
        FeatureFileBytes.Read(At(folder, "two.feature")).ShouldBeNull();
        folder.Run(typeof(AppleSteps)).Errors.Select(error => error.ToString())
            .ShouldContain("pipe.feature: the file cannot be read: it is a named pipe, not a file");
    }

    private static string At(FeatureFolder folder, string name) => Path.Combine(folder.FullPath, name);
}
