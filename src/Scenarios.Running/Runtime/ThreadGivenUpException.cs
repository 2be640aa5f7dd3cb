namespace Scenarios.Running.Runtime;

/// <summary>Unwinds an abandoned thread, whose scenario has already been reported.</summary>
internal sealed class ThreadGivenUpException : Exception;
