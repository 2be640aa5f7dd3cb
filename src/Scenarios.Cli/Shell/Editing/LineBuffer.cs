using System.Globalization;
using Scenarios.Running.Texts;

namespace Scenarios.Cli.Shell.Editing;

/// <summary>The text being typed and its cursor. A letter is a grapheme, whatever code points it consists of.</summary>
internal sealed class LineBuffer
{
    private string _deleted = string.Empty;

    public string Text { get; private set; } = string.Empty;

    /// <summary>An index into the text, from 0 to its length.</summary>
    public int Cursor { get; private set; }

    private int LineStart => Text.LastIndexOf('\n', Math.Max(Cursor - 1, 0), Cursor) + 1;

    private int LineEnd => Text.IndexOf('\n', Cursor) is var end && end < 0 ? Text.Length : end;

    /// <summary>Replaces the whole text and moves the cursor to its end.</summary>
    public void Set(string text) => (Text, Cursor) = (text, text.Length);

    public void MoveTo(int cursor) => Cursor = Math.Clamp(cursor, 0, Text.Length);

    public void Insert(string text) => Replace(Cursor, Cursor, text);

    /// <summary>Replaces a part of the text; the cursor is after the new text.</summary>
    public void Replace(int start, int end, string text)
    {
        Text = Text[..start] + text + Text[end..];
        Cursor = start + text.Length;
    }

    /// <summary>Executes commands that concern only text and cursor. Returns false for others.</summary>
    public bool TryApply(EditCommand command)
    {
        switch (command)
        {
            case EditCommand.NewLine:
                Insert("\n");
                return true;
            case EditCommand.Transpose:
                Transpose();
                return true;
            case EditCommand.Yank:
                Insert(_deleted);
                return true;
            case EditCommand.DeleteBack:
                Replace(Before(Cursor), Cursor, string.Empty);
                return true;
            case EditCommand.DeleteForward:
                Replace(Cursor, After(Cursor), string.Empty);
                return true;
            default:
                return TryMove(command) || TryDelete(command);
        }
    }

    /// <summary>Moves one line up within the text; returns false on its first line.</summary>
    public bool TryMoveUp()
    {
        if (LineStart == 0)
        {
            return false;
        }

        var column = Cursor - LineStart;
        Cursor = LineStart - 1;
        Cursor = Math.Min(LineStart + column, Cursor);
        return true;
    }

    /// <summary>Moves one line down within the text; returns false on its last line.</summary>
    public bool TryMoveDown()
    {
        if (LineEnd == Text.Length)
        {
            return false;
        }

        var column = Cursor - LineStart;
        Cursor = LineEnd + 1;
        Cursor = Math.Min(Cursor + column, LineEnd);
        return true;
    }

    private bool TryMove(EditCommand command)
    {
        int? target = command switch
        {
            EditCommand.Left => Before(Cursor),
            EditCommand.Right => After(Cursor),
            EditCommand.WordLeft => WordBefore(char.IsLetterOrDigit),
            EditCommand.WordRight => WordAfter(),
            EditCommand.Home => LineStart,
            EditCommand.End => LineEnd,
            _ => null,
        };
        Cursor = target ?? Cursor;
        return target is not null;
    }

    /// <summary>Deletes text that <see cref="EditCommand.Yank"/> brings back.</summary>
    private bool TryDelete(EditCommand command)
    {
        (int Start, int End)? range = command switch
        {
            EditCommand.DeleteWordBack => (WordBefore(char.IsLetterOrDigit), Cursor),
            EditCommand.DeleteBlankWordBack => (WordBefore(letter => !char.IsWhiteSpace(letter)), Cursor),
            EditCommand.DeleteWordForward => (Cursor, WordAfter()),
            EditCommand.DeleteToStart => (LineStart, Cursor),
            EditCommand.DeleteToEnd => (Cursor, LineEnd),
            _ => null,
        };
        if (range is not var (start, end))
        {
            return false;
        }

        if (end > start)
        {
            _deleted = Text[start..end];
            Replace(start, end, string.Empty);
        }

        return true;
    }

    private void Transpose()
    {
        var middle = Cursor == Text.Length ? Before(Cursor) : Cursor;
        var (start, end) = (Before(middle), After(middle));
        if (start < middle && middle < end)
        {
            Replace(start, end, Text[middle..end] + Text[start..middle]);
        }
    }

    private int After(int index) => index >= Text.Length ? Text.Length : index + StringInfo.GetNextTextElementLength(Text, index);

    private int Before(int index)
    {
        var before = 0;
        for (var next = 0; next < index; next = After(next))
        {
            before = next;
        }

        return before;
    }

    private int WordBefore(Func<char, bool> isWord)
    {
        var index = Cursor;
        while (index > 0 && !isWord(Text[index - 1]))
        {
            index--;
        }

        while (index > 0 && isWord(Text[index - 1]))
        {
            index--;
        }

        return index;
    }

    private int WordAfter()
    {
        var index = Cursor;
        while (index < Text.Length && !char.IsLetterOrDigit(Text[index]))
        {
            index++;
        }

        while (index < Text.Length && char.IsLetterOrDigit(Text[index]))
        {
            index++;
        }

        return index;
    }
}
