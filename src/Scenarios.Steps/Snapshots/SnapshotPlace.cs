namespace Scenarios.Steps.Snapshots;

/// <summary>The two files of a snapshot.</summary>
/// <param name="Part">What the file names have of the snapshot's name.</param>
/// <param name="VerifiedPath">The accepted text.</param>
/// <param name="ReceivedPath">What came instead, for the eye or a diff tool.</param>
/// <param name="IsShortened">Whether the name was too long for a file name.</param>
internal sealed record SnapshotPlace(string Part, string VerifiedPath, string ReceivedPath, bool IsShortened);
