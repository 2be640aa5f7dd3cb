namespace Scenarios.Cli.Shell.Editing;

/// <summary>What a key does to the line being typed.</summary>
internal enum EditCommand
{
    None,
    Accept,

    /// <summary>A new line within the text.</summary>
    NewLine,
    Interrupt,

    /// <summary>Ctrl-D: the end of input on an empty line, otherwise deletes forward.</summary>
    EndOfInput,
    Cancel,
    Complete,
    SearchBack,
    ClearScreen,
    Up,
    Down,
    Left,
    Right,
    WordLeft,
    WordRight,
    Home,
    End,
    DeleteBack,
    DeleteForward,
    DeleteWordBack,
    DeleteWordForward,

    /// <summary>Ctrl-W: deletes back to the last blank.</summary>
    DeleteBlankWordBack,
    DeleteToStart,
    DeleteToEnd,
    Yank,
    Transpose,
}
