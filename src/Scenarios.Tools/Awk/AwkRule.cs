namespace Scenarios.Tools.Awk;

/// <summary>One rule: each print is the list of its values.</summary>
/// <param name="Pattern">Null for every line.</param>
internal sealed record AwkRule(AwkPattern? Pattern, IReadOnlyList<IReadOnlyList<AwkValue>> Prints);
