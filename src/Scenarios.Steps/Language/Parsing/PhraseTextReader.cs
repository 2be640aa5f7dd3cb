using Scenarios.Steps.Language.Syntax;

namespace Scenarios.Steps.Language.Parsing;

/// <summary>
/// Reads one wording: words, <c>(a|b)</c>, <c>[optional]</c>, <c>(…)*</c>, <c>{rule}</c> or <c>{name=rule}</c>, and <c>Pod/s</c> for Pods
/// or Pod. <c>\</c> before a special character takes it literally.
/// </summary>
/// <param name="text">The wording.</param>
/// <param name="wordsEnd">Whether a word must end before the next letter, as in English.</param>
internal ref struct PhraseTextReader(ReadOnlySpan<char> text, bool wordsEnd)
{
    private const string Marks = "()[]{}|*";
    private const string Signs = ",.:;%、。，";

    private readonly ReadOnlySpan<char> _text = text;
    private int _position;

    /// <exception cref="FormatException">A bracket is not closed, or not opened.</exception>
    public PhraseNode Read()
    {
        var node = ReadChoice();
        return _position == _text.Length ? node : throw Wrong("a bracket is closed that was not opened");
    }

    private PhraseNode ReadChoice()
    {
        var options = new List<PhraseNode> { ReadSequence() };
        while (_position < _text.Length && _text[_position] == '|')
        {
            _position++;
            options.Add(ReadSequence());
        }

        return options.Count == 1 ? options[0] : new ChoiceNode(options);
    }

    private SequenceNode ReadSequence()
    {
        var parts = new List<PhraseNode>();
        while (_position < _text.Length && _text[_position] is not ('|' or ')' or ']'))
        {
            switch (_text[_position])
            {
                case ' ':
                    _position++;
                    break;
                case '(':
                    parts.Add(ReadGroup());
                    break;
                case '[':
                    _position++;
                    parts.Add(new OptionalNode(ReadChoice()));
                    Close(']');
                    break;
                case '{':
                    parts.Add(ReadSlot());
                    break;
                case '\\':
                    parts.Add(Literal(_text[_position + 1].ToString()));
                    _position += 2;
                    break;
                default:
                    parts.Add(ReadWord());
                    break;
            }
        }

        return new SequenceNode(parts);
    }

    private PhraseNode ReadGroup()
    {
        _position++;
        var inner = ReadChoice();
        Close(')');
        if (_position < _text.Length && _text[_position] == '*')
        {
            _position++;
            return new RepeatNode(inner);
        }

        return inner;
    }

    private SlotNode ReadSlot()
    {
        var end = _text[_position..].IndexOf('}');
        if (end < 0)
        {
            throw Wrong("} is missing");
        }

        var inner = _text.Slice(_position + 1, end - 1).ToString();
        _position += end + 1;
        var parts = inner.Split('=');
        return new SlotNode(parts[0], parts[^1]);
    }

    private PhraseNode ReadWord()
    {
        var start = _position;
        while (_position < _text.Length
            && _text[_position] != ' '
            && !Marks.Contains(_text[_position])
            && (_position == start || !IsSign(_position)))
        {
            _position++;
            if (IsSign(start))
            {
                break;
            }
        }

        if (_position == start)
        {
            throw Wrong($"{_text[start]} does not belong here");
        }

        var word = _text[start.._position].ToString();
        var slash = word.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            ? new ChoiceNode([Literal(word[..slash] + word[(slash + 1)..]), Literal(word[..slash])])
            : Literal(word);
    }

    private readonly bool IsSign(int position) => Signs.Contains(_text[position]);

    private readonly LiteralNode Literal(string word) => new(word, wordsEnd && char.IsLetterOrDigit(word[^1]));

    private void Close(char bracket)
    {
        if (_position >= _text.Length || _text[_position] != bracket)
        {
            throw Wrong($"{bracket} is missing");
        }

        _position++;
    }

    private readonly FormatException Wrong(string what) => new($"{what}: {_text}");
}
