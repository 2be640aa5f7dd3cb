using System.Globalization;
using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;
using Scenarios.Tools.Files;

namespace Scenarios.Tools.Volumes;

/// <summary><c>du [-sahkmc] [FILE …]</c>: in blocks of four kilobytes, as a disk allocates them.</summary>
internal sealed class DiskUsageProgram() : Tool("du", new OptionSpec("sahkmcd:b", "BDHLlPSXx")
{
    LongNames = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["summarize"] = 's', ["all"] = 'a', ["human-readable"] = 'h', ["max-depth"] = 'd', ["bytes"] = 'b', ["total"] = 'c',
    },
})
{
    private const int Block = 4096;

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var (status, total) = (0, 0L);
        foreach (var operand in options.Operands.DefaultIfEmpty("."))
        {
            var path = FilePath.Resolve(context.WorkingDirectory, operand);
            if (context.Files.KindOf(path) is null && context.Files.LinkAt(path) is null)
            {
                status = await Fail(context, context.Userland == Userland.BusyBox
                    ? $"{operand}: No such file or directory"
                    : $"cannot access '{operand}': No such file or directory");
                continue;
            }

            var isGiven = int.TryParse(options.Value('d'), CultureInfo.InvariantCulture, out var given);
            var depth = options.Has('s') ? 0 : isGiven ? given : int.MaxValue;
            var text = new StringBuilder();
            total += Add(context, options, operand, path, depth, isTop: true, text);
            await context.Output.Write(text.ToString());
        }

        if (options.Has('c'))
        {
            await context.Output.Write($"{Size(context, options, total)}\ttotal\n");
        }

        return status;
    }

    private static long Add(
        ProgramContext context, ParsedOptions options, string name, string path, int depth, bool isTop, StringBuilder text)
    {
        var files = context.Files;
        var isDirectory = files.LinkAt(path) is null && files.KindOf(path) == FileKind.Directory;
        var bytes = isDirectory ? Block : SizeOf(files, path);
        var size = options.Has('b') ? bytes : (bytes + Block - 1) / Block * Block;
        foreach (var inner in isDirectory ? files.List(path).Value ?? [] : [])
        {
            size += Add(context, options, FileTree.Join(name, inner), FileTree.Join(path, inner), depth - 1, isTop: false, text);
        }

        if (isTop || (depth >= 0 && (isDirectory || options.Has('a'))))
        {
            text.Append($"{Size(context, options, size)}\t{name}\n");
        }

        return size;
    }

    private static long SizeOf(IFileSystem files, string path) =>
        files.LinkAt(path) is not null || files.SizeOf(path) is not { } size ? 0 : size;

    private static string Size(ProgramContext context, ParsedOptions options, long bytes)
    {
        if (options.Has('h'))
        {
            return ByteText.Human(bytes, context.Userland);
        }

        var kilobytes = options.Has('m') ? 1048576 : 1024;
        return options.Has('b')
            ? bytes.ToString(CultureInfo.InvariantCulture)
            : ((bytes + kilobytes - 1) / kilobytes).ToString(CultureInfo.InvariantCulture);
    }
}
