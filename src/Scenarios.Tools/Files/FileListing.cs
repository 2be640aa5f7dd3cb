using System.Globalization;
using System.Text;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Files;

/// <summary>Lays out the names of files as ls does.</summary>
internal sealed class FileListing(ProgramContext context, ParsedOptions options)
{
    private const int TerminalWidth = 80;
    private const int BlockSize = 4096;

    /// <summary>Where no time of change is known: reproducible images carry the epoch.</summary>
    private static readonly DateTimeOffset Unknown = DateTimeOffset.UnixEpoch;

    public string OfDirectory(string path)
    {
        IEnumerable<string> names = context.Files.List(path).Value ?? [];
        names = options.Has('a') ? [".", "..", .. names] : options.Has('A') ? names : names.Where(name => !name.StartsWith('.'));
        var entries = names.Select(name => (name, FilePath.Resolve(path, name))).ToList();
        var total = options.Has('l') ? $"total {entries.Sum(entry => Blocks(entry.Item2))}\n" : string.Empty;
        return total + Layout(entries);
    }

    public string Layout(List<(string Name, string Path)> entries)
    {
        if (entries.Count == 0)
        {
            return string.Empty;
        }

        return options.Has('l') ? Long(entries)
            : options.Has('1') || !context.OutputIsTerminal ? string.Concat(entries.Select(entry => entry.Name + "\n"))
            : Columns(entries.ConvertAll(entry => entry.Name));
    }

    private long Size(string path) => context.Files.KindOf(path) switch
    {
        FileKind.Directory => BlockSize,
        FileKind.File => context.Files.SizeOf(path) ?? Encoding.UTF8.GetByteCount(context.Files.Read(path).Value ?? string.Empty),
        _ => 0,
    };

    private long Blocks(string path) => (Size(path) + BlockSize - 1) / BlockSize * (BlockSize / 1024);

    private string Long(List<(string Name, string Path)> entries)
    {
        var rows = entries.ConvertAll(entry => (entry.Name, Links: Links(entry.Path), Size: SizeText(entry.Path), entry.Path));
        var (links, size) = (rows.Max(row => row.Links.Length), rows.Max(row => row.Size.Length));
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var mode = context.Files.KindOf(row.Path) switch { FileKind.Directory => "drwxr-xr-x", FileKind.Device => "crw-rw-rw-", _ => "-rw-r--r--" };
            text.Append($"{mode} {row.Links.PadLeft(links)} root root {row.Size.PadLeft(size)} {Time(row.Path)} {row.Name}\n");
        }

        return text.ToString();
    }

    private string SizeText(string path) =>
        context.Files.KindOf(path) == FileKind.Device ? "1, 3" : Size(path).ToString(CultureInfo.InvariantCulture);

    private string Links(string path)
    {
        if (context.Files.KindOf(path) != FileKind.Directory)
        {
            return "1";
        }

        var directories = (context.Files.List(path).Value ?? []).Count(name => context.Files.KindOf(FileTree.Join(path, name)) == FileKind.Directory);
        return (2 + directories).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The year instead of the time of day where half a year or more lies between.</summary>
    private string Time(string path)
    {
        var time = context.Files.ModifiedAt(path) ?? Unknown;
        var isRecent = context.Simulation.Now - time < TimeSpan.FromSeconds(31556952 / 2) && time <= context.Simulation.Now;
        var day = time.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2);
        return time.ToString("MMM ", CultureInfo.InvariantCulture) + day + " "
            + (isRecent ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : time.ToString(" yyyy", CultureInfo.InvariantCulture));
    }

    /// <summary>As few lines as the terminal's width allows, filled from top to bottom.</summary>
    private static string Columns(List<string> names)
    {
        for (var rows = 1; ; rows++)
        {
            var columns = names.Chunk(rows).ToArray();
            var widths = columns.Select(column => column.Max(name => name.Length)).ToArray();
            if (rows < names.Count && widths.Sum() + (2 * (widths.Length - 1)) > TerminalWidth - 1)
            {
                continue;
            }

            var text = new StringBuilder();
            for (var row = 0; row < rows; row++)
            {
                var cells = columns.Where(column => row < column.Length).Select((column, index) => column[row].PadRight(widths[index] + 2));
                text.Append(string.Concat(cells).TrimEnd(' ')).Append('\n');
            }

            return text.ToString();
        }
    }
}
