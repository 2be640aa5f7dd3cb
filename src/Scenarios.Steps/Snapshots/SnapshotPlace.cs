namespace Scenarios.Steps.Snapshots;

/// <summary>The two files of a snapshot.</summary>
/// <param name="Part">The part of the file names for the snapshot's name.</param>
/// <param name="VerifiedPath">The file with the accepted text.</param>
/// <param name="ReceivedPath">The file with the received text, for people and diff tools.</param>
/// <param name="IsShortened">Whether the name was too long for a file name.</param>
internal sealed record SnapshotPlace(string Part, string VerifiedPath, string ReceivedPath, bool IsShortened);
