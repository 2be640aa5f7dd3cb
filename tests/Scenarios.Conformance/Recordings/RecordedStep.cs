namespace Scenarios.Conformance.Recordings;

/// <summary>A command that was typed at a real cluster, and the answer.</summary>
/// <param name="Index">Its place among all steps of the session, including pauses. The marks in the script use it.</param>
/// <param name="At">Whole seconds since the session's start.</param>
/// <param name="Exit">Null if the command was stopped after two minutes, so that there is nothing to compare with.</param>
internal sealed record RecordedStep(int Index, string Command, int At, string Output, string Error, int? Exit);
