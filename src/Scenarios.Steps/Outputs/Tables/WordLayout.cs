namespace Scenarios.Steps.Outputs.Tables;

/// <summary>
/// Columns separated by single blanks, as <c>ps</c> and <c>df</c> print them. Each word is a cell; the last column takes the rest.
/// </summary>
internal sealed class WordLayout : ColumnLayout
{
    private WordLayout(IReadOnlyList<string> names)
        : base(names)
    {
    }

    /// <summary>Reads the header. A header of several words (<c>Mounted on</c>) is one column if the scenario names it.</summary>
    public static WordLayout Read(string header, IReadOnlyList<string> columns)
    {
        var words = Words(header);
        var names = new List<string>();
        var wanted = columns.Select(Words).Where(name => name.Length > 1).ToList();
        for (var index = 0; index < words.Length;)
        {
            var name = wanted.Find(parts => words.AsSpan(index).StartsWith(parts)) ?? [words[index]];
            names.Add(string.Join(' ', name));
            index += name.Length;
        }

        return new WordLayout(names);
    }

    public override IReadOnlyList<string> Cut(string line)
    {
        var cells = new List<string>(Names.Count);
        var rest = line.Trim();
        while (cells.Count < Names.Count - 1)
        {
            var end = rest.IndexOf(' ', StringComparison.Ordinal);
            cells.Add(end < 0 ? rest : rest[..end]);
            rest = end < 0 ? string.Empty : rest[end..].TrimStart();
        }

        cells.Add(rest);
        return cells;
    }

    public override bool HoldsRow(string line) => true;

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
