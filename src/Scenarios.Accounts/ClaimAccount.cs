namespace Scenarios.Accounts;

/// <summary>What a step claims something about, and what was decided and recorded about it.</summary>
/// <param name="About">
/// Kind and name of what the claim names and of what belongs to it, as <see cref="ThingChange"/> has them; empty where nobody can tell.
/// </param>
/// <param name="Reasons">Lines: why it is as it is, and the way of the last request where the claim is about one.</param>
public sealed record ClaimAccount(IReadOnlyList<ClaimSubject> About, IReadOnlyList<string> Reasons);
