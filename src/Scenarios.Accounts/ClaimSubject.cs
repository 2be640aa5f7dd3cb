namespace Scenarios.Accounts;

/// <summary>One of the things that a claim is about.</summary>
/// <param name="Kind">Its kind, such as <c>Pod</c>.</param>
/// <param name="Name">Its name, including anything needed to distinguish it from others of the same name.</param>
public sealed record ClaimSubject(string Kind, string Name);
