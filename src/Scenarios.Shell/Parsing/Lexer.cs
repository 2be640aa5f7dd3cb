using System.Text;
using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Parsing;

/// <summary>
/// Splits the text at the cursor into tokens, one ahead of its reader. Here-documents are read at the newline after them.
/// </summary>
internal sealed class Lexer
{
    /// <summary>Longest first.</summary>
    private static readonly string[] Operators =
    [
        ";;&", "<<-", "<<<", "&>>", "&&", "||", ";;", ";&", "|&", ">>", "<<", ">&", "<&", ">|", "&>", "<>",
        ";", "&", "|", "(", ")", "<", ">",
    ];

    private readonly Queue<HereDocument> _hereDocuments = new();
    private readonly Queue<Token> _ahead = new();

    public Lexer(Cursor cursor) => Cursor = cursor;

    public Cursor Cursor { get; }

    public Token Peek()
    {
        if (_ahead.Count == 0)
        {
            _ahead.Enqueue(Read());
        }

        return _ahead.Peek();
    }

    public Token Next()
    {
        var token = Peek();
        _ahead.Dequeue();
        return token;
    }

    /// <summary>Inserts an alias's tokens before the next token. No token may have been peeked at.</summary>
    public void Insert(IEnumerable<Token> tokens)
    {
        foreach (var token in tokens)
        {
            _ahead.Enqueue(token);
        }
    }

    /// <summary>Schedules this here-document's body to be read at the end of its line.</summary>
    public void Expect(HereDocument document) => _hereDocuments.Enqueue(document);

    private Token Read()
    {
        SkipBlanks();
        var (position, index) = (Cursor.Position, Cursor.Index);
        if (Cursor.IsAtEnd)
        {
            ReadHereDocuments();
            return new Token(TokenKind.End, "newline", position, index);
        }

        if (Cursor.Current == '\n')
        {
            Cursor.Take();
            ReadHereDocuments();
            return new Token(TokenKind.Newline, "newline", position, index);
        }

        return ReadOperator(position, index) ?? ReadDescriptor(position, index) ?? ReadWord(position, index);
    }

    private void SkipBlanks()
    {
        while (true)
        {
            Cursor.SkipContinuations();
            if (Cursor.Current is ' ' or '\t' or '\r')
            {
                Cursor.Take();
            }
            else if (Cursor.Current == '#')
            {
                while (!Cursor.IsAtEnd && Cursor.Current != '\n')
                {
                    Cursor.Take();
                }
            }
            else
            {
                return;
            }
        }
    }

    private Token? ReadOperator(SourcePosition position, int index)
    {
        foreach (var text in Operators)
        {
            if (Cursor.StartsWith(text))
            {
                Cursor.Skip(text.Length);
                if (text is "<" or ">" && Cursor.Current == '(')
                {
                    throw Cursor.NotSimulated($"process substitution {text}(…)", position);
                }

                return new Token(TokenKind.Operator, text, position, index);
            }
        }

        return null;
    }

    private Token? ReadDescriptor(SourcePosition position, int index)
    {
        var length = 0;
        while (char.IsAsciiDigit(Cursor.Peek(length)))
        {
            length++;
        }

        if (length == 0 || Cursor.Peek(length) is not ('<' or '>'))
        {
            return null;
        }

        Cursor.Skip(length);
        return new Token(TokenKind.DescriptorNumber, Cursor.Since(index), position, index);
    }

    private Token ReadWord(SourcePosition position, int index)
    {
        var word = new WordReader(Cursor).ReadWord();
        return new Token(TokenKind.Word, Cursor.Since(index), position, index, word);
    }

    private void ReadHereDocuments()
    {
        while (_hereDocuments.TryDequeue(out var document))
        {
            ReadBody(document);
        }
    }

    private void ReadBody(HereDocument document)
    {
        var start = Cursor.Position;
        var body = new StringBuilder();
        while (!Cursor.IsAtEnd)
        {
            var line = ReadLine(out var hasEnd);
            line = document.StripsTabs ? line.TrimStart('\t') : line;
            if (line == document.Delimiter)
            {
                document.Complete(Cursor, body.ToString(), start);
                return;
            }

            body.Append(line).Append(hasEnd ? "\n" : string.Empty);
        }

        throw Cursor.Unterminated(document);
    }

    private string ReadLine(out bool hasEnd)
    {
        var index = Cursor.Index;
        while (!Cursor.IsAtEnd && Cursor.Current != '\n')
        {
            Cursor.Take();
        }

        var line = Cursor.Since(index);
        hasEnd = !Cursor.IsAtEnd;
        if (hasEnd)
        {
            Cursor.Take();
        }

        return line;
    }
}
