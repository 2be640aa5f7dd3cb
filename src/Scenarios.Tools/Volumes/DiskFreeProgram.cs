using System.Globalization;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;
using Scenarios.Tools.Files;

namespace Scenarios.Tools.Volumes;

/// <summary><c>df [-hkmPT] [FILE …]</c>.</summary>
internal sealed class DiskFreeProgram() : Tool("df", new OptionSpec("hkmPTa", "BHilts")
{
    LongNames = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["human-readable"] = 'h', ["portability"] = 'P', ["print-type"] = 'T', ["all"] = 'a',
    },
})
{
    private const int Kilobyte = 1024;
    private const int SourceWidth = 20;

    /// <summary>The minimum width of GNU's first column.</summary>
    private const int SourceLeast = 14;

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var (volumes, status) = (new List<FileVolume>(), 0);
        if (options.Operands.Count == 0)
        {
            volumes.AddRange(context.Files.Volumes.Where(volume => volume.Size is > 0 || options.Has('a')));
        }

        foreach (var operand in options.Operands)
        {
            var path = FilePath.Resolve(context.WorkingDirectory, operand);
            if (context.Files.KindOf(path) is null)
            {
                status = await Fail(context, context.Userland == Userland.BusyBox
                    ? $"{operand}: can't find mount point: No such file or directory"
                    : $"{operand}: No such file or directory");
            }
            else if (context.Files.VolumeOf(path) is { } volume)
            {
                volumes.Add(volume);
            }
        }

        if (volumes.Count > 0)
        {
            await context.Output.Write(Table(context.Userland, options, volumes));
        }

        return status;
    }

    private static string UnitOf(ParsedOptions options)
    {
        var kilobytes = options.Has('P') ? "1024-blocks" : "1K-blocks";
        return !options.Has('m') ? kilobytes : options.Has('P') ? "1048576-blocks" : "1M-blocks";
    }

    private static string Table(Userland userland, ParsedOptions options, List<FileVolume> volumes)
    {
        var isHuman = options.Has('h');
        var unit = isHuman ? "Size" : UnitOf(options);
        var (free, share) = (
            isHuman && userland == Userland.Gnu ? "Avail" : "Available",
            options.Has('P') && !(isHuman && userland == Userland.Gnu) ? "Capacity" : "Use%");
        string[] head = ["Filesystem", "Type", unit, "Used", free, share, "Mounted on"];
        List<string[]> rows = [head, .. volumes.Select(volume => Row(userland, options, volume))];
        if (!options.Has('T'))
        {
            rows = rows.ConvertAll(static row => (string[])[row[0], .. row[2..]]);
        }

        return userland == Userland.BusyBox ? Fixed(rows, options.Has('T'), options.Has('P')) : Aligned(rows, options.Has('T'));
    }

    private static string[] Row(Userland userland, ParsedOptions options, FileVolume volume)
    {
        var size = volume.Size ?? 0;
        var used = Math.Min(size, (volume.Used + Kilobyte - 1) / Kilobyte * Kilobyte);
        var isBusyBox = userland == Userland.BusyBox;
        var unit = options.Has('m') ? Kilobyte * Kilobyte : Kilobyte;
        string Text(long bytes) => options.Has('h')
            ? ByteText.Human(bytes, userland)
            : ((bytes + (isBusyBox ? unit / 2 : unit - 1)) / unit).ToString(CultureInfo.InvariantCulture);
        var share = size == 0 ? 0 : ((used * 100) + (isBusyBox ? size / 2 : size - 1)) / size;
        return
        [
            volume.Source, volume.Type, Text(size), Text(used), Text(size - used), size == 0 && !isBusyBox ? "-" : $"{share}%",
            volume.Place,
        ];
    }

    private static string Fixed(List<string[]> rows, bool hasType, bool isPortable) => string.Concat(rows.Select(row =>
    {
        var rest = row[(hasType ? 2 : 1)..];
        var type = hasType ? $" {row[1],-10}" : string.Empty;
        var source = row[0].Length > SourceWidth && !isPortable
            ? $"{row[0]}\n{string.Empty.PadRight(SourceWidth)}"
            : row[0].PadRight(SourceWidth);
        return $"{source}{type} {rest[0],9} {rest[1],9} {rest[2],9} {rest[3],4} {rest[4]}\n";
    }));

    private static string Aligned(List<string[]> rows, bool hasType)
    {
        var texts = hasType ? 2 : 1;
        int[] least = hasType ? [SourceLeast, 4, 5, 5, 5, 4, 0] : [SourceLeast, 5, 5, 5, 4, 0];
        var widths = least.Select((width, column) => Math.Max(width, rows.Max(row => row[column].Length))).ToList();
        return string.Concat(rows.Select(row => string.Join(' ', row.Select((cell, column) =>
            column == row.Length - 1 ? cell : column < texts ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))) + "\n"));
    }
}
