namespace Scenarios.Steps.Outputs.Tables;

/// <summary>Columns separated by tabs. If the header has several tabs in a row, they are padding and count as one.</summary>
internal sealed class TabLayout(string header) : ColumnLayout(Split(header, IsPadded(header)))
{
    private readonly bool _isPadded = IsPadded(header);

    public override IReadOnlyList<string> Cut(string line)
    {
        var cells = Split(line, _isPadded);
        while (cells.Count < Names.Count)
        {
            cells.Add(string.Empty);
        }

        return cells.Count == Names.Count ? cells : [.. cells.Take(Names.Count - 1), string.Join('\t', cells.Skip(Names.Count - 1))];
    }

    public override bool HoldsRow(string line) => true;

    private static bool IsPadded(string header) => header.Contains("\t\t", StringComparison.Ordinal);

    private static List<string> Split(string line, bool isPadded) =>
        [.. line.Split('\t', isPadded ? StringSplitOptions.RemoveEmptyEntries : StringSplitOptions.None).Select(cell => cell.Trim())];
}
