using System.Globalization;
using System.Text;
using Scenarios.Shell.Limits;
using Scenarios.Shell.Quoting;

namespace Scenarios.Shell.Programs.BroughtAlong;

/// <summary>One run of <c>printf</c>: its format and the arguments not used yet.</summary>
internal sealed class PrintfRun(string format, Queue<string> arguments)
{
    private readonly StringBuilder _output = new();
    private bool _stops;

    public PrintfRun(string format, IEnumerable<string> arguments)
        : this(format, new Queue<string>(arguments))
    {
    }

    public List<string> Errors { get; } = [];

    public string Format()
    {
        int before;
        do
        {
            before = arguments.Count;
            FormatOnce();
        }
        while (!_stops && arguments.Count > 0 && arguments.Count < before);
        return _output.ToString();
    }

    private void FormatOnce()
    {
        for (var i = 0; i < format.Length && !_stops; i++)
        {
            if (format[i] == '%')
            {
                i = FormatOne(i + 1);
            }
            else
            {
                var end = format.IndexOf('%', i);
                var text = end < 0 ? format[i..] : format[i..end];
                _output.Append(BackslashText.Unescape(text, octalNeedsZero: false, out _stops)
                    .Replace("\\\"", "\"", StringComparison.Ordinal));
                i += text.Length - 1;
            }
        }
    }

    /// <summary>Formats the directive whose percent sign is right before the index; returns the index at which it ends.</summary>
    private int FormatOne(int i)
    {
        var start = i;
        while (i < format.Length && "-+ 0#".Contains(format[i]))
        {
            i++;
        }

        var flags = format[start..i];
        var width = ReadNumber(ref i);
        int? precision = null;
        if (i < format.Length && format[i] == '.')
        {
            i++;
            precision = ReadNumber(ref i) ?? 0;
            precision = precision < 0 ? null : precision;
        }

        if (_stops)
        {
            return i;
        }

        if (i >= format.Length)
        {
            Errors.Add($"`{format[(start - 1)..]}': missing format character");
            _stops = true;
            return i;
        }

        if (Convert(format[i], flags, precision) is not { } text)
        {
            Errors.Add($"`{format[i]}': invalid format character");
            _stops = true;
            return i;
        }

        _output.Append(Pad(text, flags, width ?? 0, format[i]));
        return i;
    }

    private int? ReadNumber(ref int i)
    {
        if (i < format.Length && format[i] == '*')
        {
            i++;
            return Within(Number());
        }

        var start = i;
        while (i < format.Length && char.IsAsciiDigit(format[i]))
        {
            i++;
        }

        return i == start
            ? null
            : Within(long.TryParse(format.AsSpan(start, i - start), CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue);
    }

    /// <summary>Checks a width or precision against the limit.</summary>
    private int Within(long number)
    {
        if (number is >= -ShellLimits.PrintfWidth and <= ShellLimits.PrintfWidth)
        {
            return (int)number;
        }

        Errors.Add($"{nameof(ShellLimits.PrintfWidth)} = {ShellLimits.PrintfWidth}: width too large");
        _stops = true;
        return 0;
    }

    private string? Convert(char directive, string flags, int? precision)
    {
        switch (directive)
        {
            case '%':
                return "%";
            case 's':
                return Cut(Next(), precision);
            case 'b':
                return Cut(BackslashText.Unescape(Next(), octalNeedsZero: true, out _stops), precision);
            case 'q':
                return ShellQuote.WithBackslashes(Next());
            case 'c':
                return Next() is [var first, ..] ? first.ToString() : string.Empty;
            case 'd' or 'i':
                var number = Number();
                var plus = flags.Contains('+') ? "+" : flags.Contains(' ') ? " " : string.Empty;
                return (number < 0 ? "-" : plus)
                    + number.ToString(CultureInfo.InvariantCulture).TrimStart('-').PadLeft(precision ?? 1, '0');
            case 'u':
                return ((ulong)Number()).ToString(CultureInfo.InvariantCulture).PadLeft(precision ?? 1, '0');
            case 'x' or 'X':
                var hexadecimal = Number().ToString(directive.ToString(), CultureInfo.InvariantCulture);
                return (flags.Contains('#') ? $"0{directive}" : string.Empty) + hexadecimal.PadLeft(precision ?? 1, '0');
            case 'o':
                return System.Convert.ToString(Number(), 8).PadLeft(precision ?? 1, '0');
            case 'f':
                return Fraction().ToString($"F{precision ?? 6}", CultureInfo.InvariantCulture);
            default:
                return null;
        }
    }

    private string Next() => arguments.TryDequeue(out var argument) ? argument : string.Empty;

    private long Number()
    {
        var text = Next();
        if (text.Length == 0)
        {
            return 0;
        }

        if (text is ['\'' or '"', var character, ..])
        {
            return character;
        }

        var isHexadecimal = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        if (isHexadecimal
            ? long.TryParse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number)
            : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number))
        {
            return number;
        }

        Errors.Add($"{text}: invalid number");
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0 ? long.TryParse(text.AsSpan(0, digits), CultureInfo.InvariantCulture, out number) ? number : long.MaxValue : 0;
    }

    private double Fraction()
    {
        var text = Next();
        if (text.Length > 0 && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            Errors.Add($"{text}: invalid number");
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static string Cut(string text, int? precision) => precision < text.Length ? text[..precision.Value] : text;

    private static string Pad(string text, string flags, int width, char directive)
    {
        if (width < 0 || flags.Contains('-'))
        {
            return text.PadRight(Math.Abs(width));
        }

        var isNumber = directive is not ('s' or 'b' or 'c' or 'q' or '%');
        if (!flags.Contains('0') || !isNumber)
        {
            return text.PadLeft(width);
        }

        var sign = text is ['-' or '+' or ' ', ..] ? text[..1] : string.Empty;
        return sign + text[sign.Length..].PadLeft(width - sign.Length, '0');
    }
}
