namespace Scenarios.Running.Discovery;

/// <summary>An asynchronous step or hook did not complete in time.</summary>
internal sealed class AwaitTimedOutException : TimeoutException;
