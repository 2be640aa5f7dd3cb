using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.Program;
using Scenarios.Running.Texts;

namespace Scenarios.Cli.Shell.Completion;

/// <summary>
/// An unfinished kubectl command line: which command it is, what has been given so far, and which flag still needs its value.
/// </summary>
internal sealed class KubectlLine
{
    private readonly Dictionary<string, string> _flags = new(StringComparer.Ordinal);
    private readonly List<string> _arguments = [];

    /// <param name="words">The complete words after <c>kubectl</c>.</param>
    public KubectlLine(IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            Take(word);
        }
    }

    public CommandOutline Command { get; private set; } = CommandOutline.Kubectl;

    /// <summary>The words that are neither commands nor flags.</summary>
    public IReadOnlyList<string> Arguments => _arguments;

    /// <summary>The flag whose value comes next; null for none.</summary>
    public FlagOutline? Waiting { get; private set; }

    /// <summary>Whether <c>--</c> was seen: everything after it belongs to another program.</summary>
    public bool IsOver { get; private set; }

    public string? ValueOf(string flag) => _flags.GetValueOrDefault(flag);

    public FlagOutline? FindFlag(string name) => Command.Flags.FirstOrDefault(flag => flag.Name == name);

    private void Take(string word)
    {
        if (IsOver)
        {
            return;
        }

        if (Waiting is { } flag)
        {
            _flags[flag.Name] = word;
            Waiting = null;
        }
        else if (word == "--")
        {
            IsOver = true;
        }
        else if (word.StartsWith("--", StringComparison.Ordinal))
        {
            TakeLong(word[2..]);
        }
        else if (word.Length > 1 && word[0] == '-')
        {
            TakeLetters(word[1..]);
        }
        else if (_arguments.Count == 0 && Command.Find(word) is { } nested)
        {
            Command = nested;
        }
        else
        {
            _arguments.Add(word);
        }
    }

    private void TakeLong(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals >= 0)
        {
            _flags[text[..equals]] = text[(equals + 1)..];
        }
        else if (FindFlag(text) is { TakesValue: true } flag)
        {
            Waiting = flag;
        }
        else
        {
            _flags[text] = "true";
        }
    }

    /// <summary>Reads joined letters, as in <c>-it</c>; the first that takes a value takes the rest.</summary>
    private void TakeLetters(string letters)
    {
        for (var index = 0; index < letters.Length; index++)
        {
            var letter = letters[index];
            var flag = Command.Flags.FirstOrDefault(flag => flag.Shorthand == letter);
            if (flag is { TakesValue: true })
            {
                var value = letters[(index + 1)..].TrimStart('=');
                (Waiting, _flags[flag.Name]) = (value.Length == 0 ? flag : null, value);
                return;
            }

            _flags[flag?.Name ?? letter.ToString()] = "true";
        }
    }
}
