using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Parsing;

/// <summary>Finds arithmetic in its double parentheses; the expression itself is parsed once it has been expanded.</summary>
internal static class ArithmeticReader
{
    /// <summary>
    /// The index of the two closing parentheses, if what opens at this offset from the cursor ends with two in a row; null when it is a
    /// subshell within a parenthesis instead.
    /// </summary>
    public static int? TryFindEnd(Cursor cursor, int offset)
    {
        var open = 0;
        for (var i = cursor.Index + offset; i < cursor.Text.Length; i++)
        {
            open += cursor.Text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (open == 1 && cursor.Text[i] == ')')
            {
                return i + 1 < cursor.Text.Length && cursor.Text[i + 1] == ')' ? i : null;
            }
        }

        return null;
    }

    /// <summary>Reads up to the index of the first closing parenthesis.</summary>
    public static Word Read(Cursor cursor, int end)
    {
        var (position, index) = (cursor.Position, cursor.Index);
        var inner = cursor.Inner(cursor.Text[index..end], position);
        cursor.Skip(end - index);
        return ReadAll(inner);
    }

    /// <summary>Reads a whole text as an arithmetic word: expansions are active, quotes are not.</summary>
    public static Word ReadAll(Cursor inner)
    {
        var position = inner.Position;
        return new Word(position, [new DoubleQuotedPart(position, WordReader.ReadHereDocument(inner))], inner.Text);
    }
}
