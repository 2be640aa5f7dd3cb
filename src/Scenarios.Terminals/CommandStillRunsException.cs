namespace Scenarios.Terminals;

/// <summary>Commands took more virtual time than allowed and were ended. The message says what they were waiting for.</summary>
public sealed class CommandStillRunsException(string message) : Exception(message);
