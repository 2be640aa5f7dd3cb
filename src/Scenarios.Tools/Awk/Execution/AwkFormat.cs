using System.Globalization;
using System.Text;

namespace Scenarios.Tools.Awk.Execution;

/// <summary><c>printf</c> and <c>sprintf</c> as in C.</summary>
internal static class AwkFormat
{
    private const int MostWidth = 1_000_000;

    /// <param name="conversion">CONVFMT, for numbers that are printed as text.</param>
    /// <exception cref="AwkRunException">A directive is invalid, or has no value.</exception>
    public static string Format(string format, IReadOnlyList<AwkValue> values, string conversion)
    {
        var result = new StringBuilder();
        var used = 0;
        for (var index = 0; index < format.Length; index++)
        {
            if (format[index] != '%')
            {
                result.Append(format[index]);
            }
            else if (index + 1 < format.Length && format[index + 1] == '%')
            {
                result.Append('%');
                index++;
            }
            else
            {
                var directive = Read(format, ref index, Next);
                result.Append(Pad(directive, Convert(directive, Next(), conversion, format)));
            }
        }

        return result.ToString();

        AwkValue Next() => used < values.Count
            ? values[used++]
            : throw new AwkRunException($"not enough arguments passed to printf(\"{format}\")");
    }

    private static Directive Read(string format, ref int index, Func<AwkValue> next)
    {
        var start = ++index;
        while (index < format.Length && "-+ 0#".Contains(format[index]))
        {
            index++;
        }

        var flags = format[start..index];
        var width = Size(format, ref index, next) ?? 0;
        int? precision = null;
        if (index < format.Length && format[index] == '.')
        {
            index++;
            precision = Size(format, ref index, next) ?? 0;
        }

        while (index < format.Length && format[index] is 'l' or 'h')
        {
            index++;
        }

        var letter = index < format.Length ? format[index] : '\0';
        return new Directive(width < 0 ? flags + "-" : flags, Math.Abs(width), precision < 0 ? null : precision, letter);
    }

    private static int? Size(string format, ref int index, Func<AwkValue> next)
    {
        if (index < format.Length && format[index] == '*')
        {
            index++;
            return (int)Math.Clamp(next().Number, -MostWidth, MostWidth);
        }

        var start = index;
        while (index < format.Length && char.IsAsciiDigit(format[index]))
        {
            index++;
        }

        if (index == start)
        {
            return null;
        }

        var isNumber = int.TryParse(format.AsSpan(start, index - start), CultureInfo.InvariantCulture, out var size);
        return isNumber ? Math.Min(size, MostWidth) : MostWidth;
    }

    private static string Convert(Directive directive, AwkValue value, string conversion, string format)
    {
        switch (directive.Letter)
        {
            case 's':
                var text = value.Text(conversion);
                return directive.Precision < text.Length ? text[..directive.Precision.Value] : text;
            case 'c':
                return value.IsNumeric
                    ? ((char)(int)Math.Clamp(value.Number, 0, char.MaxValue)).ToString()
                    : value.Text(conversion) is [var first, ..] ? first.ToString() : string.Empty;
            case 'd' or 'i':
                return Integer(directive, value.Number);
            case 'o' or 'x' or 'X' or 'u':
                return Unsigned(directive, value.Number);
            case 'f' or 'F' or 'e' or 'E' or 'g' or 'G':
                return Fraction(directive, value.Number);
            default:
                throw new AwkRunException($"improper conversion in printf(\"{format}\")");
        }
    }

    private static string Integer(Directive directive, double number)
    {
        if (!double.IsFinite(number))
        {
            return Fraction(directive, number);
        }

        var whole = Math.Truncate(number);
        return Sign(directive, whole < 0)
            + Math.Abs(whole).ToString("F0", CultureInfo.InvariantCulture).PadLeft(directive.Precision ?? 1, '0');
    }

    private static string Unsigned(Directive directive, double number)
    {
        var bits = number < 0 ? (ulong)(long)number : (ulong)number;
        var prefix = directive.Letter switch
        {
            _ when bits == 0 || !directive.Flags.Contains('#') => string.Empty,
            'x' => "0x",
            'X' => "0X",
            'o' => "0",
            _ => string.Empty,
        };
        var digits = directive.Letter switch
        {
            'o' => System.Convert.ToString((long)bits, 8),
            'u' => bits.ToString(CultureInfo.InvariantCulture),
            _ => bits.ToString(directive.Letter.ToString(), CultureInfo.InvariantCulture),
        };
        return prefix + digits.PadLeft(directive.Precision ?? 1, '0');
    }

    private static string Fraction(Directive directive, double number)
    {
        var sign = Sign(directive, double.IsNegative(number) && !double.IsNaN(number));
        var size = Math.Abs(number);
        if (!double.IsFinite(size))
        {
            return sign + (double.IsNaN(size) ? "nan" : "inf");
        }

        var precision = directive.Precision ?? 6;
        return sign + directive.Letter switch
        {
            'f' or 'F' => size.ToString($"F{precision}", CultureInfo.InvariantCulture),
            'e' or 'E' => Exponential(size, precision, directive.Letter),
            _ => General(size, Math.Max(precision, 1), directive),
        };
    }

    private static string General(double size, int precision, Directive directive)
    {
        var letter = directive.Letter == 'G' ? 'E' : 'e';
        var exponential = Exponential(size, precision - 1, letter);
        var at = exponential.IndexOf(letter);
        var exponent = int.Parse(exponential.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var isFixed = exponent >= -4 && exponent < precision;
        var digits = isFixed ? size.ToString($"F{precision - 1 - exponent}", CultureInfo.InvariantCulture) : exponential[..at];
        if (digits.Contains('.') && !directive.Flags.Contains('#'))
        {
            digits = digits.TrimEnd('0').TrimEnd('.');
        }

        return isFixed ? digits : digits + exponential[at..];
    }

    /// <summary>C writes at least two digits of the exponent, .NET at least three.</summary>
    private static string Exponential(double size, int precision, char letter)
    {
        var text = size.ToString($"{letter}{precision}", CultureInfo.InvariantCulture);
        var at = text.IndexOf(letter) + 2;
        return text[..at] + text[at..].TrimStart('0').PadLeft(2, '0');
    }

    private static string Sign(Directive directive, bool isNegative)
    {
        if (isNegative)
        {
            return "-";
        }

        return directive.Flags.Contains('+') ? "+" : directive.Flags.Contains(' ') ? " " : string.Empty;
    }

    private static string Pad(Directive directive, string text)
    {
        if (directive.Flags.Contains('-'))
        {
            return text.PadRight(directive.Width);
        }

        var isText = directive.Letter is 's' or 'c';
        var isInteger = directive.Letter is 'd' or 'i' or 'o' or 'u' or 'x' or 'X';
        var isNoNumber = text.EndsWith("inf", StringComparison.Ordinal) || text.EndsWith("nan", StringComparison.Ordinal);
        if (isText || isNoNumber || !directive.Flags.Contains('0') || (isInteger && directive.Precision is not null))
        {
            return text.PadLeft(directive.Width);
        }

        var sign = text is ['-' or '+' or ' ', ..] ? 1 : 0;
        return text[..sign] + text[sign..].PadLeft(directive.Width - sign, '0');
    }

    private sealed record Directive(string Flags, int Width, int? Precision, char Letter);
}
