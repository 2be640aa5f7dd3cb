using Scenarios.Steps.Hosting;

namespace Scenarios.Steps.Snapshots;

/// <summary>Finds accepted snapshots of a feature that no sentence of it names.</summary>
internal static class StaleSnapshots
{
    /// <exception cref="StepFailureException">There is one, and it is not to be removed.</exception>
    public static void Check(FeaturePlace place, bool remove)
    {
        var folder = new SnapshotFolder(place.Folder, place.Name);
        var existing = folder.Existing();
        if (existing.Count == 0)
        {
            return;
        }

        var usage = new SnapshotUsage(File.ReadAllText(place.Path));
        var stale = existing.Where(snapshot => !usage.Uses(snapshot)).Select(folder.VerifiedPath).ToList();
        if (remove)
        {
            stale.ForEach(File.Delete);
        }
        else if (stale.Count > 0)
        {
            throw new StepFailureException(
                $"Stale: no sentence of {FeaturePlace.Show(place.Path)} asks for {string.Join(", ", stale.Select(FeaturePlace.Show))}. Remove {(stale.Count == 1 ? "it" : "them")}, or run with --update-snapshots.");
        }
    }
}
