namespace Scenarios.Cli.Shell.Editing;

/// <summary>What was typed before, in this session only: nothing is written to disk.</summary>
internal sealed class LineHistory
{
    private readonly List<string> _lines = [];

    public int Count => _lines.Count;

    /// <summary>The oldest is 0.</summary>
    public string this[int index] => _lines[index];

    /// <summary>Keeps a line; an empty one and one that repeats the last are not worth it.</summary>
    public void Add(string line)
    {
        if (line.Trim().Length > 0 && (_lines.Count == 0 || _lines[^1] != line))
        {
            _lines.Add(line);
        }
    }

    /// <summary>The newest line before the index that contains the text; -1 where there is none.</summary>
    public int FindBefore(int index, string text) =>
        index <= 0 ? -1 : _lines.FindLastIndex(index - 1, line => line.Contains(text, StringComparison.Ordinal));
}
