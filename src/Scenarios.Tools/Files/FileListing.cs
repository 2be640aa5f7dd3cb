using System.Globalization;
using System.Text;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Files;

/// <summary>Formats file names as ls does.</summary>
internal sealed class FileListing(ProgramContext context, ParsedOptions options)
{
    private const int TerminalWidth = 80;

    /// <summary>Used when the time of modification is unknown: reproducible images carry the epoch.</summary>
    private static readonly DateTimeOffset Unknown = DateTimeOffset.UnixEpoch;

    public string OfDirectory(string path)
    {
        string PathOf(string name) => name is "." or ".." ? FilePath.Resolve(path, name) : FileTree.Join(path, name);
        var entries = Sort([.. Names(path).Select(name => (name, PathOf(name)))]);
        var blocks = entries.Sum(entry => Blocks(entry.Path)) * 1024;
        return (IsLong ? $"total {SizeText(blocks, isTotal: true)}\n" : string.Empty) + Layout(entries);
    }

    /// <summary>The names in a directory that the options select.</summary>
    public IEnumerable<string> Names(string path)
    {
        IEnumerable<string> names = context.Files.List(path).Value ?? [];
        return options.Has('a') ? [".", "..", .. names] : options.Has('A') ? names : names.Where(name => !name.StartsWith('.'));
    }

    /// <summary>Sorts by name, by time with the newest first, or by size with the largest first.</summary>
    public List<(string Name, string Path)> Sort(List<(string Name, string Path)> entries)
    {
        var sorted = options.Has('t') ? entries.OrderByDescending(entry => context.Files.ModifiedAt(entry.Path) ?? Unknown).ToList()
            : options.Has('S') ? entries.OrderByDescending(entry => Of(entry.Path).Size).ToList()
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
            : options.Has('F') && LinkOf(path) is null && (context.Files.RightsOf(path).Mode & FileRights.Execute) != 0 ? name + "*"
            : name;
    }

    private StatFile Of(string path) => new(context, path, follows: options.Has('L'));

    private long Blocks(string path) => Of(path).Blocks * StatFile.UnitSize / 1024;

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
        var file = Of(path);
        string Name(long id, Func<ProgramContext, long, string> named) =>
            options.Has('n') ? id.ToString(CultureInfo.InvariantCulture) : named(context, id);
        return new ListedFile(
            file.ModeText,
            file.Links.ToString(CultureInfo.InvariantCulture),
            Name(file.Rights.User, FileModes.UserName),
            Name(file.Rights.Group, FileModes.GroupName),
            file.DeviceNumbers ?? SizeText(file.Size, isTotal: false),
            Time(path),
            file.Target is null ? Shown(name, path) : $"{name} -> {file.Target}");
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

    /// <summary>The year takes the place of the time of day when the difference is half a year or more.</summary>
    private string Time(string path)
    {
        var time = context.Files.ModifiedAt(path) ?? Unknown;
        var isRecent = context.Simulation.Now - time < TimeSpan.FromSeconds(31556952 / 2) && time <= context.Simulation.Now;
        var day = time.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2);
        return time.ToString("MMM ", CultureInfo.InvariantCulture) + day + " "
            + (isRecent ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : time.ToString(" yyyy", CultureInfo.InvariantCulture));
    }

    /// <summary>Uses as few lines as the terminal's width allows, filled from top to bottom.</summary>
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
