namespace Scenarios.Steps.Outputs.Tables;

/// <summary>What stands together in a line: parted from the next by two blanks or more, since one blank may stand inside a cell.</summary>
/// <param name="Text">As it stands.</param>
/// <param name="Start">Where it begins, in a measure.</param>
/// <param name="End">Where it ends, in the same measure.</param>
internal sealed record Chunk(string Text, int Start, int End)
{
    /// <summary>The chunks of a line, from the left.</summary>
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

    /// <summary>Parts the chunk at a place where a blank stands before it; null when none does.</summary>
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
