namespace Scenarios.Cli.Shell.Editing;

/// <summary>The lines typed in this session. Nothing is written to disk.</summary>
internal sealed class LineHistory
{
    private readonly List<string> _lines = [];

    public int Count => _lines.Count;

    /// <summary>The oldest line is 0.</summary>
    public string this[int index] => _lines[index];

    /// <summary>Keeps a line, unless it is empty or repeats the last one.</summary>
    public void Add(string line)
    {
        if (line.Trim().Length > 0 && (_lines.Count == 0 || _lines[^1] != line))
        {
            _lines.Add(line);
        }
    }

    /// <summary>The newest line before the index that contains the text; -1 if there is none.</summary>
    public int FindBefore(int index, string text) =>
        index <= 0 ? -1 : _lines.FindLastIndex(index - 1, line => line.Contains(text, StringComparison.Ordinal));
}
