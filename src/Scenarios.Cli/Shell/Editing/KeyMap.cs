namespace Scenarios.Cli.Shell.Editing;

/// <summary>Maps keys to commands as bash does (readline's emacs mode).</summary>
internal static class KeyMap
{
    private const char Delete = '\u007f';

    public static EditCommand Find(ConsoleKeyInfo key)
    {
        var isWord = (key.Modifiers & (ConsoleModifiers.Control | ConsoleModifiers.Alt)) != ConsoleModifiers.None;
        return key.Key switch
        {
            ConsoleKey.Enter => key.Modifiers.HasFlag(ConsoleModifiers.Alt) ? EditCommand.NewLine : EditCommand.Accept,
            ConsoleKey.LeftArrow => isWord ? EditCommand.WordLeft : EditCommand.Left,
            ConsoleKey.RightArrow => isWord ? EditCommand.WordRight : EditCommand.Right,
            ConsoleKey.UpArrow => EditCommand.Up,
            ConsoleKey.DownArrow => EditCommand.Down,
            ConsoleKey.Home => EditCommand.Home,
            ConsoleKey.End => EditCommand.End,
            ConsoleKey.Delete => isWord ? EditCommand.DeleteWordForward : EditCommand.DeleteForward,
            ConsoleKey.Escape => EditCommand.Cancel,
            _ => FindControl(key.KeyChar),
        };
    }

    /// <summary>The command of a key after Escape, or with Alt.</summary>
    public static EditCommand FindAfterEscape(ConsoleKeyInfo key) => key.KeyChar switch
    {
        'b' => EditCommand.WordLeft,
        'f' => EditCommand.WordRight,
        'd' => EditCommand.DeleteWordForward,
        Delete or '\b' => EditCommand.DeleteWordBack,
        '\r' or '\n' => EditCommand.NewLine,
        _ => EditCommand.None,
    };

    private static EditCommand FindControl(char letter) => letter switch
    {
        '\u0001' => EditCommand.Home,
        '\u0002' => EditCommand.Left,
        '\u0003' => EditCommand.Interrupt,
        '\u0004' => EditCommand.EndOfInput,
        '\u0005' => EditCommand.End,
        '\u0006' => EditCommand.Right,
        '\u0007' => EditCommand.Cancel,
        '\b' or Delete => EditCommand.DeleteBack,
        '\t' => EditCommand.Complete,
        '\n' or '\r' => EditCommand.Accept,
        '\u000b' => EditCommand.DeleteToEnd,
        '\u000c' => EditCommand.ClearScreen,
        '\u000e' => EditCommand.Down,
        '\u0010' => EditCommand.Up,
        '\u0012' => EditCommand.SearchBack,
        '\u0014' => EditCommand.Transpose,
        '\u0015' => EditCommand.DeleteToStart,
        '\u0017' => EditCommand.DeleteBlankWordBack,
        '\u0019' => EditCommand.Yank,
        _ => EditCommand.None,
    };
}
