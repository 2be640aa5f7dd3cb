using System.Globalization;

namespace Scenarios.Api.Validation;

/// <summary>
/// maxSurge and maxUnavailable: a number of Pods or a percentage (pkg/apis/apps/validation, ValidatePositiveIntOrPercent and related
/// functions).
/// </summary>
internal static class RollingCounts
{
    public static void Validate(FieldNode rolling, string field, FaultList faults)
    {
        switch (rolling.Tree[field])
        {
            case StringValue text when !IsPercent(text.Text):
                faults.InvalidObject(
                    rolling.PathOf(field),
                    Go(text),
                    NameRules.Pattern("a valid percent string must be a numeric string followed by an ending '%'", "[0-9]+%", "1%", "93%"));
                break;
            case IntegerValue { Integer: < 0 } number:
                faults.Invalid(rolling.PathOf(field), number.Integer, "must be greater than or equal to 0");
                break;
            default:
                break;
        }
    }

    public static void ValidateAtMostAll(FieldNode rolling, string field, FaultList faults)
    {
        if (rolling.Tree[field] is StringValue text && IsPercent(text.Text)
            && (!int.TryParse(text.Text.AsSpan(0, text.Text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
                || percent > 100))
        {
            faults.InvalidObject(rolling.PathOf(field), Go(text), "must not be greater than 100%");
        }
    }

    /// <summary>The value as Go's <c>%#v</c> prints an IntOrString.</summary>
    public static string Go(Value value) => value is StringValue text
        ? $"intstr.IntOrString{{Type:1, IntVal:0, StrVal:{GoText.Quote(text.Text)}}}"
        : $"intstr.IntOrString{{Type:0, IntVal:{value}, StrVal:\"\"}}";

    private static bool IsPercent(string text) =>
        text.Length > 1 && text[^1] == '%' && text.AsSpan(0, text.Length - 1).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>False for zero, and for texts that are neither a percentage nor a number, because Go reads these as zero.</summary>
    public static bool IsSome(FieldNode rolling, string field) => rolling.Tree[field] switch
    {
        StringValue text when !IsPercent(text.Text) =>
            int.TryParse(text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number != 0,
        null or NullValue => false,
        _ => !IsZero(rolling, field),
    };

    public static bool IsZero(FieldNode rolling, string field) => rolling.Tree[field] switch
    {
        IntegerValue { Integer: 0 } => true,
        StringValue text => IsPercent(text.Text) && text.Text.AsSpan(0, text.Text.Length - 1).Trim('0').IsEmpty,
        _ => false,
    };
}
