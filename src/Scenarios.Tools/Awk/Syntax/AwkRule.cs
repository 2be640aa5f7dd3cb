namespace Scenarios.Tools.Awk.Syntax;

/// <summary>A pattern and its action.</summary>
/// <param name="First">Null for every line.</param>
/// <param name="Last">The end of a range of lines, <c>/a/,/b/</c>; null when it is not a range.</param>
internal sealed record AwkRule(AwkRuleKind Kind, AwkExpression? First, AwkExpression? Last, AwkStatement Action);
