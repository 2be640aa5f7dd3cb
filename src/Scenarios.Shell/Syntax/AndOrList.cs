namespace Scenarios.Shell.Syntax;

/// <summary><c>a &amp;&amp; b || c</c>: pipelines, each but the first with its condition on the previous status.</summary>
internal sealed record AndOrList(SourcePosition Position, Pipeline First, IReadOnlyList<AndOrItem> Rest);
