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
        string PathOf(string name) => name is "." or ".." ? FilePath.Resolve(path, name) : FileTree.Join(path, name);
        var entries = Sort([.. Names(path).Select(name => (name, PathOf(name)))]);
        var blocks = entries.Sum(entry => Blocks(entry.Path)) * 1024;
        return (IsLong ? $"total {SizeText(blocks, isTotal: true)}\n" : string.Empty) + Layout(entries);
    }

    /// <summary>The names in a directory that the options ask for.</summary>
    public IEnumerable<string> Names(string path)
    {
        IEnumerable<string> names = context.Files.List(path).Value ?? [];
        return options.Has('a') ? [".", "..", .. names] : options.Has('A') ? names : names.Where(name => !name.StartsWith('.'));
    }

    /// <summary>By name, or by time or size with the newest and the largest first.</summary>
    public List<(string Name, string Path)> Sort(List<(string Name, string Path)> entries)
    {
        var sorted = options.Has('t') ? entries.OrderByDescending(entry => context.Files.ModifiedAt(entry.Path) ?? Unknown).ToList()
            : options.Has('S') ? entries.OrderByDescending(entry => Size(entry.Path)).ToList()
            : entries;
        if (options.Has('r'))
        {
            sorted.Reverse();
        }

        return sorted;
    }

    public string Layout(List<(string Name, string Path)> entries)
    {
        if (entries.Count == 0)
        {
            return string.Empty;
        }

        return IsLong ? Long(entries)
            : options.Has('1') || !context.OutputIsTerminal ? string.Concat(entries.Select(entry => Shown(entry.Name, entry.Path) + "\n"))
            : Columns(entries.ConvertAll(entry => Shown(entry.Name, entry.Path)));
    }

    private bool IsLong => options.Has('l') || options.Has('n');

    private string? LinkOf(string path) => options.Has('L') ? null : context.Files.LinkAt(path);

    private string Shown(string name, string path)
    {
        var isMarked = options.Has('F') || options.Has('p');
        if (isMarked && LinkOf(path) is null && context.Files.KindOf(path) == FileKind.Directory)
        {
            return name + "/";
        }

        return options.Has('F') && !IsLong && LinkOf(path) is not null ? name + "@"
            : options.Has('F') && LinkOf(path) is null && (context.Files.RightsOf(path).Mode & 0x49) != 0 ? name + "*"
            : name;
    }

    private long Size(string path) => LinkOf(path) is { } target ? Encoding.UTF8.GetByteCount(target) : context.Files.KindOf(path) switch
    {
        FileKind.Directory => BlockSize,
        FileKind.File => context.Files.SizeOf(path) ?? Encoding.UTF8.GetByteCount(context.Files.Read(path).Value ?? string.Empty),
        _ => 0,
    };

    private long Blocks(string path) =>
        LinkOf(path) is not null ? 0 : (Size(path) + BlockSize - 1) / BlockSize * (BlockSize / 1024);

    private string Long(List<(string Name, string Path)> entries)
    {
        var rows = entries.ConvertAll(RowOf);
        if (context.Userland == Userland.BusyBox)
        {
            return string.Concat(rows.Select(row =>
                $"{row.Mode} {row.Links,4} {Fixed(row.User)} {Fixed(row.Group)} {row.Size,9} {row.Time} {row.Name}\n"));
        }

        var (links, sizes) = (rows.Max(row => row.Links.Length), rows.Max(row => row.Size.Length));
        var (users, groups) = (rows.Max(row => row.User.Length), rows.Max(row => row.Group.Length));
        return string.Concat(rows.Select(row =>
            $"{row.Mode} {row.Links.PadLeft(links)} {row.User.PadRight(users)} {row.Group.PadRight(groups)} {row.Size.PadLeft(sizes)} "
            + $"{row.Time} {row.Name}\n"));
    }

    private ListedFile RowOf((string Name, string Path) entry)
    {
        var (name, path) = entry;
        var target = LinkOf(path);
        var rights = target is null ? context.Files.RightsOf(path) : new FileRights(FileRights.Octal("777"));
        string Name(long id, Func<ProgramContext, long, string> named) =>
            options.Has('n') ? id.ToString(CultureInfo.InvariantCulture) : named(context, id);
        return new ListedFile(
            FileModes.Text(FileModes.KindLetter(context.Files, path, follows: options.Has('L')), rights.Mode),
            target is null ? Links(path) : "1",
            Name(rights.User, FileModes.UserName),
            Name(rights.Group, FileModes.GroupName),
            target is null && context.Files.KindOf(path) == FileKind.Device ? "1, 3" : SizeText(Size(path), isTotal: false),
            Time(path),
            target is null ? Shown(name, path) : $"{name} -> {target}");
    }

    private static string Fixed(string name) => (name.Length > 8 ? name[..8] : name).PadRight(8);

    private string SizeText(long size, bool isTotal)
    {
        if (!options.Has('h'))
        {
            return (isTotal ? size / 1024 : size).ToString(CultureInfo.InvariantCulture);
        }

        return ByteText.Human(size, context.Userland);
    }

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
