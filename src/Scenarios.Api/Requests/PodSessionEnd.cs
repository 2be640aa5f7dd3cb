namespace Scenarios.Api.Requests;

/// <summary>How a session in a container ended.</summary>
/// <param name="ExitCode">The process's exit code; null if it could not be started.</param>
/// <param name="Error">Why it could not be started, in the container runtime's words; null if it ran.</param>
public sealed record PodSessionEnd(int? ExitCode, string? Error);
