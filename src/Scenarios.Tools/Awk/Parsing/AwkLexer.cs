using System.Text;
using Scenarios.Tools.Awk.Syntax;

namespace Scenarios.Tools.Awk.Parsing;

/// <summary>Splits an awk program into tokens. A slash starts a pattern unless there is a value before it.</summary>
internal sealed class AwkLexer(string program)
{
    private static readonly string[] Symbols =
    [
        "&&", "||", "++", "--", "+=", "-=", "*=", "/=", "%=", "^=", "==", "!=", "<=", ">=", ">>", "!~",
        "{", "}", "(", ")", "[", "]", ";", ",", "+", "-", "*", "/", "%", "^", "!", ">", "<", "|", "?", ":", "~", "$", "=",
    ];

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "BEGIN", "END", "break", "continue", "delete", "do", "else", "exit", "for", "if", "in", "next", "print", "printf", "while",
    };

    private readonly List<AwkToken> _tokens = [];
    private int _index;
    private int _line = 1;

    private char Current => At(0);

    /// <exception cref="AwkSyntaxException">Some text is not a token.</exception>
    public List<AwkToken> Read()
    {
        while (SkipBlanks())
        {
            ReadOne();
        }

        // mawk counts the end as a separate line.
        _line++;
        Add(AwkTokenKind.End, "end of file");
        return _tokens;
    }

    private char At(int offset) => _index + offset < program.Length ? program[_index + offset] : '\0';

    private void Add(AwkTokenKind kind, string text) => _tokens.Add(new AwkToken(kind, text, _line, Current is '(' or '['));

    /// <summary>False at the end.</summary>
    private bool SkipBlanks()
    {
        while (_index < program.Length)
        {
            if (Current == '#')
            {
                var end = program.IndexOf('\n', _index);
                _index = end < 0 ? program.Length : end;
            }
            else if (Current == '\\' && At(1) == '\n')
            {
                _index += 2;
                _line++;
            }
            else if (Current is ' ' or '\t' or '\r')
            {
                _index++;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private void ReadOne()
    {
        var first = Current;
        if (first == '\n')
        {
            _index++;
            Add(AwkTokenKind.NewLine, "newline");
            _line++;
        }
        else if (first == '"')
        {
            ReadText();
        }
        else if (char.IsAsciiDigit(first) || (first == '.' && char.IsAsciiDigit(At(1))))
        {
            ReadNumber();
        }
        else if (char.IsAsciiLetter(first) || first == '_')
        {
            ReadName();
        }
        else if (first == '/' && !StandsAfterValue())
        {
            ReadPattern();
        }
        else
        {
            var symbol = Array.Find(Symbols, text => string.CompareOrdinal(program, _index, text, 0, text.Length) == 0)
                ?? throw new AwkSyntaxException(_line, $"unexpected character '{first}'");
            _index += symbol.Length;
            Add(AwkTokenKind.Symbol, symbol);
        }
    }

    private bool StandsAfterValue() =>
        _tokens is [.., var last]
        && (last.Kind is AwkTokenKind.Name or AwkTokenKind.Number or AwkTokenKind.Text or AwkTokenKind.Pattern
            || last.Is(")") || last.Is("]") || last.Is("$")
            || last.Is("++") || last.Is("--") || last is { Kind: AwkTokenKind.Function, Text: "length" });

    private void ReadNumber()
    {
        var start = _index;
        SkipDigits();
        if (Current == '.')
        {
            _index++;
            SkipDigits();
        }

        if (Current is 'e' or 'E' && (char.IsAsciiDigit(At(1)) || (At(1) is '+' or '-' && char.IsAsciiDigit(At(2)))))
        {
            _index += 2;
            SkipDigits();
        }

        Add(AwkTokenKind.Number, program[start.._index]);
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Current))
        {
            _index++;
        }
    }

    private void ReadName()
    {
        var start = _index;
        while (char.IsAsciiLetterOrDigit(Current) || Current == '_')
        {
            _index++;
        }

        var name = program[start.._index];
        if (AwkFunctions.NotSimulated.Contains(name))
        {
            throw new AwkSyntaxException(name);
        }

        var isFunction = AwkFunctions.Arities.ContainsKey(name);
        Add(Keywords.Contains(name) ? AwkTokenKind.Keyword : isFunction ? AwkTokenKind.Function : AwkTokenKind.Name, name);
    }

    private void ReadText()
    {
        var text = new StringBuilder();
        for (_index++; Current != '"';)
        {
            if (_index >= program.Length || Current == '\n')
            {
                throw new AwkSyntaxException(_line, $"runaway string constant \"{text}");
            }

            text.Append(Current == '\\' ? AwkEscapes.Read(program, ref _index) : program[_index++].ToString());
        }

        _index++;
        Add(AwkTokenKind.Text, text.ToString());
    }

    private void ReadPattern()
    {
        var text = new StringBuilder();
        for (_index++; Current != '/'; _index++)
        {
            if (_index >= program.Length || Current == '\n')
            {
                throw new AwkSyntaxException(_line, $"runaway regular expression /{text}");
            }

            if (Current == '\\')
            {
                text.Append(At(1) == '/' ? string.Empty : "\\");
                _index++;
            }

            text.Append(Current);
        }

        _index++;
        Add(AwkTokenKind.Pattern, text.ToString());
    }
}
