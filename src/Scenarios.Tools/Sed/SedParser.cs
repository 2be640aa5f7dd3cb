using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Scenarios.Shell.Patterns;

namespace Scenarios.Tools.Sed;

/// <summary>Parses a sed script: addresses and the commands s, y, d, p, q, =, n, a, i, c.</summary>
internal sealed class SedParser(string script, bool isExtended)
{
    private const string RealCommands = "{}:bBDeFgGhHlLNPQrRtTvwWxz#";

    private int _index;

    private char Current => _index < script.Length ? script[_index] : '\0';

    public List<SedCommand> Parse()
    {
        var commands = new List<SedCommand>();
        while (true)
        {
            while (Current is ' ' or '\t' or '\n' or ';')
            {
                _index++;
            }

            if (_index >= script.Length)
            {
                return commands;
            }

            commands.Add(ParseCommand());
        }
    }

    private SedCommand ParseCommand()
    {
        var first = ParseAddress();
        SedAddress? last = null;
        if (Current == ',')
        {
            _index++;
            last = ParseAddress() ?? throw Error("unexpected `,'");
        }

        SkipBlanks();
        var isNegated = Current == '!';
        _index += isNegated ? 1 : 0;
        SkipBlanks();
        if (_index >= script.Length)
        {
            throw Error("missing command");
        }

        var name = script[_index++];
        var command = new SedCommand
        {
            Name = name,
            First = first,
            Last = last,
            IsNegated = isNegated,
            Substitution = name == 's' ? ParseSubstitution() : null,
            Text = name is 'a' or 'i' or 'c' ? ParseText() : name == 'y' ? ParseTranslation() : CheckName(name),
        };
        ExpectEnd(name);
        return command;
    }

    private string CheckName(char name) =>
        "sdpq=n".Contains(name) ? string.Empty
        : RealCommands.Contains(name) ? throw Error($"not simulated: command `{name}'")
        : throw Error($"unknown command: `{name}'");

    private void ExpectEnd(char name)
    {
        SkipBlanks();
        if (name is not ('a' or 'i' or 'c') && Current is not ('\0' or ';' or '\n' or '}'))
        {
            _index++;
            throw Error("extra characters after command");
        }
    }

    private SedAddress? ParseAddress()
    {
        SkipBlanks();
        if (char.IsAsciiDigit(Current))
        {
            var start = _index;
            while (char.IsAsciiDigit(Current))
            {
                _index++;
            }

            return Current is '~' or '+' ? throw Error($"not simulated: address with `{Current}'")
                : new SedAddress(
                    int.TryParse(script.AsSpan(start, _index - start), CultureInfo.InvariantCulture, out var line) ? line : int.MaxValue,
                    IsLast: false,
                    null);
        }

        switch (Current)
        {
            case '$':
                _index++;
                return new SedAddress(0, IsLast: true, null);
            case '/':
                _index++;
                return new SedAddress(0, IsLast: false, Compile(ReadUntil('/', "unterminated address regex"), ignoreCase: false));
            case '\\' when _index + 1 < script.Length:
                var delimiter = script[_index + 1];
                _index += 2;
                return new SedAddress(0, IsLast: false, Compile(ReadUntil(delimiter, "unterminated address regex"), ignoreCase: false));
            default:
                return null;
        }
    }

    private SedSubstitution ParseSubstitution()
    {
        const string Unterminated = "unterminated `s' command";
        var delimiter = _index < script.Length ? script[_index++] : throw Error(Unterminated);
        var regex = ReadUntil(delimiter, Unterminated);
        var replacement = ReadUntil(delimiter, Unterminated);
        var (isGlobal, prints, ignoresCase, occurrence) = (false, false, false, 1);
        while (Current is not ('\0' or ';' or '\n' or '}' or ' '))
        {
            var flag = script[_index++];
            switch (flag)
            {
                case 'g':
                    isGlobal = true;
                    break;
                case 'p':
                    prints = true;
                    break;
                case 'i' or 'I':
                    ignoresCase = true;
                    break;
                case >= '1' and <= '9':
                    occurrence = flag - '0';
                    break;
                case 'e' or 'm' or 'M' or 'w':
                    throw Error($"not simulated: flag `{flag}' of `s'");
                default:
                    throw Error("unknown option to `s'");
            }
        }

        return new SedSubstitution(Compile(regex, ignoresCase), replacement, isGlobal, occurrence, prints);
    }

    private string ParseTranslation()
    {
        const string Unterminated = "unterminated `y' command";
        var delimiter = _index < script.Length ? script[_index++] : throw Error(Unterminated);
        var from = ReadUntil(delimiter, Unterminated).Replace("\\n", "\n", StringComparison.Ordinal);
        var to = ReadUntil(delimiter, Unterminated).Replace("\\n", "\n", StringComparison.Ordinal);
        return from.Length == to.Length ? from + to : throw Error("strings for `y' command are different lengths");
    }

    /// <summary>Parses GNU's one-line form: the text up to the end of the line; a backslash before it preserves leading blanks.</summary>
    private string ParseText()
    {
        SkipBlanks();
        if (Current == '\\')
        {
            _index++;
            _index += Current == '\n' ? 1 : 0;
        }

        if (_index >= script.Length)
        {
            throw Error("expected \\ after `a', `c' or `i'");
        }

        var text = new StringBuilder();
        while (_index < script.Length && Current != '\n')
        {
            _index += Current == '\\' && _index + 1 < script.Length ? 1 : 0;
            text.Append(script[_index++]);
        }

        return text.Append('\n').ToString();
    }

    private string ReadUntil(char delimiter, string unterminated)
    {
        var text = new StringBuilder();
        while (Current != delimiter || _index >= script.Length)
        {
            if (_index >= script.Length || (Current == '\n' && delimiter != '\n'))
            {
                throw Error(unterminated);
            }

            if (Current == '\\' && _index + 1 < script.Length)
            {
                var escaped = script[_index + 1];
                text.Append(escaped == delimiter && delimiter is not ('|' or '.' or '*' or '+' or '?' or '(' or ')')
                    ? escaped.ToString()
                    : $"\\{escaped}");
                _index += 2;
                continue;
            }

            text.Append(script[_index++]);
        }

        _index++;
        return text.ToString();
    }

    private Regex Compile(string expression, bool ignoreCase)
    {
        try
        {
            return isExtended ? PosixRegex.Extended(expression, ignoreCase) : PosixRegex.Basic(expression, ignoreCase);
        }
        catch (RegexParseException)
        {
            throw Error("Invalid preceding regular expression");
        }
    }

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t')
        {
            _index++;
        }
    }

    private SedException Error(string message) => new(_index, message);
}
