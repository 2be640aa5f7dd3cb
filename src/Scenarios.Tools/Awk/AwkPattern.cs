using System.Text.RegularExpressions;

namespace Scenarios.Tools.Awk;

/// <summary>When a rule applies: the line or a value matches an expression, or two values compare. Numbers compare as numbers.</summary>
internal sealed record AwkPattern(AwkValue Left, string Operation, AwkValue? Right, Regex? Regex)
{
    public bool Selects(AwkRecord record)
    {
        var left = Left.Of(record);
        if (Regex is not null)
        {
            return Regex.IsMatch(left) == (Operation == "~");
        }

        var right = Right!.Of(record);
        var isText = Left is AwkConstant { IsString: true } || Right is AwkConstant { IsString: true };
        var order = !isText && AwkRecord.NumberOf(left) is { } first && AwkRecord.NumberOf(right) is { } second
            ? first.CompareTo(second)
            : string.CompareOrdinal(left, right);
        return Operation switch
        {
            "==" => order == 0,
            "!=" => order != 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };
    }
}
