namespace Scenarios.Tools.Awk.Execution;

/// <summary>What awk calls a run time error, in words to follow <c>awk: run time error: </c>.</summary>
internal sealed class AwkRunException(string message) : Exception(message);
