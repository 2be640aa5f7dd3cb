namespace Scenarios.Steps.Outputs.Tables;

/// <summary>
/// A part of a line without two blanks in a row. Two blanks or more separate parts, because a cell may contain single blanks.
/// </summary>
/// <param name="Text">The text of the part.</param>
/// <param name="Start">The position where it begins, in a text measure.</param>
/// <param name="End">The position where it ends, in the same measure.</param>
internal sealed record Chunk(string Text, int Start, int End)
{
    /// <summary>Splits a line into its parts, from left to right.</summary>
    public static List<Chunk> Split(string line, TextMeasure measure)
    {
        var chunks = new List<Chunk>();
        var (begin, start, position) = (-1, 0, 0);
        var (end, endPosition, blanks) = (0, 0, 0);
        var index = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Value == ' ')
            {
                blanks++;
            }
            else
            {
                if (begin >= 0 && blanks >= 2)
                {
                    chunks.Add(new Chunk(line[begin..end], start, endPosition));
                    begin = -1;
                }

                if (begin < 0)
                {
                    (begin, start) = (index, position);
                }

                blanks = 0;
                (end, endPosition) = (index + rune.Utf16SequenceLength, position + measure.Of(rune));
            }

            index += rune.Utf16SequenceLength;
            position += measure.Of(rune);
        }

        if (begin >= 0)
        {
            chunks.Add(new Chunk(line[begin..end], start, endPosition));
        }

        return chunks;
    }

    /// <summary>Splits the part at a position that follows a blank; null if there is no blank before it.</summary>
    public (Chunk Left, Chunk Right)? PartAt(int place, TextMeasure measure)
    {
        var (position, index) = (Start, 0);
        foreach (var rune in Text.EnumerateRunes())
        {
            if (position == place)
            {
                return index > 0 && Text[index - 1] == ' ' && rune.Value != ' '
                    ? (new Chunk(Text[..(index - 1)], Start, place - 1), new Chunk(Text[index..], place, End))
                    : null;
            }

            position += measure.Of(rune);
            index += rune.Utf16SequenceLength;
        }

        return null;
    }
}
