using System.Text;

namespace Scenarios.Cli.Shell.Editing;

/// <summary>
/// Combines keys into input: surrogate pairs, keys after Escape, and pasted text, which a terminal puts between two marks (bracketed paste)
/// so that its line ends are not taken for Enter.
/// </summary>
internal sealed class KeyReader(IKeySource keys)
{
    private const char Escape = '\u001b';
    private const string PasteBegins = "200~";
    private const string PasteEnds = "\u001b[201~";

    public bool HasMore => keys.HasMore;

    public EditInput Read()
    {
        var key = keys.Read();
        if (key.KeyChar == Escape && keys.HasMore)
        {
            return ReadAfterEscape();
        }

        var command = KeyMap.Find(key);
        if (command != EditCommand.None)
        {
            return EditInput.Of(command);
        }

        if (char.IsHighSurrogate(key.KeyChar))
        {
            return EditInput.OfText(new string([key.KeyChar, keys.Read().KeyChar]));
        }

        // AltGr, which types letters, is reported as Alt with Ctrl.
        var isTyped = !char.IsControl(key.KeyChar) && key.Modifiers != ConsoleModifiers.Alt;
        return isTyped ? EditInput.OfText(key.KeyChar.ToString()) : EditInput.Of(KeyMap.FindAfterEscape(key));
    }

    private EditInput ReadAfterEscape()
    {
        var key = keys.Read();
        if (key.KeyChar == 'O')
        {
            _ = keys.HasMore ? keys.Read() : default;
            return EditInput.Of(EditCommand.None);
        }

        return key.KeyChar != '[' ? EditInput.Of(KeyMap.FindAfterEscape(key))
            : ReadSequence() == PasteBegins ? EditInput.OfText(ReadPaste())
            : EditInput.Of(EditCommand.None);
    }

    /// <summary>Reads the rest of a control sequence (ECMA-48), up to its final letter.</summary>
    private string ReadSequence()
    {
        var sequence = new StringBuilder();
        while (keys.HasMore)
        {
            var letter = keys.Read().KeyChar;
            sequence.Append(letter);
            if (letter is >= '@' and <= '~')
            {
                break;
            }
        }

        return sequence.ToString();
    }

    /// <summary>Reads pasted text without its last line end, so that it does not run before Enter.</summary>
    private string ReadPaste()
    {
        var text = new StringBuilder();
        do
        {
            text.Append(keys.Read().KeyChar);
        }
        while (!EndsWith(text, PasteEnds));

        text.Length -= PasteEnds.Length;
        text.Replace("\r\n", "\n").Replace('\r', '\n');
        var readable = text.ToString().Where(letter => letter is '\n' or '\t' || !char.IsControl(letter)).ToArray();
        return new string(readable).TrimEnd('\n');
    }

    private static bool EndsWith(StringBuilder text, string end)
    {
        for (var index = 1; index <= end.Length; index++)
        {
            if (text.Length < index || text[^index] != end[^index])
            {
                return false;
            }
        }

        return true;
    }
}
