using System.Text;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Sed;

/// <summary>The files that a script reads and writes besides its input.</summary>
internal sealed class SedFiles(ProgramContext context)
{
    private readonly SortedDictionary<string, StringBuilder> _written = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Queue<string>> _lines = new(StringComparer.Ordinal);

    /// <summary>Empties the files that the script may write to.</summary>
    public void Prepare(IEnumerable<SedCommand> commands)
    {
        foreach (var file in commands.Select(static command =>
            command.Name is 'w' or 'W' ? command.Text : command.Substitution?.File ?? string.Empty))
        {
            if (file.Length > 0 && !file.StartsWith("/dev/std", StringComparison.Ordinal))
            {
                _written.TryAdd(file, new StringBuilder());
            }
        }
    }

    public void Append(string file, string text) => _written[file].Append(text);

    /// <summary>The file's content; empty when it cannot be read.</summary>
    public string ReadAll(string file)
    {
        var text = context.Files.Read(FilePath.Resolve(context.WorkingDirectory, file)).Value ?? string.Empty;
        return text.Length > 0 && !text.EndsWith('\n') ? text + "\n" : text;
    }

    /// <summary>The file's next line; empty after its end.</summary>
    public string ReadLine(string file)
    {
        if (!_lines.TryGetValue(file, out var lines))
        {
            lines = new Queue<string>(ReadAll(file).Split('\n', StringSplitOptions.None)[..^1]);
            _lines.Add(file, lines);
        }

        return lines.TryDequeue(out var line) ? line + "\n" : string.Empty;
    }

    /// <summary>Writes what the script has written.</summary>
    /// <returns>What went wrong, as sed says it; null when nothing did.</returns>
    public string? Save()
    {
        foreach (var (file, text) in _written)
        {
            if (context.Files.Write(FilePath.Resolve(context.WorkingDirectory, file), text.ToString()).Error is { } error)
            {
                return $"couldn't open file {file}: {FileErrorText.Of(error)}";
            }
        }

        return null;
    }
}
