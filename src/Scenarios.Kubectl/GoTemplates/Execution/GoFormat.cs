using System.Globalization;
using System.Text;

namespace Scenarios.Kubectl.GoTemplates.Execution;

/// <summary>
/// Go's fmt.Sprintf for the values that templates have; a verb that does not fit is printed as Go prints it: <c>%!d(string=a)</c>.
/// </summary>
internal sealed class GoFormat
{
    private const int WidestField = 1_000_000;

    private readonly string _format;
    private readonly IReadOnlyList<Operand> _arguments;
    private readonly StringBuilder _text = new();
    private int _position;
    private int _argument;
    private bool _isReordered;

    private GoFormat(string format, IReadOnlyList<Operand> arguments)
    {
        _format = format;
        _arguments = arguments;
    }

    public static string Format(string format, IReadOnlyList<Operand> arguments) => new GoFormat(format, arguments).Run();

    private string Run()
    {
        while (_position < _format.Length)
        {
            var percent = _format.IndexOf('%', _position);
            _text.Append(_format, _position, (percent < 0 ? _format.Length : percent) - _position);
            if (percent < 0)
            {
                break;
            }

            _position = percent + 1;
            Verb();
        }

        AppendExtra();
        return _text.ToString();
    }

    private void AppendExtra()
    {
        if (_isReordered || _argument >= _arguments.Count)
        {
            return;
        }

        var extra = _arguments.Skip(_argument).Select(argument =>
            argument.Value is null or NullValue ? "<nil>" : $"{argument.OwnTypeName}={GoPrint.Plain(argument.Value)}");
        _text.Append("%!(EXTRA ").AppendJoin(", ", extra).Append(')');
    }

    private void Verb()
    {
        var flags = Flags();
        ReadIndex();
        flags.Width = Number(flags, isWidth: true);
        if (_position < _format.Length && _format[_position] == '.')
        {
            _position++;
            ReadIndex();
            flags.Precision = Number(flags, isWidth: false) ?? 0;
        }

        ReadIndex();
        if (_position >= _format.Length)
        {
            _text.Append("%!(NOVERB)");
            return;
        }

        var verb = Rune.GetRuneAt(_format, _position);
        _position += verb.Utf16SequenceLength;
        if (verb.Value == '%')
        {
            _text.Append('%');
        }
        else if (_argument >= _arguments.Count || _argument < 0)
        {
            _text.Append(CultureInfo.InvariantCulture, $"%!{verb}({(_argument < 0 ? "BADINDEX" : "MISSING")})");
        }
        else
        {
            _text.Append(new GoVerb(verb.ToString(), flags).Text(_arguments[_argument++]));
        }
    }

    private GoVerbFlags Flags()
    {
        var flags = new GoVerbFlags();
        for (; _position < _format.Length; _position++)
        {
            switch (_format[_position])
            {
                case '#': flags.Sharp = true; break;
                case '0': flags.Zero = true; break;
                case '+': flags.Plus = true; break;
                case '-': flags.Minus = true; break;
                case ' ': flags.Space = true; break;
                default: return flags;
            }
        }

        return flags;
    }

    // %[2]d uses the second argument, and later verbs continue from there.
    private void ReadIndex()
    {
        if (_position >= _format.Length || _format[_position] != '[')
        {
            return;
        }

        _isReordered = true;
        var close = _format.IndexOf(']', _position);
        var digits = close < 0 ? string.Empty : _format[(_position + 1)..close];
        _position = close < 0 ? _position + 1 : close + 1;
        _argument = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index >= 1
            && index <= _arguments.Count
            ? index - 1
            : int.MinValue;
    }

    private int? Number(GoVerbFlags flags, bool isWidth)
    {
        if (_position < _format.Length && _format[_position] == '*')
        {
            _position++;
            return Star(flags, isWidth);
        }

        var start = _position;
        while (_position < _format.Length && char.IsAsciiDigit(_format[_position]))
        {
            _position++;
        }

        return int.TryParse(_format.AsSpan(start, _position - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= WidestField
            ? number
            : null;
    }

    private int? Star(GoVerbFlags flags, bool isWidth)
    {
        var argument = _argument >= 0 && _argument < _arguments.Count ? _arguments[_argument++].Value : null;
        if (argument is not IntegerValue { Integer: >= -WidestField and <= WidestField } number)
        {
            _text.Append(isWidth ? "%!(BADWIDTH)" : "%!(BADPREC)");
            return null;
        }

        if (isWidth && number.Integer < 0)
        {
            flags.Minus = true;
            return (int)-number.Integer;
        }

        return (int)number.Integer;
    }
}
