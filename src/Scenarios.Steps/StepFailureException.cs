namespace Scenarios.Steps;

/// <summary>
/// An expectation of a scenario does not hold. The message is for the scenario's author: what was expected, and what was found.
/// </summary>
public sealed class StepFailureException(string message) : Exception(message)
{
    private const string Own = "   at Scenarios.";

    /// <summary>The rooms whose frames say nothing about an expectation.</summary>
    private static readonly string[] Rooms =
        ["Steps.", "Terminals.", "Kubectl.", "Shell.", "Cluster.", "Accounts.", "Api.", "Objects.", "Tools.", "Kernel."];

    /// <summary>The received text where another one was expected, so that it can be accepted; null for other failures.</summary>
    public string? Received { get; init; }

    /// <summary>The result of the command that the cluster refused; null for other failures.</summary>
    internal Scenarios.Terminals.CommandResult? Refusal { get; init; }

    /// <summary>
    /// The frames of the caller's own steps. The library's frames are left out: they do not explain an expectation, and the runtime inlines
    /// now more and now fewer of them, so that the same seed would not give the same bytes.
    /// </summary>
    public override string? StackTrace => base.StackTrace is not { } trace
        ? null
        : string.Join('\n', trace.ReplaceLineEndings("\n").Split('\n').Where(static line => !IsOwn(line)));

    private static bool IsOwn(string line) =>
        line.StartsWith(Own, StringComparison.Ordinal)
        && Array.Exists(Rooms, room => line.AsSpan(Own.Length).StartsWith(room, StringComparison.Ordinal));
}
