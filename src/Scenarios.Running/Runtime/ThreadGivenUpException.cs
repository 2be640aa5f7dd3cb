namespace Scenarios.Running.Runtime;

/// <summary>Unwinds a thread whose scenario has been reported without it.</summary>
internal sealed class ThreadGivenUpException : Exception;
