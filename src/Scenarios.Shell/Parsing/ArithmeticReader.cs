using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Parsing;

/// <summary>Finds arithmetic in its double parentheses; the expression itself is parsed when its expansions are known.</summary>
internal static class ArithmeticReader
{
    /// <summary>
    /// Where the two closing parentheses are, if what opens at this offset from the cursor closes with two together;
    /// null when it is a subshell within a parenthesis instead.
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

    /// <summary>Reads up to the index, which is the first closing parenthesis.</summary>
    public static Word Read(Cursor cursor, int end)
    {
        var (position, index) = (cursor.Position, cursor.Index);
        var inner = cursor.Inner(cursor.Text[index..end], position);
        cursor.Skip(end - index);
        return ReadAll(inner);
    }

    /// <summary>A whole text as the words of arithmetic: expansions are alive, quotes are not.</summary>
    public static Word ReadAll(Cursor inner)
    {
        var position = inner.Position;
        return new Word(position, [new DoubleQuotedPart(position, WordReader.ReadHereDocument(inner))], inner.Text);
    }
}
