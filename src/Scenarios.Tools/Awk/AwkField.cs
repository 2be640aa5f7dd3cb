namespace Scenarios.Tools.Awk;

/// <summary><c>$1</c>, <c>$NF</c>, <c>$(NF-1)</c>: counted from <c>NF</c> when <paramref name="FromEnd"/>.</summary>
internal sealed record AwkField(int Index, bool FromEnd) : AwkValue
{
    public override string Of(AwkRecord record) => record.Field(Math.Max(0, FromEnd ? record.FieldCount - Index : Index));
}
