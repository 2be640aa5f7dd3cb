using System.Globalization;

namespace Scenarios.Tools.Awk;

/// <summary>An expression of the supported subset: what it is in a given record.</summary>
internal abstract record AwkValue
{
    public abstract string Of(AwkRecord record);
}

/// <summary>A number, or a string, which never compares as a number.</summary>
internal sealed record AwkConstant(string Text, bool IsString) : AwkValue
{
    public override string Of(AwkRecord record) => Text;
}

/// <summary><c>$1</c>, <c>$NF</c>, <c>$(NF-1)</c>: counted from <c>NF</c> when <paramref name="FromEnd"/>.</summary>
internal sealed record AwkField(int Index, bool FromEnd) : AwkValue
{
    public override string Of(AwkRecord record) => record.Field(Math.Max(0, FromEnd ? record.FieldCount - Index : Index));
}

/// <summary><c>NR</c> or <c>NF</c>.</summary>
internal sealed record AwkCounter(bool IsRecordNumber) : AwkValue
{
    public override string Of(AwkRecord record) =>
        (IsRecordNumber ? record.Number : record.FieldCount).ToString(CultureInfo.InvariantCulture);
}

/// <summary>Values side by side.</summary>
internal sealed record AwkConcatenation(IReadOnlyList<AwkValue> Values) : AwkValue
{
    public override string Of(AwkRecord record) => string.Concat(Values.Select(value => value.Of(record)));
}
