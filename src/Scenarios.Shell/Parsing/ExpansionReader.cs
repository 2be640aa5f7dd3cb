using System.Text;
using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Parsing;

/// <summary>Reads what starts with <c>$</c> or a backquote.</summary>
internal sealed class ExpansionReader(Cursor cursor, bool inDoubleQuotes)
{
    private const string SpecialParameters = "?#@*!$-0123456789";

    /// <summary>The expansion at the cursor; null, with nothing consumed, when the dollar sign is literal.</summary>
    public WordPart? TryRead()
    {
        cursor.Enter();
        try
        {
            return cursor.Current == '`' ? ReadBackquotes() : ReadDollar();
        }
        finally
        {
            cursor.Leave();
        }
    }

    public static bool IsNameStart(char character) => char.IsAsciiLetter(character) || character == '_';

    public static bool IsNameCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';

    private WordPart? ReadDollar()
    {
        var position = cursor.Position;
        var next = cursor.Peek(1);
        if (next == '(')
        {
            return ReadParenthesis(position);
        }

        if (next == '{')
        {
            return new ParameterReader(cursor, inDoubleQuotes).Read();
        }

        var index = cursor.Index;
        if (IsNameStart(next))
        {
            cursor.Take();
            while (IsNameCharacter(cursor.Current))
            {
                cursor.Take();
            }
        }
        else if (next != '\0' && SpecialParameters.Contains(next))
        {
            cursor.Skip(2);
        }
        else
        {
            return null;
        }

        var source = cursor.Since(index);
        return new ParameterPart(position, source[1..], string.Empty, null, null, source);
    }

    private WordPart ReadParenthesis(SourcePosition position)
    {
        if (cursor.Peek(2) == '(' && ArithmeticReader.TryFindEnd(cursor, 1) is { } end)
        {
            cursor.Skip(3);
            var expression = ArithmeticReader.Read(cursor, end);
            cursor.Skip(2);
            return new ArithmeticPart(position, expression);
        }

        cursor.Skip(2);
        var body = new CommandParser(new Lexer(cursor)).ParseUntilParenthesis(position);
        return new CommandSubstitutionPart(position, body);
    }

    /// <summary>
    /// In backquotes a backslash is removed before <c>$</c>, a backquote and a backslash (inside double quotes also before a double quote);
    /// the rest is parsed as a script of its own (POSIX 2.6.3).
    /// </summary>
    private CommandSubstitutionPart ReadBackquotes()
    {
        var position = cursor.Position;
        cursor.Take();
        var start = cursor.Position;
        var text = new StringBuilder();
        while (cursor.Current != '`')
        {
            if (cursor.IsAtEnd)
            {
                throw cursor.Unmatched('`', position);
            }

            var character = cursor.Take();
            if (character == '\\' && (cursor.Current is '$' or '`' or '\\' || (inDoubleQuotes && cursor.Current == '"')))
            {
                character = cursor.Take();
            }

            text.Append(character);
        }

        cursor.Take();
        var inner = cursor.Inner(text.ToString(), start);
        return new CommandSubstitutionPart(position, new CommandParser(new Lexer(inner)).ParseAll());
    }
}
