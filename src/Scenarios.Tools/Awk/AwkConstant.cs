namespace Scenarios.Tools.Awk;

/// <summary>A number, or a string, which never compares as a number.</summary>
internal sealed record AwkConstant(string Text, bool IsString) : AwkValue
{
    public override string Of(AwkRecord record) => Text;
}
