namespace Scenarios.Steps;

/// <summary>
/// What a scenario expects does not hold. The message is for the person who wrote the scenario: what was expected, what there is.
/// </summary>
public sealed class StepFailureException(string message) : Exception(message)
{
    /// <summary>
    /// What was received where another text was expected, so that it can be accepted; null where that is not what failed.
    /// </summary>
    public string? Received { get; init; }
}
