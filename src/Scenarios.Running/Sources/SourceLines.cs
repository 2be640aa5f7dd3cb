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

    /// <summary>How many there are.</summary>
    public int Count => _lines.Count;

    /// <summary>The last line with anything in it; 0 if there is none.</summary>
    public int LastWritten { get; }

    /// <summary>Whether there is nothing but comments and blank lines.</summary>
    public bool AreComments => _lines.TrueForAll(line => line.AsSpan().TrimStart() is [] or ['#', ..]);

    /// <summary>The line of a number; an empty one outside the file.</summary>
    public string this[int number] => number >= 1 && number <= _lines.Count ? _lines[number - 1] : "";

    /// <summary>The column of a line's first character that is no blank, from 1.</summary>
    public int ColumnOf(int number) => this[number].Length - this[number].AsSpan().TrimStart().Length + 1;
}
