namespace Scenarios.Tools.Awk.Syntax;

/// <summary>Where a <c>print</c> goes: <c>&gt; "file"</c>, <c>&gt;&gt; "file"</c>.</summary>
internal sealed record AwkTarget(AwkExpression Path, bool Appends);
