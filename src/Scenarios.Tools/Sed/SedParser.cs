using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Scenarios.Shell.Patterns;

namespace Scenarios.Tools.Sed;

/// <summary>Parses a sed script (GNU sed, sed/compile.c) into a list in which blocks and jumps know where the script continues.</summary>
internal sealed class SedParser(string script, bool isExtended)
{
    private const string Plain = "dDpPgGhHnNxz=F{}#";
    private const string Numbered = "qQlL";
    private const string Labelled = ":btT";
    private const string WithFile = "rRwW";

    private int _index;

    private char Current => _index < script.Length ? script[_index] : '\0';

    public List<SedCommand> Parse()
    {
        var commands = new List<SedCommand>();
        var open = new Stack<int>();
        while (SkipToCommand())
        {
            var command = ParseCommand();
            commands.Add(command);
            if (command.Name == '{')
            {
                open.Push(commands.Count - 1);
            }
            else if (command.Name == '}')
            {
                commands[open.Count > 0 ? open.Pop() : throw Error("unexpected `}'")].Target = commands.Count;
            }
        }

        if (open.Count > 0)
        {
            throw new SedException(0, "unmatched `{'");
        }

        Connect(commands);
        return commands;
    }

    private bool SkipToCommand()
    {
        while (Current is ' ' or '\t' or '\n' or ';')
        {
            _index++;
        }

        return _index < script.Length;
    }

    private static void Connect(List<SedCommand> commands)
    {
        foreach (var jump in commands.Where(static command => command.Name is 'b' or 't' or 'T'))
        {
            var label = commands.FindIndex(command => command.Name == ':' && command.Text == jump.Text);
            jump.Target = jump.Text.Length == 0 ? commands.Count
                : label >= 0 ? label
                : throw new SedException(SedException.Nowhere, $"can't find label for jump to `{jump.Text}'");
        }
    }

    private SedCommand ParseCommand()
    {
        var first = ParseAddress();
        SedAddress? last = null;
        if (Current == ',' && first is not null)
        {
            _index++;
            last = ParseDistance() ?? ParseAddress() ?? throw new SedException(_index + 1, "unexpected `,'");
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
            Text = ParseArgument(name),
        };
        ExpectEnd(name);
        return command;
    }

    private string ParseArgument(char name)
    {
        if (name is 'a' or 'i' or 'c')
        {
            return ParseText();
        }

        if (name == '#')
        {
            return ReadLine();
        }

        SkipBlanks();
        return name switch
        {
            's' => string.Empty,
            'y' => ParseTranslation(),
            _ when Plain.Contains(name) => string.Empty,
            _ when Numbered.Contains(name) => ReadWhile(char.IsAsciiDigit),
            _ when Labelled.Contains(name) => ParseLabel(name),
            _ when WithFile.Contains(name) => ParseFile(),
            'e' or 'v' => throw Error($"not simulated: command `{name}'"),
            _ => throw Error($"unknown command: `{name}'"),
        };
    }

    private string ParseLabel(char name)
    {
        var label = ReadWhile(static character => character is not (' ' or '\t' or '\n' or ';' or '}'));
        return name == ':' && label.Length == 0 ? throw Error("\":\" lacks a label") : label;
    }

    private string ParseFile() => ReadLine() is { Length: > 0 } file ? file : throw Error("missing filename in r/R/w/W commands");

    private string ReadLine() => ReadWhile(static character => character != '\n');

    private string ReadWhile(Func<char, bool> belongs)
    {
        var start = _index;
        while (_index < script.Length && belongs(script[_index]))
        {
            _index++;
        }

        return script[start.._index];
    }

    private void ExpectEnd(char name)
    {
        SkipBlanks();
        if (name is not ('a' or 'i' or 'c' or '{' or '}' or '#' or ':' or 'b' or 't' or 'T')
            && Current is not ('\0' or ';' or '\n' or '}' or '#'))
        {
            _index++;
            throw Error("extra characters after command");
        }
    }

    // "+N" or "~N" after the comma of a range.
    private SedAddress? ParseDistance()
    {
        SkipBlanks();
        if (Current is not ('+' or '~'))
        {
            return null;
        }

        var isMultiple = script[_index++] == '~';
        var number = Number();
        return isMultiple
            ? new SedAddress(0, IsLast: false, null) { Step = Math.Max(number, 1) }
            : new SedAddress(number, IsLast: false, null) { IsRelative = true };
    }

    private int Number() =>
        int.TryParse(ReadWhile(char.IsAsciiDigit), CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;

    private SedAddress? ParseAddress()
    {
        SkipBlanks();
        if (char.IsAsciiDigit(Current))
        {
            var line = Number();
            if (Current != '~')
            {
                return new SedAddress(line, IsLast: false, null);
            }

            _index++;
            return new SedAddress(line, IsLast: false, null) { Step = Number() };
        }

        switch (Current)
        {
            case '$':
                _index++;
                return new SedAddress(0, IsLast: true, null);
            case '/':
                _index++;
                return ParseExpression('/');
            case '\\' when _index + 1 < script.Length:
                var delimiter = script[_index + 1];
                _index += 2;
                return ParseExpression(delimiter);
            default:
                return null;
        }
    }

    private SedAddress ParseExpression(char delimiter)
    {
        var expression = ReadUntil(delimiter, "unterminated address regex");
        var ignoresCase = Current == 'I';
        _index += ignoresCase ? 1 : 0;
        return expression.Length == 0
            ? new SedAddress(0, IsLast: false, null) { IsPrevious = true }
            : new SedAddress(0, IsLast: false, Compile(expression, ignoresCase));
    }

    private SedSubstitution ParseSubstitution()
    {
        const string Unterminated = "unterminated `s' command";
        var delimiter = _index < script.Length ? script[_index++] : throw Error(Unterminated);
        var regex = ReadUntil(delimiter, Unterminated);
        var replacement = ReadUntil(delimiter, Unterminated);
        var (isGlobal, prints, ignoresCase, occurrence, file) = (false, false, false, 1, string.Empty);
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
                    _index--;
                    occurrence = Number();
                    break;
                case 'w':
                    SkipBlanks();
                    file = ReadLine();
                    break;
                case 'e' or 'm' or 'M':
                    throw Error($"not simulated: flag `{flag}' of `s'");
                default:
                    throw Error("unknown option to `s'");
            }
        }

        var compiled = regex.Length == 0 ? null : Compile(regex, ignoresCase);
        return new SedSubstitution(compiled, replacement, isGlobal, occurrence, prints) { File = file };
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

    // A pattern space may have several lines, which a dot matches.
    private Regex Compile(string expression, bool ignoreCase)
    {
        try
        {
            return PosixRegex.Create("(?s)" + PosixRegex.Translate(WithControls(expression), isExtended), ignoreCase);
        }
        catch (RegexParseException)
        {
            throw Error("Invalid preceding regular expression");
        }
    }

    // GNU sed knows \n and \t in bracket expressions, too.
    private static string WithControls(string expression)
    {
        var text = new StringBuilder();
        for (var index = 0; index < expression.Length; index++)
        {
            var next = expression[index] == '\\' && index + 1 < expression.Length ? expression[++index] : '\0';
            text.Append(next switch
            {
                '\0' => expression[index].ToString(),
                'n' => "\n",
                't' => "\t",
                _ => $"\\{next}",
            });
        }

        return text.ToString();
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
