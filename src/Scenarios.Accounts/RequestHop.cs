namespace Scenarios.Accounts;

/// <summary>One decision on a request's way.</summary>
/// <param name="After">How long after the request began.</param>
/// <param name="Stage">What kind of place it is, in a word or two.</param>
/// <param name="Place">Who decided.</param>
/// <param name="Decision">What, and why.</param>
public sealed record RequestHop(TimeSpan After, string Stage, string Place, string Decision);
