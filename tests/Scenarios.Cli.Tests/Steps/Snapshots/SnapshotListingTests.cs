using Scenarios.Steps.Snapshots;

namespace Scenarios.Cli.Tests.Steps.Snapshots;

internal sealed class SnapshotListingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scenarios-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Test]
    public void Read_FeaturesWhoseNamesBeginAlike_HaveTheirOwnFiles()
    {
        foreach (var name in (string[])[
            "web.word.verified.txt", "web.api.answer.verified.txt", "web.api.answer.received.txt", "web.verified.txt", "notes.txt",
            "Web.word.verified.txt",
        ])
        {
            File.WriteAllText(Path.Combine(_folder.FullName, name), "");
        }

        var listing = SnapshotListing.Read(_folder.FullName);

        listing.Verified("web").ShouldBe(["word"]);
        listing.Verified("web.api").ShouldBe(["answer"]);
        listing.Received("web").ShouldBeEmpty();
        listing.Received("web.api").ShouldBe(["answer"]);
    }

    [Test]
    public void Read_FolderThatIsNotThere_IsEmpty() =>
        SnapshotListing.Read(Path.Combine(_folder.FullName, "gone")).Verified("web").ShouldBeEmpty();
}
