namespace Scenarios.Steps.Outputs.Tables;

/// <summary>
/// Columns separated by two blanks or more, as kubectl prints them. A cell may contain single blanks (<c>NODE SELECTOR</c>, <c>2m (x3 over
/// 5m)</c>). A row with a cell in each column is read by order, because <c>--watch</c> shifts the cells after one that is wider than its
/// column. A row with empty cells is read by position.
/// </summary>
internal sealed class GapLayout : ColumnLayout
{
    private readonly IReadOnlyList<Chunk> _header;
    private readonly TextMeasure _measure;

    private GapLayout(IReadOnlyList<Chunk> header, TextMeasure measure)
        : base([.. header.Select(chunk => chunk.Text)])
    {
        _header = header;
        _measure = measure;
    }

    /// <summary>Chooses the text measure with which most rows are aligned.</summary>
    public static GapLayout Read(string header, IReadOnlyList<string> rows)
    {
        var byCharacter = new GapLayout(Chunk.Split(header, TextMeasure.Characters), TextMeasure.Characters);
        var byPlace = new GapLayout(Chunk.Split(header, TextMeasure.Places), TextMeasure.Places);
        return rows.Count(byPlace.IsLinedUp) > rows.Count(byCharacter.IsLinedUp) ? byPlace : byCharacter;
    }

    public override IReadOnlyList<string> Cut(string line)
    {
        var chunks = Chunk.Split(line, _measure);
        return StandsInOrder(chunks) ? [.. chunks.Select(chunk => chunk.Text)] : ByPosition(PartAtHeaders(chunks));
    }

    public override bool HoldsRow(string line) =>
        Chunk.Split(line, _measure) is var chunks && chunks.Count > 0 && chunks[0].Text != Names[0] && chunks.TrueForAll(BeginsColumn);

    private bool IsLinedUp(string line) => Chunk.Split(line, _measure).TrueForAll(BeginsColumn);

    private bool BeginsColumn(Chunk chunk) => _header.Any(column => column.Start == chunk.Start);

    /// <summary>
    /// Whether a row can be read by order: it has one part per column, and none is wholly before its header. (A cell may also contain two
    /// blanks.)
    /// </summary>
    private bool StandsInOrder(List<Chunk> chunks)
    {
        if (chunks.Count != _header.Count)
        {
            return false;
        }

        for (var column = 1; column < chunks.Count; column++)
        {
            if (chunks[column].End <= _header[column].Start)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Splits a cell that fills its column up to a single blank, at the position of the next header.</summary>
    private List<Chunk> PartAtHeaders(List<Chunk> chunks)
    {
        var parted = new List<Chunk>();
        foreach (var chunk in chunks)
        {
            var rest = chunk;
            foreach (var column in _header)
            {
                if (column.Start > rest.Start && column.Start < rest.End && rest.PartAt(column.Start, _measure) is { } parts)
                {
                    parted.Add(parts.Left);
                    rest = parts.Right;
                }
            }

            parted.Add(rest);
        }

        return parted;
    }

    private string[] ByPosition(List<Chunk> chunks)
    {
        var cells = new string[_header.Count];
        Array.Fill(cells, string.Empty);
        var last = -1;
        foreach (var chunk in chunks)
        {
            var column = ColumnOf(chunk, last);
            cells[column] = column == last ? $"{cells[column]}  {chunk.Text}" : chunk.Text;
            last = column;
        }

        return cells;
    }

    /// <summary>The last column that begins at or before the part. Right-aligned numbers end where their header ends.</summary>
    private int ColumnOf(Chunk chunk, int last)
    {
        var column = 0;
        for (var index = Math.Max(0, last); index < _header.Count; index++)
        {
            if (index > last && chunk.End == _header[index].End)
            {
                return index;
            }

            if (_header[index].Start <= chunk.Start)
            {
                column = index;
            }
        }

        column = Math.Max(column, last);
        return column == last && column + 1 < _header.Count && chunk.End > _header[column + 1].Start ? column + 1 : column;
    }
}
