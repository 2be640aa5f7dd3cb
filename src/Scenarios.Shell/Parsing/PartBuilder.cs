using System.Text;
using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Parsing;

/// <summary>Collects the parts of a word; consecutive characters of the same kind become one part.</summary>
internal sealed class PartBuilder
{
    private readonly List<WordPart> _parts = [];
    private readonly StringBuilder _text = new();
    private SourcePosition _start;
    private bool _isQuoted;

    public void AddLiteral(char character, SourcePosition position) => Add(character, position, isQuoted: false);

    public void AddQuoted(char character, SourcePosition position) => Add(character, position, isQuoted: true);

    public void Add(WordPart part)
    {
        Flush();
        _parts.Add(part);
    }

    public IReadOnlyList<WordPart> Build()
    {
        Flush();
        return _parts;
    }

    private void Add(char character, SourcePosition position, bool isQuoted)
    {
        if (_isQuoted != isQuoted)
        {
            Flush();
        }

        if (_text.Length == 0)
        {
            (_start, _isQuoted) = (position, isQuoted);
        }

        _text.Append(character);
    }

    private void Flush()
    {
        if (_text.Length > 0)
        {
            _parts.Add(_isQuoted ? new QuotedPart(_start, _text.ToString()) : new LiteralPart(_start, _text.ToString()));
            _text.Clear();
        }
    }
}
