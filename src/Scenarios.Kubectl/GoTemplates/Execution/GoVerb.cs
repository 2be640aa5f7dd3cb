using System.Globalization;
using System.Text;
using Scenarios.Api.JsonPath.Execution;

namespace Scenarios.Kubectl.GoTemplates.Execution;

/// <summary>One verb of Go's fmt applied to a value.</summary>
internal sealed class GoVerb(string verb, GoVerbFlags flags)
{
    private string _type = string.Empty;

    public string Text(Operand operand)
    {
        var value = operand.Value ?? NullValue.Instance;
        _type = operand.OwnTypeName;
        return verb switch
        {
            "T" => Padded(value is NullValue ? "<nil>" : _type),
            "v" when flags.Sharp => Padded(GoSyntax.Source(value)),
            _ => Any(value),
        };
    }

    private string Any(Value value) => value switch
    {
        NullValue => verb == "v" ? Padded("<nil>") : $"%!{verb}(<nil>)",
        BooleanValue flag => verb is "t" or "v" ? Padded(flag.Boolean ? "true" : "false") : Bad(value),
        IntegerValue number => Integer(number),
        FloatValue number => Float(number),
        StringValue text => String(text),
        ListValue list => $"[{string.Join(' ', list.Select(Any))}]",
        ObjectValue fields => $"map[{string.Join(' ', fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(Field))}]",
        _ => Bad(value),
    };

    private string Field(KeyValuePair<string, Value> field) => $"{Any(new StringValue(field.Key))}:{Any(field.Value)}";

    private string Bad(Value value) =>
        $"%!{verb}({(value is IntegerValue && _type == "int" ? _type : GoSyntax.TypeOf(value))}={GoPrint.Plain(value)})";

    private string Integer(IntegerValue number)
    {
        var magnitude = (ulong)Math.Abs((decimal)number.Integer);
        var digits = verb switch
        {
            "d" or "v" => magnitude.ToString(CultureInfo.InvariantCulture),
            "b" => magnitude.ToString("b", CultureInfo.InvariantCulture),
            "o" => (flags.Sharp ? "0" : string.Empty) + Octal(magnitude),
            "O" => "0o" + Octal(magnitude),
            "x" => (flags.Sharp ? "0x" : string.Empty) + magnitude.ToString("x", CultureInfo.InvariantCulture),
            "X" => (flags.Sharp ? "0X" : string.Empty) + magnitude.ToString("X", CultureInfo.InvariantCulture),
            _ => null,
        };
        if (digits is not null)
        {
            digits = flags.Precision is { } precision ? digits.PadLeft(precision, '0') : digits;
            return PaddedNumber(Sign(number.Integer < 0), digits, flags.Zero && flags.Precision is null);
        }

        return verb switch
        {
            "c" when Rune.TryCreate((uint)Math.Clamp(number.Integer, 0, uint.MaxValue), out var rune) => Padded(rune.ToString()),
            "q" when Rune.TryCreate((uint)Math.Clamp(number.Integer, 0, uint.MaxValue), out var rune) =>
                Padded(GoText.QuoteCharacter(rune)),
            "U" => Padded(string.Create(CultureInfo.InvariantCulture, $"U+{number.Integer:X4}")),
            _ => Bad(number),
        };
    }

    private static string Octal(ulong number)
    {
        var digits = new StringBuilder();
        do
        {
            digits.Insert(0, (char)('0' + (int)(number % 8)));
            number /= 8;
        }
        while (number > 0);
        return digits.ToString();
    }

    private string Sign(bool isNegative)
    {
        if (isNegative)
        {
            return "-";
        }

        return (flags.Plus, flags.Space) switch
        {
            (true, _) => "+",
            (false, true) => " ",
            _ => string.Empty,
        };
    }

    private string Float(FloatValue number)
    {
        var magnitude = Math.Abs(number.Float);
        var digits = verb switch
        {
            "f" or "F" => magnitude.ToString($"F{flags.Precision ?? 6}", CultureInfo.InvariantCulture),
            "e" or "E" => Exponent(magnitude, flags.Precision ?? 6),
            "v" or "g" or "G" when flags.Precision is null => GoSyntax.Plain(new FloatValue(magnitude)),
            "v" or "g" or "G" => magnitude.ToString($"G{Math.Max(1, flags.Precision!.Value)}", CultureInfo.InvariantCulture),
            _ => null,
        };
        return digits is null ? Bad(number) : PaddedNumber(Sign(double.IsNegative(number.Float)), digits, flags.Zero);
    }

    private string Exponent(double number, int precision)
    {
        var digits = number.ToString("0." + new string('0', precision) + (verb == "E" ? "E+00" : "e+00"), CultureInfo.InvariantCulture);
        return precision == 0 ? digits.Replace(".", string.Empty, StringComparison.Ordinal) : digits;
    }

    private string String(StringValue value)
    {
        var text = value.Text;
        if (flags.Precision is { } most)
        {
            text = string.Concat(text.EnumerateRunes().Take(most).Select(rune => rune.ToString()));
        }

        return verb switch
        {
            "s" or "v" => Padded(text),
            "q" => Padded(flags.Sharp && !text.Contains('`') ? $"`{text}`" : GoText.Quote(text)),
            "x" => Padded(Convert.ToHexStringLower(GoBase64.Bytes(text))),
            "X" => Padded(Convert.ToHexString(GoBase64.Bytes(text))),
            _ => Bad(value),
        };
    }

    private string PaddedNumber(string sign, string digits, bool withZeros) =>
        withZeros && !flags.Minus && flags.Width is { } width
            ? sign + digits.PadLeft(Math.Max(0, width - sign.Length), '0')
            : Padded(sign + digits);

    private string Padded(string text)
    {
        var missing = (flags.Width ?? 0) - text.EnumerateRunes().Count();
        if (missing <= 0)
        {
            return text;
        }

        return flags.Minus ? text + new string(' ', missing) : new string(flags.Zero ? '0' : ' ', missing) + text;
    }
}
