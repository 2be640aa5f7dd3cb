using System.Text;

namespace Scenarios.Shell.Execution.Expansion;

/// <summary>
/// Builds the fields that one word expands to: splits the results of expansions (POSIX 2.6.5), and keeps quoted text together.
/// </summary>
internal sealed class FieldBuilder(string? separators)
{
    private readonly string _separators = separators ?? " \t\n";
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _pattern = new();
    private bool _exists;
    private bool _hasGlob;
    private bool _endedByBlank;

    public List<Field> Fields { get; } = [];

    /// <summary>Adds unquoted text from the script itself: never split, but its glob characters are active.</summary>
    public void AddLiteral(string text)
    {
        foreach (var character in text)
        {
            Add(character, isQuoted: false);
        }

        _exists |= text.Length > 0;
    }

    /// <summary>Adds quoted text; even an empty one makes a field.</summary>
    public void AddQuoted(string text)
    {
        foreach (var character in text)
        {
            Add(character, isQuoted: true);
        }

        _exists = true;
        _endedByBlank = false;
    }

    /// <summary>Adds the result of an unquoted expansion.</summary>
    public void AddSplit(string text)
    {
        foreach (var character in text)
        {
            if (!_separators.Contains(character))
            {
                Add(character, isQuoted: false);
                _exists = true;
                _endedByBlank = false;
            }
            else if (character is ' ' or '\t' or '\n')
            {
                _endedByBlank |= _exists;
                EndField();
            }
            else
            {
                _exists |= !_endedByBlank;
                EndField();
                _endedByBlank = false;
            }
        }
    }

    /// <summary>Ends the current field, if there is one: between the values of <c>"$@"</c>.</summary>
    public void EndField()
    {
        if (_exists)
        {
            Fields.Add(new Field(_text.ToString(), _pattern.ToString(), _hasGlob));
        }

        _text.Clear();
        _pattern.Clear();
        (_exists, _hasGlob) = (false, false);
    }

    private void Add(char character, bool isQuoted)
    {
        _text.Append(character);
        if (isQuoted && (char.IsPunctuation(character) || char.IsSymbol(character)))
        {
            _pattern.Append('\\');
        }
        else if (!isQuoted && character is '*' or '?' or '[')
        {
            _hasGlob = true;
        }

        _pattern.Append(character);
    }
}
