namespace Scenarios.Accounts;

/// <summary>What a step makes a claim about, and the decisions and records that explain it.</summary>
/// <param name="About">
/// Kind and name of what the claim names and of what belongs to it, as in <see cref="ThingChange"/>; empty if unknown.
/// </param>
/// <param name="Reasons">
/// One line for each reason why it is as it is, and the route of the last request if the claim is about one.
/// </param>
public sealed record ClaimAccount(IReadOnlyList<ClaimSubject> About, IReadOnlyList<string> Reasons);
