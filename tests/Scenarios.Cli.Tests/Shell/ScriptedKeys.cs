using Scenarios.Cli.Shell.Editing;

namespace Scenarios.Cli.Tests.Shell;

/// <summary>
/// Keys as the console library reports the bytes of a terminal: known sequences as one key, others character by character.
/// </summary>
internal sealed class ScriptedKeys(string sent) : IKeySource
{
    private static readonly (string Sequence, ConsoleKey Key, ConsoleModifiers Modifiers)[] Known =
    [
        ("\u001b[A", ConsoleKey.UpArrow, 0), ("\u001b[B", ConsoleKey.DownArrow, 0), ("\u001b[C", ConsoleKey.RightArrow, 0),
        ("\u001b[D", ConsoleKey.LeftArrow, 0), ("\u001b[1;5D", ConsoleKey.LeftArrow, ConsoleModifiers.Control),
        ("\u001b[1;5C", ConsoleKey.RightArrow, ConsoleModifiers.Control), ("\u001b[H", ConsoleKey.Home, 0),
        ("\u001b[F", ConsoleKey.End, 0), ("\u001b[3~", ConsoleKey.Delete, 0),
    ];

    private int _index;

    public bool HasMore => _index < sent.Length;

    public ConsoleKeyInfo Read()
    {
        if (!HasMore)
        {
            throw new InvalidOperationException("The editor wants more keys than were pressed.");
        }

        foreach (var (sequence, key, modifiers) in Known)
        {
            if (string.CompareOrdinal(sent, _index, sequence, 0, sequence.Length) == 0)
            {
                _index += sequence.Length;
                return new ConsoleKeyInfo(
                    '\0',
                    key,
                    false,
                    modifiers.HasFlag(ConsoleModifiers.Alt),
                    modifiers.HasFlag(ConsoleModifiers.Control));
            }
        }

        var letter = sent[_index++];
        var known = letter switch { '\r' or '\n' => ConsoleKey.Enter, '\u001b' => ConsoleKey.Escape, _ => ConsoleKey.None };
        return new ConsoleKeyInfo(letter, known, false, false, char.IsControl(letter) && known == ConsoleKey.None);
    }
}
