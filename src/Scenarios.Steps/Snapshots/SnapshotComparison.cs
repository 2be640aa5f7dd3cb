using Scenarios.Accounts;
using Scenarios.Steps.Hosting;
using Scenarios.Steps.Outputs.Differences;

namespace Scenarios.Steps.Snapshots;

/// <summary>
/// Compares an output with a snapshot, and accepts it if requested. If a file cannot be written, the difference is still reported.
/// </summary>
/// <param name="host">The scenario's host.</param>
/// <param name="place">The snapshot's files.</param>
/// <param name="entry">The ledger's entry, which the caller has locked.</param>
/// <param name="output">The received output.</param>
internal sealed class SnapshotComparison(ScenarioHost host, SnapshotPlace place, SnapshotEntry entry, string output)
{
    /// <summary>How to accept a snapshot, for each host.</summary>
    public const string HowToAccept = "run with --update-snapshots (dotnet test: the test run parameter update-snapshots=true)";

    private readonly string _text = SnapshotText.OfOutput(output);

    private string Verified => FeaturePlace.Show(place.VerifiedPath);

    private string Received => FeaturePlace.Show(place.ReceivedPath);

    /// <summary>Returns why the output differs from the snapshot; null if it is equal, or accepted now.</summary>
    /// <param name="attempt">Identifies the attempt at the scenario.</param>
    public string? Run(object attempt)
    {
        var (bytes, problem) = SnapshotFile.Read(place.VerifiedPath);
        var file = bytes is null ? null : SnapshotFile.Decode(bytes);
        problem ??= bytes is not null && file is null ? "it is not UTF-8 text" : null;
        if (host.UpdateSnapshots && entry.Accept(host.ScenarioIndex, host.ScenarioTitle, attempt, _text) is { } other)
        {
            return Refuse(other, file);
        }

        host.Account?.NoteText(NamedTextKind.Expected, entry.Name, file ?? _text);
        if (file is not null && SnapshotText.AreEqual(file, output))
        {
            SnapshotFile.Delete(place.ReceivedPath);
            return null;
        }

        return host.UpdateSnapshots ? Accept(bytes, file) : Differ(file, problem);
    }

    private string? Accept(byte[]? before, string? file)
    {
        if (SnapshotFile.Write(place.VerifiedPath, _text) is { } problem)
        {
            return $"The snapshot {Verified} cannot be written: {problem}.\n{Difference(file)}{Shortened()}";
        }

        entry.Overwrite(before);
        SnapshotFile.Delete(place.ReceivedPath);
        return null;
    }

    private string Differ(string? file, string? problem)
    {
        var cannotWrite = SnapshotFile.Write(place.ReceivedPath, _text);
        var head = problem is not null ? $"The snapshot {Verified} cannot be read: {problem}."
            : file is null ? $"There is no snapshot yet: {Verified}"
            : $"The output differs from the snapshot {Verified} (- accepted, + received)";
        var tail = cannotWrite is null
            ? $"Accept it with --update-snapshots, or by renaming {Received}."
            : $"To accept it, {HowToAccept}. {Received} cannot be written: {cannotWrite}.";
        return $"{head}\n{Difference(file)}\n{tail}{Shortened()}";
    }

    /// <summary>Two steps would overwrite each other forever: restores the file from before the run.</summary>
    private string Refuse(string other, string? file)
    {
        if (entry.IsWritten)
        {
            _ = entry.Original is { } original ? SnapshotFile.Write(place.VerifiedPath, original) : SnapshotFile.Delete(place.VerifiedPath);
            entry.Restore();
        }

        var who = string.Equals(other, host.ScenarioTitle, StringComparison.Ordinal)
            ? "another step of this scenario, or of one of the same title,"
            : $"scenario \"{other}\"";
        return $"Two steps ask for the same snapshot \"{entry.Name}\" with different texts: {who} has accepted another text in this "
            + $"run. Give each a name of its own; {Verified} stays as it was.\n{Difference(file)}";
    }

    private string Difference(string? file) =>
        file is null ? $"Received:\n{Excerpt.Of(_text)}" : TextDifference.Show(SnapshotText.OfFile(file), _text);

    private string Shortened() => place.IsShortened
        ? "\nThe name is too long for a file name and was cut. A short one helps: the output matches the snapshot \"name\"."
        : string.Empty;
}
