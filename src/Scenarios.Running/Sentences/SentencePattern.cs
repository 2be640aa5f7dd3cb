using System.Text;

namespace Scenarios.Running.Sentences;

/// <summary>
/// A Cucumber Expression split into words and values, for comparison. Reqnroll decides what matches. A regular expression has no parts.
/// </summary>
internal sealed class SentencePattern
{
    private const int MostForms = 32;

    private readonly string _expression;
    private readonly List<PatternPart> _parts = [];
    private int _position;

    private SentencePattern(string expression)
    {
        _expression = expression;
        IsRegular = expression.StartsWith('^') || expression.EndsWith('$') || expression.Contains("(.*)", StringComparison.Ordinal)
            || expression.Contains("([", StringComparison.Ordinal)
                || expression.Contains("(\\", StringComparison.Ordinal)
                || expression.Contains("(?", StringComparison.Ordinal);
        if (!IsRegular)
        {
            Read();
        }
    }

    /// <summary>Whether it is a regular expression.</summary>
    public bool IsRegular { get; }

    public IReadOnlyList<PatternPart> Parts => _parts;

    public static SentencePattern Of(string expression) => new(expression);

    private void Read()
    {
        while (_position < _expression.Length)
        {
            if (char.IsWhiteSpace(_expression[_position]))
            {
                _position++;
            }
            else if (_expression[_position] == '{' && _expression.IndexOf('}', _position) is var close and > 0)
            {
                _parts.Add(new PatternPart([], _expression[(_position + 1)..close]));
                _position = close + 1;
            }
            else
            {
                _parts.Add(new PatternPart([.. ReadWord().Distinct(StringComparer.Ordinal)], null));
            }
        }
    }

    /// <summary>All forms of the next word: <c>time(s)</c> has two, and so has <c>the/every</c>.</summary>
    private IEnumerable<string> ReadWord()
    {
        var forms = new List<string>();
        List<StringBuilder> current = [new()];
        for (; _position < _expression.Length
            && _expression[_position] is var letter
            && !char.IsWhiteSpace(letter)
            && letter != '{'; _position++)
        {
            if (letter == '/')
            {
                forms.AddRange(current.Select(form => form.ToString()));
                current = [new()];
            }
            else if (letter == '(' && current.Count < MostForms && _expression.IndexOf(')', _position) is var close and > 0)
            {
                var optional = _expression[(_position + 1)..close];
                current.AddRange(current.Select(form => new StringBuilder(form.ToString()).Append(optional)).ToArray());
                _position = close;
            }
            else
            {
                var plain = letter == '\\' && _position + 1 < _expression.Length ? _expression[++_position] : letter;
                current.ForEach(form => form.Append(plain));
            }
        }

        return [.. forms, .. current.Select(form => form.ToString())];
    }
}
