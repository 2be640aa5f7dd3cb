namespace Scenarios.Tools.Awk;

/// <summary>Values side by side.</summary>
internal sealed record AwkConcatenation(IReadOnlyList<AwkValue> Values) : AwkValue
{
    public override string Of(AwkRecord record) => string.Concat(Values.Select(value => value.Of(record)));
}
