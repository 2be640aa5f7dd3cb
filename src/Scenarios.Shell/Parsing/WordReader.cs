using System.Text;
using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Parsing;

/// <summary>
/// Reads words with their quotes; what starts with a dollar sign or a backquote is delegated to <see cref="ExpansionReader"/>.
/// </summary>
internal sealed class WordReader(Cursor cursor)
{
    private const string Metacharacters = " \t\r\n|&;()<>";

    /// <summary>The word at the cursor, up to a blank or an operator.</summary>
    public Word ReadWord()
    {
        var (position, index) = (cursor.Position, cursor.Index);
        var parts = ReadUnquoted(static character => Metacharacters.Contains(character));
        return new Word(position, parts, cursor.Since(index));
    }

    /// <summary>Reads the operand of a <c>${…}</c>, up to one of the stops, which is not consumed.</summary>
    public Word ReadOperand(Func<char, bool> isStop, bool inDoubleQuotes)
    {
        var (position, index) = (cursor.Position, cursor.Index);
        var parts = inDoubleQuotes ? ReadQuotedOperand(isStop) : ReadUnquoted(isStop);
        return new Word(position, parts, cursor.Since(index));
    }

    /// <summary>Reads the body of a here-document, in which expansions are active but quotes are not.</summary>
    public static IReadOnlyList<WordPart> ReadHereDocument(Cursor body)
    {
        var parts = new PartBuilder();
        while (!body.IsAtEnd)
        {
            ReadQuotedCharacter(body, parts, escapable: "$`\\\n");
        }

        return parts.Build();
    }

    private IReadOnlyList<WordPart> ReadUnquoted(Func<char, bool> isStop)
    {
        var parts = new PartBuilder();
        while (!cursor.IsAtEnd && !isStop(cursor.Current))
        {
            ReadUnquotedPiece(parts);
        }

        return parts.Build();
    }

    private void ReadUnquotedPiece(PartBuilder parts)
    {
        var position = cursor.Position;
        switch (cursor.Current)
        {
            case '\\':
                ReadEscape(parts, position);
                break;
            case '\'':
                parts.Add(ReadSingleQuoted(position));
                break;
            case '"':
                parts.Add(ReadDoubleQuoted(position));
                break;
            case '$' when cursor.Peek(1) == '\'':
                cursor.Take();
                parts.Add(AnsiQuoteReader.Read(cursor, position));
                break;
            case '$' when cursor.Peek(1) == '"':
                cursor.Take();
                parts.Add(ReadDoubleQuoted(position));
                break;
            case '$' or '`':
                ReadExpansion(cursor, parts, inDoubleQuotes: false);
                break;
            default:
                parts.AddLiteral(cursor.Take(), position);
                break;
        }
    }

    private void ReadEscape(PartBuilder parts, SourcePosition position)
    {
        cursor.Take();
        if (cursor.IsAtEnd)
        {
            parts.AddQuoted('\\', position);
        }
        else if (cursor.Current == '\n')
        {
            cursor.Take();
        }
        else
        {
            parts.AddQuoted(cursor.Take(), position);
        }
    }

    private QuotedPart ReadSingleQuoted(SourcePosition position)
    {
        cursor.Take();
        var index = cursor.Index;
        while (cursor.Current != '\'')
        {
            if (cursor.IsAtEnd)
            {
                throw cursor.Unmatched('\'', position);
            }

            cursor.Take();
        }

        var part = new QuotedPart(position, cursor.Since(index));
        cursor.Take();
        return part;
    }

    private DoubleQuotedPart ReadDoubleQuoted(SourcePosition position)
    {
        cursor.Enter();
        cursor.Take();
        var parts = new PartBuilder();
        while (cursor.Current != '"')
        {
            if (cursor.IsAtEnd)
            {
                throw cursor.Unmatched('"', position);
            }

            ReadQuotedCharacter(cursor, parts, escapable: "$`\"\\\n");
        }

        cursor.Take();
        cursor.Leave();
        return new DoubleQuotedPart(position, parts.Build());
    }

    /// <summary>Reads an operand inside double quotes: in it only double quotes quote, and single quotes are literal.</summary>
    private IReadOnlyList<WordPart> ReadQuotedOperand(Func<char, bool> isStop)
    {
        var parts = new PartBuilder();
        while (!cursor.IsAtEnd && !isStop(cursor.Current))
        {
            if (cursor.Current == '"')
            {
                parts.Add(ReadDoubleQuoted(cursor.Position));
            }
            else
            {
                ReadQuotedCharacter(cursor, parts, escapable: "$`\"\\\n}");
            }
        }

        return parts.Build();
    }

    private static void ReadQuotedCharacter(Cursor cursor, PartBuilder parts, string escapable)
    {
        var position = cursor.Position;
        if (cursor.Current is '$' or '`')
        {
            ReadExpansion(cursor, parts, inDoubleQuotes: true);
        }
        else if (cursor.Current == '\\' && cursor.Peek(1) != '\0' && escapable.Contains(cursor.Peek(1)))
        {
            cursor.Take();
            var escaped = cursor.Take();
            if (escaped != '\n')
            {
                parts.AddQuoted(escaped, position);
            }
        }
        else
        {
            parts.AddQuoted(cursor.Take(), position);
        }
    }

    private static void ReadExpansion(Cursor cursor, PartBuilder parts, bool inDoubleQuotes)
    {
        var position = cursor.Position;
        if (new ExpansionReader(cursor, inDoubleQuotes).TryRead() is { } expansion)
        {
            parts.Add(expansion);
        }
        else if (inDoubleQuotes)
        {
            parts.AddQuoted(cursor.Take(), position);
        }
        else
        {
            parts.AddLiteral(cursor.Take(), position);
        }
    }
}
