namespace Scenarios.Running.Sources;

/// <summary>A feature's lines, counted as the parser counts them: from 1, ended by LF, CR LF or CR. Immutable.</summary>
internal sealed class SourceLines
{
    private readonly List<string> _lines = [];

    public SourceLines(string text)
    {
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
        {
            _lines.Add(line);
        }

        LastWritten = _lines.FindLastIndex(line => !string.IsNullOrWhiteSpace(line)) + 1;
    }

    /// <summary>The number of lines.</summary>
    public int Count => _lines.Count;

    /// <summary>The last line that is not blank; 0 if there is none.</summary>
    public int LastWritten { get; }

    /// <summary>Whether the file has nothing but comments and blank lines.</summary>
    public bool AreComments => _lines.TrueForAll(line => line.AsSpan().TrimStart() is [] or ['#', ..]);

    /// <summary>The line with this number; an empty one outside the file.</summary>
    public string this[int number] => number >= 1 && number <= _lines.Count ? _lines[number - 1] : "";

    /// <summary>The column of a line's first non-blank character, from 1.</summary>
    public int ColumnOf(int number) => this[number].Length - this[number].AsSpan().TrimStart().Length + 1;
}
