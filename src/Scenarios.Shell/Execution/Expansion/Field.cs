namespace Scenarios.Shell.Execution.Expansion;

/// <summary>One field of an expanded word: its text, and the same as a pattern in which quoted text is escaped.</summary>
internal sealed record Field(string Text, string Pattern, bool HasGlob);
