using System.Globalization;
using System.Text;

namespace Scenarios.Api.Cel;

/// <summary>Splits an expression into tokens.</summary>
internal sealed class CelLexer(string text)
{
    private static readonly string[] Operators = ["&&", "||", "==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "%", "!", "?", ":",
        ".", ",", "(", ")", "[", "]", "{", "}"];

    /// <summary>The text of the token for a number with the suffix <c>u</c>.</summary>
    public const string Unsigned = "uint";

    private int _position;

    /// <summary>For a name or operator, the text is the token itself; a literal also has a value.</summary>
    internal sealed record Token(string Text, Value? Literal, bool IsName);

    public static IReadOnlyList<Token> Read(string text)
    {
        var lexer = new CelLexer(text);
        var tokens = new List<Token>();
        while (lexer.Next() is { } token)
        {
            tokens.Add(token);
        }

        return tokens;
    }

    private Token? Next()
    {
        while (_position < text.Length && (char.IsWhiteSpace(text[_position]) || IsComment()))
        {
            _position = IsComment() ? EndOfLine() : _position + 1;
        }

        if (_position >= text.Length)
        {
            return null;
        }

        var first = text[_position];
        if (char.IsAsciiDigit(first) || (first == '.' && _position + 1 < text.Length && char.IsAsciiDigit(text[_position + 1])))
        {
            return Number();
        }

        if (StringPrefix() is { } prefix)
        {
            return new Token("string", String(prefix), false);
        }

        return char.IsAsciiLetter(first) || first == '_' ? Name() : Operator();
    }

    private bool IsComment() => string.CompareOrdinal(text, _position, "//", 0, 2) == 0;

    private int EndOfLine() => text.IndexOf('\n', _position) is var end and >= 0 ? end : text.Length;

    private Token Name()
    {
        var start = _position;
        while (_position < text.Length && (char.IsAsciiLetterOrDigit(text[_position]) || text[_position] == '_'))
        {
            _position++;
        }

        var name = text[start.._position];
        return name switch
        {
            "true" or "false" => new Token(name, BooleanValue.Of(name == "true"), false),
            "null" => new Token(name, NullValue.Instance, false),
            _ => new Token(name, null, true),
        };
    }

    private Token Operator()
    {
        foreach (var candidate in Operators)
        {
            if (string.CompareOrdinal(text, _position, candidate, 0, candidate.Length) == 0)
            {
                _position += candidate.Length;
                return new Token(candidate, null, false);
            }
        }

        throw new CelException($"Syntax error: token recognition error at: '{text[_position]}'");
    }

    private Token Number()
    {
        var start = _position;
        if (string.Compare(text, _position, "0x", 0, 2, StringComparison.OrdinalIgnoreCase) == 0)
        {
            _position += 2;
            Skip(char.IsAsciiHexDigit);
            var digits = text.AsSpan(start + 2, _position - start - 2);
            return Whole(IntegerValue.Of(long.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)));
        }

        Skip(char.IsAsciiDigit);
        var isWhole = true;
        if (_position + 1 < text.Length && text[_position] == '.' && char.IsAsciiDigit(text[_position + 1]))
        {
            isWhole = false;
            _position++;
            Skip(char.IsAsciiDigit);
        }

        if (_position < text.Length && text[_position] is 'e' or 'E')
        {
            isWhole = false;
            _position += _position + 1 < text.Length && text[_position + 1] is '+' or '-' ? 2 : 1;
            Skip(char.IsAsciiDigit);
        }

        var number = text[start.._position];
        Value value = isWhole && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
            ? IntegerValue.Of(whole)
            : new FloatValue(double.Parse(number, CultureInfo.InvariantCulture));
        return isWhole ? Whole(value) : new Token("number", value, false);
    }

    private Token Whole(Value value)
    {
        var isUnsigned = _position < text.Length && text[_position] is 'u' or 'U';
        _position += isUnsigned ? 1 : 0;
        return new Token(isUnsigned ? Unsigned : "number", value, false);
    }

    private void Skip(Func<char, bool> belongs)
    {
        while (_position < text.Length && belongs(text[_position]))
        {
            _position++;
        }
    }

    // The prefix of r"…", b"…" or both; null if no string begins here.
    private string? StringPrefix()
    {
        var end = _position;
        while (end < text.Length && end - _position < 2 && text[end] is 'r' or 'R' or 'b' or 'B')
        {
            end++;
        }

        return end < text.Length && text[end] is '"' or '\'' ? text[_position..end] : null;
    }

    private StringValue String(string prefix)
    {
        _position += prefix.Length;
        var isRaw = prefix.Contains('r', StringComparison.OrdinalIgnoreCase);
        var quote = text[_position].ToString();
        var triple = new string(text[_position], 3);
        quote = string.CompareOrdinal(text, _position, triple, 0, 3) == 0 ? triple : quote;
        _position += quote.Length;
        var value = new StringBuilder();
        while (string.CompareOrdinal(text, _position, quote, 0, quote.Length) != 0)
        {
            if (_position >= text.Length)
            {
                throw new CelException("Syntax error: a text is not ended");
            }

            if (text[_position] == '\\' && !isRaw)
            {
                Escape(value);
            }
            else
            {
                value.Append(text[_position++]);
            }
        }

        _position += quote.Length;
        return new StringValue(value.ToString());
    }

    private void Escape(StringBuilder value)
    {
        var mark = _position + 1 < text.Length ? text[_position + 1] : throw new CelException("Syntax error: a text is not ended");
        _position += 2;
        var digits = mark switch { 'x' or 'X' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0 && _position + digits <= text.Length
            && int.TryParse(text.AsSpan(_position, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && Rune.TryCreate(code, out var rune))
        {
            value.Append(rune);
            _position += digits;
            return;
        }

        value.Append(mark switch { 'a' => '\a', 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', 'v' => '\v', _ => mark });
    }
}
