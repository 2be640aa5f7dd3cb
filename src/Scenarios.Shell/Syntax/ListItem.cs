namespace Scenarios.Shell.Syntax;

/// <summary>One member of a list. <see cref="Source"/> is its text, for <c>jobs</c>.</summary>
internal sealed record ListItem(AndOrList Commands, bool IsBackground, string Source);
