namespace Scenarios.Accounts;

/// <summary>One decision on a request's route.</summary>
/// <param name="After">Time since the request began.</param>
/// <param name="Stage">The type of place, in a word or two.</param>
/// <param name="Place">The component that decided.</param>
/// <param name="Decision">What it decided, and why.</param>
public sealed record RequestHop(TimeSpan After, string Stage, string Place, string Decision);
