namespace Scenarios.Shell.Syntax;

/// <summary><c>a; b &amp; c</c>: and-or lists one after the other, some of them in the background.</summary>
internal sealed record CommandList(SourcePosition Position, IReadOnlyList<ListItem> Items);
