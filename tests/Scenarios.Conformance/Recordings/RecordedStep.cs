namespace Scenarios.Conformance.Recordings;

/// <summary>A command as it was typed at a real cluster, and what that one answered.</summary>
/// <param name="Index">Its place among all the session's steps, pauses included: what the script's marks are called by.</param>
/// <param name="At">Whole seconds since the session's start.</param>
/// <param name="Exit">Null when the command was ended after two minutes: nothing to compare with.</param>
internal sealed record RecordedStep(int Index, string Command, int At, string Output, string Error, int? Exit);
