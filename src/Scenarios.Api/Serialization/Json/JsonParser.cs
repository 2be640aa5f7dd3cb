using System.Text;

namespace Scenarios.Api.Serialization.Json;

/// <summary>Parses JSON, with the errors of Go's scanner.</summary>
internal sealed class JsonParser(string text, bool keepPositions)
{
    /// <summary>Go allows 10,000. A lower limit keeps recursive work on the tree within a thread's stack.</summary>
    private const int MaximumDepth = 1_000;
    private List<DuplicateKey> _duplicates = [];
    private int _depth;
    private int _counted;
    private int _line = 1;
    private int _lineStart;

    public int Position { get; private set; }

    public bool IsAtEnd
    {
        get
        {
            SkipSpace();
            return Position >= text.Length;
        }
    }

    public IReadOnlyList<DuplicateKey> TakeDuplicates()
    {
        var taken = _duplicates;
        _duplicates = [];
        return taken;
    }

    /// <exception cref="JsonFault">The text at the current position is not a value.</exception>
    public SourceNode ReadNode() => ReadNode(string.Empty);

    public void ExpectEnd()
    {
        if (!IsAtEnd)
        {
            throw Unexpected("after top-level value");
        }
    }

    private SourceNode ReadNode(string path)
    {
        SkipSpace();
        var place = Place();
        switch (Peek("looking for beginning of value"))
        {
            case '{':
                return ReadObject(path, place);
            case '[':
                return ReadList(path, place);
            case '"':
                Position++;
                return Leaf(place, new StringValue(ReadString()));
            case 't':
                return Leaf(place, Literal("true", BooleanValue.True));
            case 'f':
                return Leaf(place, Literal("false", BooleanValue.False));
            case 'n':
                return Leaf(place, Literal("null", NullValue.Instance));
            case '-' or (>= '0' and <= '9'):
                return Leaf(place, ReadNumber());
            default:
                throw Unexpected("looking for beginning of value");
        }
    }

    private SourceNode ReadObject(string path, SourcePosition place)
    {
        Enter();
        var fields = new NodeFields(path, _duplicates);
        if (!TryClose('}'))
        {
            do
            {
                ReadField(fields, path);
            }
            while (!TryEnd('}', "after object key:value pair"));
        }

        _depth--;
        return fields.ToNode(place);
    }

    private void ReadField(NodeFields fields, string path)
    {
        SkipSpace();
        var place = Place();
        if (Peek("looking for beginning of object key string") != '"')
        {
            throw Unexpected("looking for beginning of object key string");
        }

        Position++;
        var name = ReadString();
        SkipSpace();
        if (Peek("after object key") != ':')
        {
            throw Unexpected("after object key");
        }

        Position++;
        fields.Set(name, ReadNode(keepPositions ? path.Length == 0 ? name : $"{path}.{name}" : path).At(place));
    }

    private SourceNode ReadList(string path, SourcePosition place)
    {
        Enter();
        var nodes = new List<SourceNode>();
        if (!TryClose(']'))
        {
            do
            {
                nodes.Add(ReadNode(keepPositions ? $"{path}[{nodes.Count}]" : path));
            }
            while (!TryEnd(']', "after array element"));
        }

        _depth--;
        return new SourceNode(ListValue.From(nodes.Select(node => node.Value)), place, null, nodes);
    }

    private void Enter()
    {
        if (++_depth > MaximumDepth)
        {
            throw new JsonFault(Position, "exceeded max depth", isTruncated: false);
        }

        Position++;
    }

    private bool TryClose(char end)
    {
        SkipSpace();
        if (Position < text.Length && text[Position] == end)
        {
            Position++;
            return true;
        }

        return false;
    }

    private bool TryEnd(char end, string context)
    {
        SkipSpace();
        var next = Peek(context);
        if (next != end && next != ',')
        {
            throw Unexpected(context);
        }

        Position++;
        return next == end;
    }

    private Value Literal(string word, Value value)
    {
        for (var index = 0; index < word.Length; index++)
        {
            var context = $"in literal {word} (expecting {GoText.QuoteCharacter(new Rune(word[index]))})";
            if (Peek(context) != word[index])
            {
                throw Unexpected(context);
            }

            Position++;
        }

        return value;
    }

    private Value ReadNumber()
    {
        var (value, end) = JsonNumber.Read(text, Position);
        Position = end;
        return value;
    }

    private string ReadString()
    {
        var (value, end) = JsonString.Read(text, Position);
        Position = end;
        return value;
    }

    private void SkipSpace()
    {
        while (Position < text.Length && text[Position] is ' ' or '\t' or '\r' or '\n')
        {
            Position++;
        }
    }

    private char Peek(string context) => Position < text.Length ? text[Position] : throw JsonFaults.At(text, Position, context);

    private JsonFault Unexpected(string context) => JsonFaults.At(text, Position, context);

    private static SourceNode Leaf(SourcePosition place, Value value) => new(value, place, null, null);

    // Positions are requested in ascending order, so counting lines continues from the previous one.
    private SourcePosition Place()
    {
        if (!keepPositions)
        {
            return default;
        }

        for (; _counted < Position; _counted++)
        {
            if (text[_counted] == '\n')
            {
                _line++;
                _lineStart = _counted + 1;
            }
        }

        return new SourcePosition(_line, Position - _lineStart + 1);
    }
}
