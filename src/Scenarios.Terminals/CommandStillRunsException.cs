namespace Scenarios.Terminals;

/// <summary>Commands took more virtual time than they were given, and were ended. The message says what they still waited for.</summary>
public sealed class CommandStillRunsException(string message) : Exception(message);
