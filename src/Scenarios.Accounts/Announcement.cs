namespace Scenarios.Accounts;

/// <summary>Something that was reported, like an Event that kubectl lists.</summary>
/// <param name="IsWarning">Whether it needs attention.</param>
/// <param name="Reason">The reason, in one word.</param>
/// <param name="About">What it is about.</param>
/// <param name="Text">The full sentence.</param>
public sealed record Announcement(bool IsWarning, string Reason, string About, string Text);
