namespace Scenarios.Accounts;

/// <summary>One of those that a claim is about.</summary>
/// <param name="Kind">Such as <c>Pod</c>.</param>
/// <param name="Name">With whatever tells it from others of that name.</param>
public sealed record ClaimSubject(string Kind, string Name);
