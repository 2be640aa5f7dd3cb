namespace Scenarios.Shell.Syntax;

/// <summary><c>a &amp;&amp; b || c</c>: pipelines, each but the first with the condition on the status before it.</summary>
internal sealed record AndOrList(SourcePosition Position, Pipeline First, IReadOnlyList<AndOrItem> Rest);
