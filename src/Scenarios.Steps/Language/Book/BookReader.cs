using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Language.Book;

/// <summary>Reads the book of examples in one language. The head of the book explains its format.</summary>
internal sealed class BookReader
{
    private const string Chapter = "## ";
    private const string Phrase = "- ";
    private const string Preparing = "@ ";
    private const string Quotes = "\"\"\"";

    private static readonly (string Word, StepKind Kind)[] Keywords =
    [
        ("Given ", StepKind.Given), ("When ", StepKind.When), ("Then ", StepKind.Then),
        ("前提 ", StepKind.Given), ("もし ", StepKind.When), ("ならば ", StepKind.Then),
    ];

    private readonly string[] _lines;
    /// <summary>Marks a step that has no words in this language yet.</summary>
    private const string Untold = "~";

    private readonly int _language;
    private readonly List<BookChapter> _chapters = [];
    private List<string> _phrases = [];
    private List<IReadOnlyList<BookStep>> _scenes = [];
    private List<BookStep> _scene = [];
    private int _position;

    private BookReader(string text, bool isJapanese) => (_lines, _language) = (text.Split('\n'), isJapanese ? 1 : 0);

    /// <exception cref="FormatException">A line does not fit its place in the book.</exception>
    public static IReadOnlyList<BookChapter> Read(string text, bool isJapanese) => new BookReader(text, isJapanese).Run();

    private IReadOnlyList<BookChapter> Run()
    {
        while (_position < _lines.Length)
        {
            var line = _lines[_position];
            if (line.Length == 0)
            {
                _scene = [];
                _position++;
            }
            else if (line.StartsWith(Chapter, StringComparison.Ordinal))
            {
                ReadChapter();
            }
            else if (line.StartsWith(Phrase, StringComparison.Ordinal))
            {
                _phrases.Add(Pair(Phrase)[Phrase.Length..]);
            }
            else if (line[0] != '#')
            {
                ReadStep(line.StartsWith(Preparing, StringComparison.Ordinal) ? Preparing : string.Empty);
            }
            else
            {
                _position++;
            }
        }

        return _chapters;
    }

    /// <summary>Chooses the line in the book's language from two lines that mean the same.</summary>
    private string Pair(string mark)
    {
        for (var index = _position; index < _position + 2; index++)
        {
            if (index >= _lines.Length || !_lines[index].StartsWith(mark, StringComparison.Ordinal))
            {
                throw new FormatException($"Line {index + 1} of the small book should begin with \"{mark}\", like the one beside it.");
            }
        }

        _position += 2;
        return _lines[_position - 2 + _language];
    }

    private void ReadChapter()
    {
        var title = Pair(Chapter)[Chapter.Length..];
        var (rule, word, name) = (string.Empty, string.Empty, string.Empty);
        if (_lines[_position] is ['[', ..] parts)
        {
            var close = parts.IndexOf(']', StringComparison.Ordinal);
            var colon = parts.IndexOf(':', StringComparison.Ordinal);
            (rule, word, name) = (parts[1..close], parts[(close + 1)..colon].Trim(), parts[(colon + 1)..].Trim());
            _position++;
        }

        (_phrases, _scenes, _scene) = ([], [], []);
        _chapters.Add(new BookChapter(title, rule, word, name, _phrases, _scenes));
    }

    private void ReadStep(string mark)
    {
        var text = Pair(mark)[mark.Length..];
        if (text == Untold)
        {
            // The step has no words in this language yet.
            ReadBelow();
            return;
        }

        var (keyword, kind) = Array.Find(Keywords, keyword => text.StartsWith(keyword.Word, StringComparison.Ordinal));
        if (keyword is null)
        {
            throw new FormatException($"Line {_position} of the small book begins with no keyword: {text}");
        }

        if (_scene.Count == 0)
        {
            _scenes.Add(_scene);
        }

        _scene.Add(new BookStep(kind, text[keyword.Length..].Trim(), mark.Length == 0) { Below = ReadBelow() });
    }

    private List<string> ReadBelow()
    {
        var below = new List<string>();
        if (_position < _lines.Length && _lines[_position] == Quotes)
        {
            do
            {
                below.Add(_lines[_position++]);
            }
            while (below.Count == 1 || below[^1] != Quotes);
        }
        else
        {
            while (_position < _lines.Length && _lines[_position].StartsWith('|'))
            {
                below.Add(_lines[_position++]);
            }
        }

        return below;
    }
}
