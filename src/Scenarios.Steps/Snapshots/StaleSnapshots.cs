using Scenarios.Steps.Hosting;

namespace Scenarios.Steps.Snapshots;

/// <summary>
/// Finds accepted snapshots of a feature that none of its scenarios asked for, after all scenarios have passed in one run, and deletes old
/// received files. A partial run, or one with failures, is not judged.
/// </summary>
internal sealed class StaleSnapshots
{
    private readonly SnapshotLedger _ledger;
    private readonly FeaturePlace _place;

    private StaleSnapshots(SnapshotLedger ledger, FeaturePlace place) => (_ledger, _place) = (ledger, place);

    /// <exception cref="StepFailureException">There is a stale snapshot, and it is not to be removed or cannot be.</exception>
    public static void Check(SnapshotLedger ledger, FeaturePlace place, bool remove)
    {
        if (ledger.Find(place)?.TakeComplete() is { } asked)
        {
            var stale = new StaleSnapshots(ledger, place);
            stale.Check(asked, remove);
            stale.CheckFolder(remove);
        }
    }

    /// <summary>
    /// Finds snapshots of features that were renamed or removed, once all features of the folder have passed. They are reported by the last
    /// of these. A folder that contains C# files is not judged: the files may belong to tests that use Verify themselves.
    /// </summary>
    private void CheckFolder(bool remove)
    {
        if (!_ledger.CompleteFolder(_place) || Directory.EnumerateFiles(_place.Folder, "*.cs").Any())
        {
            return;
        }

        var features = SnapshotFolder.FeaturesIn(_place.Folder);
        var files = _ledger.Files(_place.Folder);
        foreach (var gone in files.Features.Where(name => !features.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            string[] paths = [.. files.Verified(gone).Select(
                part => Path.Combine(_place.Folder, $"{gone}.{part}{SnapshotFolder.Verified}"))];
            Refuse(paths, remove, $"there is no {gone}.feature beside");
        }
    }

    private void Check(IReadOnlySet<string> asked, bool remove)
    {
        var files = _ledger.Files(_place.Folder);
        foreach (var received in files.Received(_place.Name))
        {
            // All scenarios passed, so any received file is from an earlier run. One that cannot be deleted does no harm.
            SnapshotFile.Delete(PathOf(received, SnapshotFolder.Received));
        }

        var stale = files.Verified(_place.Name)
            .Where(part => !asked.Contains(part) && !IsAskedInOtherLetters(part, asked))
            .Select(part => PathOf(part, SnapshotFolder.Verified))
            .ToList();
        Refuse(stale, remove, $"all scenarios of {FeaturePlace.Show(_place.Path)} have passed, and none asked for");
    }

    private static void Refuse(IReadOnlyList<string> stale, bool remove, string why)
    {
        if (stale.Count == 0)
        {
            return;
        }

        var problems = remove
            ? stale.Select(path => (Path: path, Problem: SnapshotFile.Delete(path))).Where(result => result.Problem is not null).ToList()
            : [];
        if (problems.Count > 0)
        {
            throw new StepFailureException("Stale, and cannot be deleted: "
                + $"{string.Join(", ", problems.Select(result => $"{FeaturePlace.Show(result.Path)} ({result.Problem})"))}.");
        }

        if (!remove)
        {
            var what = string.Join(", ", stale.Select(FeaturePlace.Show));
            var them = stale.Count == 1 ? "it" : "them";
            throw new StepFailureException($"Stale: {why} {what}. Remove {them}, or {SnapshotComparison.HowToAccept}.");
        }
    }

    /// <summary>Whether the file was asked for in another case: a file system that ignores case lists it under its own name.</summary>
    private bool IsAskedInOtherLetters(string part, IReadOnlySet<string> asked) =>
        asked.Contains(part, StringComparer.OrdinalIgnoreCase)
        && !SnapshotListing.Read(_place.Folder)
            .Verified(_place.Name)
            .Any(other => asked.Contains(other) && string.Equals(other, part, StringComparison.OrdinalIgnoreCase));

    private string PathOf(string part, string suffix) => Path.Combine(_place.Folder, $"{_place.Name}.{part}{suffix}");
}
