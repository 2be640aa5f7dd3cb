namespace Scenarios.Accounts;

/// <summary>Something that was reported, as kubectl lists Events.</summary>
/// <param name="IsWarning">Whether it is something to look into.</param>
/// <param name="Reason">In a word.</param>
/// <param name="About">What it is about.</param>
/// <param name="Text">The sentence.</param>
public sealed record Announcement(bool IsWarning, string Reason, string About, string Text);
