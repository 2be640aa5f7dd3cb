using System.Globalization;

namespace Scenarios.Tools.Awk;

/// <summary><c>NR</c> or <c>NF</c>.</summary>
internal sealed record AwkCounter(bool IsRecordNumber) : AwkValue
{
    public override string Of(AwkRecord record) =>
        (IsRecordNumber ? record.Number : record.FieldCount).ToString(CultureInfo.InvariantCulture);
}
