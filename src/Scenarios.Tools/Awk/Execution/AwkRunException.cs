namespace Scenarios.Tools.Awk.Execution;

/// <summary>What awk calls a run time error; the message follows <c>awk: run time error: </c>.</summary>
internal sealed class AwkRunException(string message) : Exception(message);
