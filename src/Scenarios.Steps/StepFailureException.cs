namespace Scenarios.Steps;

/// <summary>
/// An expectation of a scenario does not hold. The message is for the scenario's author: what was expected, and what was found.
/// </summary>
public sealed class StepFailureException(string message) : Exception(message)
{
    /// <summary>The received text where another one was expected, so that it can be accepted; null for other failures.</summary>
    public string? Received { get; init; }
}
