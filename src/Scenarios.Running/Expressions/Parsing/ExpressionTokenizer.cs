using System.Text;
using Scenarios.Running.Expressions.Syntax;

namespace Scenarios.Running.Expressions.Parsing;

/// <summary>Cuts an expression into tokens: runs of spaces, runs of text with their escapes undone, and single brackets and slashes.</summary>
internal sealed class ExpressionTokenizer
{
    private readonly string source;
    private readonly List<ExpressionToken> tokens = [];
    private int position;
    private int codePoint;

    private ExpressionTokenizer(string source) => this.source = source;

    /// <exception cref="ExpressionException">A backslash stands before something that needs no escape.</exception>
    public static List<ExpressionToken> Tokenize(string source)
    {
        var tokenizer = new ExpressionTokenizer(source);
        tokenizer.Run();
        return tokenizer.tokens;
    }

    private void Run()
    {
        tokens.Add(new ExpressionToken(ExpressionTokenKind.StartOfLine, "", 0, 0));
        while (position < source.Length)
        {
            var start = codePoint;
            var kind = KindOf(source[position]);
            var text = kind switch
            {
                ExpressionTokenKind.Text => ReadText(),
                ExpressionTokenKind.WhiteSpace => ReadSpaces(),
                _ => ReadSymbol(),
            };
            tokens.Add(new ExpressionToken(kind, text, start, codePoint));
        }
        tokens.Add(new ExpressionToken(ExpressionTokenKind.EndOfLine, "", codePoint, codePoint));
    }

    private string ReadSymbol()
    {
        codePoint++;
        return source[position++] switch { '{' => "{", '}' => "}", '(' => "(", ')' => ")", _ => "/" };
    }

    private string ReadSpaces()
    {
        var start = position;
        while (position < source.Length && source[position] == ' ')
        {
            position++;
        }
        codePoint += position - start;
        return position - start == 1 ? " " : source[start..position];
    }

    /// <summary>Up to the next character that is not text. Only text with an escape in it needs a buffer.</summary>
    private string ReadText()
    {
        StringBuilder? unescaped = null;
        var start = position;
        while (position < source.Length && KindOf(source[position]) == ExpressionTokenKind.Text)
        {
            if (source[position] == '\\')
            {
                (unescaped ??= new StringBuilder()).Append(source, start, position - start).Append(ReadEscaped());
                start = position;
                continue;
            }
            codePoint += char.IsLowSurrogate(source[position]) ? 0 : 1;
            position++;
        }
        return unescaped is null ? source[start..position] : unescaped.Append(source, start, position - start).ToString();
    }

    private char ReadEscaped()
    {
        if (position + 1 == source.Length)
        {
            throw ExpressionErrors.EndOfLineEscaped(source, codePoint);
        }
        var escaped = source[position + 1];
        if (escaped != '\\' && KindOf(escaped) == ExpressionTokenKind.Text)
        {
            throw ExpressionErrors.CannotBeEscaped(source, codePoint + 1);
        }
        position += 2;
        codePoint += 2;
        return escaped;
    }

    /// <summary>A backslash is the beginning of text.</summary>
    private static ExpressionTokenKind KindOf(char c) => c switch
    {
        ' ' => ExpressionTokenKind.WhiteSpace,
        '(' => ExpressionTokenKind.BeginOptional,
        ')' => ExpressionTokenKind.EndOptional,
        '{' => ExpressionTokenKind.BeginParameter,
        '}' => ExpressionTokenKind.EndParameter,
        '/' => ExpressionTokenKind.Alternation,
        _ => ExpressionTokenKind.Text,
    };
}
