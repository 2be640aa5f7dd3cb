namespace Scenarios.Kubectl.GoTemplates.Parsing;

/// <summary>
/// Splits a template into tokens; follows Go's text/template/parse/lex.go. An error is also a token, and always the last one.
/// </summary>
internal sealed class TemplateLexer(string text)
{
    private const string Left = "{{";
    private const string Right = "}}";
    private const string CommentStart = "/*";
    private const string CommentEnd = "*/";

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "block", "break", "continue", "define", "else", "end", "if", "range", "template", "with",
    };

    private readonly List<Token> _tokens = [];
    private int _position;
    private int _parentheses;
    private bool _isOver;

    public static IReadOnlyList<Token> Read(string text)
    {
        var lexer = new TemplateLexer(text);
        while (!lexer._isOver)
        {
            lexer.ReadText();
        }

        return lexer._tokens;
    }

    private char Current => _position < text.Length ? text[_position] : '\0';

    private bool IsAtEnd => _position >= text.Length;

    private void ReadText()
    {
        var start = _position;
        var open = text.IndexOf(Left, _position, StringComparison.Ordinal);
        var end = open < 0 ? text.Length : open;
        var trimmed = open >= 0 && IsLeftTrim(open) ? text[start..end].TrimEnd(' ', '\t', '\r', '\n') : text[start..end];
        _position = end;
        if (trimmed.Length > 0)
        {
            Add(TokenKind.Text, start, trimmed);
        }

        if (open < 0)
        {
            Add(TokenKind.End, text.Length, string.Empty);
            return;
        }

        ReadAction();
    }

    private bool IsLeftTrim(int open) => open + 3 < text.Length && text[open + 2] == '-' && IsSpace(text[open + 3]);

    private void ReadAction()
    {
        var start = _position;
        var isTrim = IsLeftTrim(_position);
        _position += Left.Length + (isTrim ? 2 : 0);
        var afterMarker = text.AsSpan(_position);
        if (afterMarker.StartsWith(CommentStart, StringComparison.Ordinal))
        {
            ReadComment();
            return;
        }

        Add(TokenKind.LeftDelimiter, start, Left);
        _parentheses = 0;
        while (!_isOver && !ReadRightDelimiter())
        {
            ReadInside();
        }
    }

    private void ReadComment()
    {
        var close = text.IndexOf(CommentEnd, _position, StringComparison.Ordinal);
        if (close < 0)
        {
            Fail("unclosed comment");
            return;
        }

        _position = close + CommentEnd.Length;
        if (!SkipRightDelimiter())
        {
            Fail("comment ends before closing delimiter");
        }
    }

    private bool IsRightTrim => IsSpace(Current) && string.CompareOrdinal(text, _position + 1, "-}}", 0, 3) == 0;

    private bool IsRightDelimiter => string.CompareOrdinal(text, _position, Right, 0, Right.Length) == 0;

    private bool SkipRightDelimiter()
    {
        if (IsRightTrim)
        {
            _position += 4;
            while (!IsAtEnd && IsSpace(Current))
            {
                _position++;
            }

            return true;
        }

        var isThere = IsRightDelimiter;
        _position += isThere ? Right.Length : 0;
        return isThere;
    }

    private bool ReadRightDelimiter()
    {
        if (!IsRightTrim && !IsRightDelimiter)
        {
            return false;
        }

        if (_parentheses > 0)
        {
            Fail("unclosed left paren");
            return true;
        }

        Add(TokenKind.RightDelimiter, _position + (IsRightTrim ? 2 : 0), Right);
        SkipRightDelimiter();
        return true;
    }

    private void ReadInside()
    {
        var start = _position;
        switch (Current)
        {
            case '\0' when IsAtEnd:
                Fail("unclosed action");
                return;
            case ' ' or '\t' or '\r' or '\n':
                ReadSpace(start);
                return;
            case '=':
                Take(TokenKind.Assign, 1);
                return;
            case ':':
                ReadDeclaration();
                return;
            case '|':
                Take(TokenKind.Pipe, 1);
                return;
            case '"':
                ReadQuoted(TokenKind.String, "unterminated quoted string");
                return;
            case '\'':
                ReadQuoted(TokenKind.CharacterConstant, "unterminated character constant");
                return;
            case '`':
                ReadRaw();
                return;
            case '$':
                ReadName(TokenKind.Variable);
                return;
            case '.' when _position + 1 >= text.Length || !char.IsAsciiDigit(text[_position + 1]):
                ReadName(TokenKind.Field);
                return;
            case '.' or '+' or '-' or (>= '0' and <= '9'):
                ReadNumber(start);
                return;
            case '(':
                _parentheses++;
                Take(TokenKind.LeftParenthesis, 1);
                return;
            case ')':
                ReadRightParenthesis();
                return;
            default:
                ReadOther();
                return;
        }
    }

    private void ReadOther()
    {
        if (IsWord(Current))
        {
            ReadIdentifier();
        }
        else if (Current is > ' ' and < (char)127)
        {
            Take(TokenKind.Character, 1);
        }
        else
        {
            Fail($"unrecognized character in action: {CodePoint(Current)}");
        }
    }

    private void ReadSpace(int start)
    {
        while (!IsAtEnd && IsSpace(Current) && !IsRightTrim)
        {
            _position++;
        }

        if (_position > start)
        {
            Add(TokenKind.Space, start, text[start.._position]);
        }
    }

    private void ReadDeclaration()
    {
        if (_position + 1 < text.Length && text[_position + 1] == '=')
        {
            Take(TokenKind.Declare, 2);
        }
        else
        {
            Fail("expected :=");
        }
    }

    private void ReadRightParenthesis()
    {
        if (--_parentheses < 0)
        {
            Fail("unexpected right paren");
        }
        else
        {
            Take(TokenKind.RightParenthesis, 1);
        }
    }

    private void ReadQuoted(TokenKind kind, string fault)
    {
        var start = _position;
        var quote = text[_position++];
        while (!IsAtEnd && Current != quote && Current != '\n')
        {
            _position += Current == '\\' && _position + 1 < text.Length && text[_position + 1] != '\n' ? 2 : 1;
        }

        if (IsAtEnd || Current == '\n')
        {
            Fail(fault);
            return;
        }

        _position++;
        Add(kind, start, text[start.._position]);
    }

    private void ReadRaw()
    {
        var close = text.IndexOf('`', _position + 1);
        if (close < 0)
        {
            Fail("unterminated raw quoted string");
        }
        else
        {
            Take(TokenKind.RawString, close + 1 - _position);
        }
    }

    private void ReadName(TokenKind kind)
    {
        var start = _position++;
        while (!IsAtEnd && IsWord(Current))
        {
            _position++;
        }

        if (!IsTerminator())
        {
            Fail($"bad character {CodePoint(Current)}");
            return;
        }

        Add(kind == TokenKind.Field && _position == start + 1 ? TokenKind.Dot : kind, start, text[start.._position]);
    }

    private void ReadIdentifier()
    {
        var start = _position;
        while (!IsAtEnd && IsWord(Current))
        {
            _position++;
        }

        if (!IsTerminator())
        {
            Fail($"bad character {CodePoint(Current)}");
            return;
        }

        var word = text[start.._position];
        Add(KindOf(word), start, word);
    }

    private static TokenKind KindOf(string word) => word switch
    {
        "nil" => TokenKind.Nil,
        "true" or "false" => TokenKind.Boolean,
        _ => Keywords.Contains(word) ? TokenKind.Keyword : TokenKind.Identifier,
    };

    private void ReadNumber(int start)
    {
        _position += Current is '+' or '-' ? 1 : 0;
        var digits = "0123456789_";
        var isHexadecimal = false;
        if (Current == '0' && _position + 1 < text.Length && char.ToLowerInvariant(text[_position + 1]) is 'x' or 'o' or 'b')
        {
            var mark = char.ToLowerInvariant(text[_position + 1]);
            isHexadecimal = mark == 'x';
            digits = mark switch { 'x' => "0123456789abcdefABCDEF_", 'o' => "01234567_", _ => "01_" };
            _position += 2;
        }

        SkipAny(digits);
        if (Current == '.')
        {
            _position++;
            SkipAny(digits);
        }

        if (isHexadecimal ? Current is 'p' or 'P' : digits.Length == 11 && (Current is 'e' or 'E'))
        {
            _position++;
            _position += Current is '+' or '-' ? 1 : 0;
            SkipAny("0123456789_");
        }

        if (IsWord(Current))
        {
            _position++;
            Fail($"bad number syntax: {GoText.Quote(text[start.._position])}");
            return;
        }

        Add(TokenKind.Number, start, text[start.._position]);
    }

    private void SkipAny(string characters)
    {
        while (!IsAtEnd && characters.Contains(Current))
        {
            _position++;
        }
    }

    private bool IsTerminator() => IsAtEnd || IsSpace(Current) || Current is '.' or ',' or '|' or ':' or ')' or '(' || IsRightDelimiter;

    private void Take(TokenKind kind, int length)
    {
        Add(kind, _position, text.Substring(_position, length));
        _position += length;
    }

    private void Add(TokenKind kind, int start, string value)
    {
        _tokens.Add(new Token(kind, start, LineOf(start), value));
        _isOver = kind is TokenKind.End or TokenKind.Error;
    }

    private void Fail(string message) => Add(TokenKind.Error, Math.Min(_position, text.Length), message);

    private int LineOf(int position) => 1 + text.AsSpan(0, Math.Min(position, text.Length)).Count('\n');

    private static bool IsSpace(char character) => character is ' ' or '\t' or '\r' or '\n';

    private static bool IsWord(char character) => character == '_' || char.IsLetter(character) || char.IsDigit(character);

    // Go's %#U.
    private static string CodePoint(char character) =>
        char.IsControl(character) ? $"U+{(int)character:X4}" : $"U+{(int)character:X4} '{character}'";
}
