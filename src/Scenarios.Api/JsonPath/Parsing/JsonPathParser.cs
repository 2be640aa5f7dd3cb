using System.Globalization;
using System.Text.RegularExpressions;
using Scenarios.Api.JsonPath.Syntax;

namespace Scenarios.Api.JsonPath.Parsing;

/// <summary>Parses a template. It follows client-go's util/jsonpath/parser.go, including its leniency and its messages.</summary>
internal sealed partial class JsonPathParser
{
    private readonly string _text;
    private readonly int _offset;
    private readonly List<JsonPathNode> _root = [];
    private int _position;
    private int _start;

    private JsonPathParser(string text, int offset)
    {
        _text = text;
        _offset = offset;
    }

    /// <exception cref="JsonPathSyntaxException">The template cannot be parsed.</exception>
    public static SequenceNode Parse(string template) => new JsonPathParser(template, 0).ParseTemplate();

    // Parses the text inside braces, brackets or parentheses as a separate template.
    private static SequenceNode ParseAction(string text, int offset) =>
        (SequenceNode)new JsonPathParser($"{{{text}}}", offset - 1).ParseTemplate().Nodes[0];

    private SequenceNode ParseTemplate()
    {
        while (_position < _text.Length)
        {
            var brace = _text.IndexOf('{', _position);
            _position = brace < 0 ? _text.Length : brace;
            if (_position > _start)
            {
                _root.Add(new TextNode(Consume(), Here));
            }

            if (brace >= 0)
            {
                _position++;
                Consume();
                _root.Add(ParseInside());
            }
        }

        return new SequenceNode(_root, _offset);
    }

    private SequenceNode ParseInside()
    {
        var nodes = new List<JsonPathNode>();
        var position = Here;
        while (true)
        {
            if (Take("}"))
            {
                return new SequenceNode(nodes, position);
            }

            if (Take("[?("))
            {
                nodes.Add(ParseFilter());
            }
            else if (Take(".."))
            {
                ParseRecursive(nodes);
            }
            else
            {
                ParseOne(nodes);
            }
        }
    }

    private void ParseOne(List<JsonPathNode> nodes)
    {
        var character = Next();
        switch (character)
        {
            case Characters.End or '\r' or '\n':
                throw Wrong("unclosed action");
            case ' ' or '@' or '$':
                Consume();
                break;
            case '[':
                ParseBrackets(nodes);
                break;
            case '"' or '\'':
                nodes.Add(ParseQuote(character));
                break;
            case '.':
                nodes.Add(ParseField());
                break;
            case '+' or '-':
            case var digit when char.IsDigit(digit):
                nodes.Add(ParseNumber());
                break;
            case var letter when Characters.IsWord(letter):
                nodes.Add(ParseIdentifier());
                break;
            default:
                throw Wrong(string.Create(CultureInfo.InvariantCulture,
                    $"unrecognized character in action: U+{(int)character:X4} '{character}'"));
        }
    }

    private void ParseRecursive(List<JsonPathNode> nodes)
    {
        if (nodes is [.., RecursiveNode])
        {
            throw Wrong("invalid multiple recursive descent");
        }

        nodes.Add(new RecursiveNode(Here));
        Consume();
        if (Characters.IsWord(Peek()))
        {
            nodes.Add(ParseField());
        }
    }

    private JsonPathNode ParseField()
    {
        Consume();
        var position = Here;
        while (!Characters.IsTerminator(Peek()))
        {
            if (Next() == '\\')
            {
                Next();
            }
        }

        var name = Consume();
        return name == "*" ? new WildcardNode(position)
            : new FieldNode(name.Replace("\\", string.Empty, StringComparison.Ordinal), position);
    }

    private JsonPathNode ParseIdentifier()
    {
        var position = Here;
        while (!Characters.IsTerminator(Peek()))
        {
            Next();
        }

        var word = Consume();
        return word is "true" or "false" ? new BooleanNode(word == "true", position) : new IdentifierNode(word, position);
    }

    private JsonPathNode ParseNumber()
    {
        var position = Here;
        while (Peek() == '.' || char.IsDigit(Peek()))
        {
            Next();
        }

        var text = Consume();
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
        {
            return new IntegerNode(integer, position);
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new FloatNode(number, position)
            : throw Wrong($"cannot parse number {text}");
    }

    private TextNode ParseQuote(char quote)
    {
        var position = Here;
        while (true)
        {
            var character = Next();
            if (character is Characters.End or '\n')
            {
                throw Wrong("unterminated quoted string");
            }

            if (character == quote && _text[_position - 2] != '\\')
            {
                var text = Consume();
                return new TextNode(Unquote.Text(text) ?? throw Wrong($"unquote string {text} error invalid syntax"), position);
            }
        }
    }

    private void ParseBrackets(List<JsonPathNode> nodes)
    {
        var position = Here;
        for (var character = Next(); character != ']'; character = Next())
        {
            if (character is Characters.End or '\n')
            {
                throw Wrong("unterminated array");
            }
        }

        var text = Consume()[1..^1];
        text = text == "*" ? ":" : text;
        if (text.Contains(','))
        {
            nodes.Add(new UnionNode([.. text.Split(',').Select(member => ParseAction($"[{member.Trim(' ')}]", position))], position));
        }
        else if (Key().Match(text) is { Success: true } key)
        {
            nodes.AddRange(ParseAction($".{key.Groups[1].Value}", position).Nodes);
        }
        else
        {
            nodes.Add(ParseSlice(text, position));
        }
    }

    private SliceNode ParseSlice(string text, int position)
    {
        var match = SlicePattern().Match(text);
        if (!match.Success)
        {
            throw Wrong($"invalid array index {text}");
        }

        var first = Bound(match.Groups[1].Value);
        var end = match.Groups[2].Length == 0
            ? new SliceBound((first.Value ?? 0) + 1, IsDerived: true)
            : Bound(match.Groups[2].Value[1..]);
        return new SliceNode(first, end, match.Groups[3].Length == 0 ? default : Bound(match.Groups[3].Value[1..]), position);

        SliceBound Bound(string number)
        {
            if (number.Length == 0)
            {
                return default;
            }

            return int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                ? new SliceBound(value)
                : throw Wrong($"array index {number} is not a number");
        }
    }

    private FilterNode ParseFilter()
    {
        var position = Here;
        Consume();
        var (begun, ended, pair) = (false, false, '\0');
        for (var character = Next(); character != ')' || begun != ended; character = Next())
        {
            switch (character)
            {
                case Characters.End or '\n':
                    throw Wrong("unterminated filter");
                case '"' or '\'' when !begun:
                    (begun, pair) = (true, character);
                    break;
                case '"' or '\'' when character == pair && _text[_position - 2] != '\\':
                    ended = true;
                    break;
            }
        }

        if (Next() != ']')
        {
            throw Wrong("unclosed array expect ]");
        }

        var text = Consume()[..^2];
        var match = ComparisonPattern().Match(text);
        return match.Success
            ? new FilterNode(ParseAction(match.Groups[1].Value, position), match.Groups[2].Value,
                ParseAction(match.Groups[3].Value, position), position)
            : new FilterNode(ParseAction(text, position), "exists", new SequenceNode([], position), position);
    }

    private int Here => _offset + _start;

    private char Peek() => _position < _text.Length ? _text[_position] : Characters.End;

    private char Next() => _position < _text.Length ? _text[_position++] : Characters.End;

    private bool Take(string prefix)
    {
        if (string.CompareOrdinal(_text, _position, prefix, 0, prefix.Length) != 0)
        {
            return false;
        }

        _position += prefix.Length;
        if (prefix == "}")
        {
            Consume();
        }

        return true;
    }

    private string Consume()
    {
        var text = _text[_start.._position];
        _start = _position;
        return text;
    }

    private JsonPathSyntaxException Wrong(string message) => new(message, _offset + _position);

    [GeneratedRegex("^'([^']*)'$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();

    [GeneratedRegex(@"^(-?[\d]*)(:-?[\d]*)?(:-?[\d]*)?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SlicePattern();

    [GeneratedRegex("^([^!<>=]+)([!<>=]+)(.+?)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ComparisonPattern();
}
