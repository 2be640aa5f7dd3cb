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

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var (volumes, status) = (new List<FileVolume>(), 0);
        if (options.Operands.Count == 0)
        {
            volumes.AddRange(context.Files.Volumes.Where(static volume => volume.Size is > 0));
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
        return options.Has('m') ? "1M-blocks" : kilobytes;
    }

    private static string Table(Userland userland, ParsedOptions options, List<FileVolume> volumes)
    {
        var isHuman = options.Has('h');
        var unit = isHuman ? "Size" : UnitOf(options);
        var (free, share) = (isHuman && userland == Userland.Gnu ? "Avail" : "Available", options.Has('P') ? "Capacity" : "Use%");
        string[] head = ["Filesystem", "Type", unit, "Used", free, share, "Mounted on"];
        List<string[]> rows = [head, .. volumes.Select(volume => Row(userland, options, volume))];
        if (!options.Has('T'))
        {
            rows = rows.ConvertAll(static row => (string[])[row[0], .. row[2..]]);
        }

        return userland == Userland.BusyBox ? Fixed(rows, options.Has('T')) : Aligned(rows, options.Has('T'));
    }

    private static string[] Row(Userland userland, ParsedOptions options, FileVolume volume)
    {
        var size = volume.Size ?? 0;
        var used = Math.Min(size, (volume.Used + Kilobyte - 1) / Kilobyte * Kilobyte);
        string Text(long bytes) => options.Has('h')
            ? bytes == 0 ? "0" : ByteText.Human(bytes, userland)
            : (bytes / (options.Has('m') ? Kilobyte * Kilobyte : Kilobyte)).ToString(CultureInfo.InvariantCulture);
        var share = size == 0 ? 0 : ((used * 100) + size - 1) / size;
        return [volume.Source, volume.Type, Text(size), Text(used), Text(size - used), $"{share}%", volume.Place];
    }

    private static string Fixed(List<string[]> rows, bool hasType) => string.Concat(rows.Select(row =>
    {
        var rest = row[(hasType ? 2 : 1)..];
        var type = hasType ? $" {row[1],-10}" : string.Empty;
        return $"{row[0].PadRight(SourceWidth)}{type} {rest[0],9} {rest[1],9} {rest[2],9} {rest[3],4} {rest[4]}\n";
    }));

    private static string Aligned(List<string[]> rows, bool hasType)
    {
        var texts = hasType ? 2 : 1;
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        return string.Concat(rows.Select(row => string.Join(' ', row.Select((cell, column) =>
            column == row.Length - 1 ? cell : column < texts ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))) + "\n"));
    }
}
