using System.Text;

namespace Scenarios.Cli.Shell.Completion;

/// <summary>The simple command being read; a command substitution has its own.</summary>
internal sealed class CommandFrame
{
    /// <summary>Words that precede a command without being part of it.</summary>
    private static readonly string[] Keywords = ["if", "then", "elif", "else", "do", "while", "until", "!", "{", "time", "exec"];

    private readonly List<string> _words = [];
    private readonly StringBuilder _word = new();
    private int? _start;
    private bool _isRedirection;

    public char? Quote { get; set; }

    public bool HasWord => _start is not null;

    public void Begin(int index) => _start ??= index;

    public void Append(char letter, int index)
    {
        Begin(index);
        _word.Append(letter);
    }

    /// <summary>Called at the end of a word.</summary>
    public void EndWord()
    {
        if (_start is null)
        {
            return;
        }

        var word = _word.ToString();
        var leads = _words.Count == 0 && (Keywords.Contains(word, StringComparer.Ordinal) || IsAssignment(word));
        if (!leads && !_isRedirection)
        {
            _words.Add(word);
        }

        _isRedirection = false;
        Forget();
    }

    /// <summary>The next word is a redirection's file; digits directly before it are its descriptor.</summary>
    public void BeginRedirection()
    {
        if (_word.ToString().All(char.IsAsciiDigit))
        {
            Forget();
        }

        EndWord();
        _isRedirection = true;
    }

    /// <summary>Called at the end of a command; another begins.</summary>
    public void EndCommand()
    {
        EndWord();
        _words.Clear();
        _isRedirection = false;
    }

    public CommandPoint At(int end) => new(_words, _word.ToString(), _start ?? end, Quote, _isRedirection);

    private void Forget()
    {
        _word.Clear();
        _start = null;
    }

    private static bool IsAssignment(string word)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            && !char.IsAsciiDigit(word[0])
            && word[..equals].All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
    }
}
