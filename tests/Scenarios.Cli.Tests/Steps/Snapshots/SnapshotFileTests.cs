using Scenarios.Steps.Snapshots;

namespace Scenarios.Cli.Tests.Steps.Snapshots;

public sealed class SnapshotFileTests
{
    [Test]
    [Platform("Unix")]
    public void Write_LinkToADevice_WritesToItAndLeavesItADevice()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var link = Path.Combine(folder.FullName, "web.pods.received.txt");
            File.CreateSymbolicLink(link, "/dev/null");

            SnapshotFile.Write(link, "text").ShouldBeNull();

            File.ReadAllBytes("/dev/null").ShouldBeEmpty();
            folder.GetFiles().Select(file => file.Name).ShouldBe(["web.pods.received.txt"]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void Write_FileThatIsThere_IsReplacedWhole()
    {
        var path = Path.GetTempFileName();
        try
        {
            SnapshotFile.Write(path, "long text").ShouldBeNull();
            SnapshotFile.Write(path, "short").ShouldBeNull();

            File.ReadAllText(path).ShouldBe("short");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
