using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Files;

/// <summary><c>ls [-aA1dlLnhRrtSF] [FILE …]</c>; in columns on a terminal, otherwise one name per line.</summary>
internal sealed class ListProgram() : Tool("ls", new OptionSpec("aA1ldFLnhRrtSp", "bBcCDfgGHiIkmNoqQsTuUvwxXZ") { ErrorExitCode = 2 })
{
    private const int Trouble = 2;

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var (status, files, directories) = (0, new List<(string Name, string Path)>(), new List<string>());
        foreach (var operand in options.Operands.DefaultIfEmpty(".").Order(StringComparer.Ordinal))
        {
            var path = FilePath.Resolve(context.WorkingDirectory, operand);
            var kind = context.Files.KindOf(path);
            var isLink = context.Files.LinkAt(path) is not null;
            if (kind is null && !isLink)
            {
                status = context.Userland == Userland.BusyBox
                    ? await Fail(context, $"{operand}: No such file or directory")
                    : await Fail(context, $"cannot access '{operand}': No such file or directory", Trouble);
            }
            else if (kind == FileKind.Directory && !options.Has('d') && !(isLink && options.Has('l') && !options.Has('L')))
            {
                directories.Add(operand);
            }
            else
            {
                files.Add((operand, path));
            }
        }

        var listing = new FileListing(context, options);
        await context.Output.Write(listing.Layout(listing.Sort(files)));
        var (isFirst, heads) = (files.Count == 0, options.Operands.Count > 1 || options.Has('R'));
        foreach (var directory in directories)
        {
            status = Math.Max(status, await List(context, options, listing, directory, heads, isFirst));
            isFirst = false;
        }

        return status;
    }

    private async Coroutine<int> List(
        ProgramContext context, ParsedOptions options, FileListing listing, string directory, bool heads, bool isFirst)
    {
        var path = FilePath.Resolve(context.WorkingDirectory, directory);
        var listed = context.Files.List(path);
        if (listed.Error is { } error)
        {
            var isBusyBox = context.Userland == Userland.BusyBox;
            var deed = isBusyBox ? "can't open" : "cannot open directory";
            return await Fail(context, $"{deed} '{directory}': {FileErrorText.Of(error)}", isBusyBox ? 1 : Trouble);
        }

        await context.Output.Write((heads ? $"{(isFirst ? string.Empty : "\n")}{directory}:\n" : string.Empty) + listing.OfDirectory(path));
        var status = 0;
        foreach (var name in options.Has('R') ? listing.Names(path) : [])
        {
            var inner = FileTree.Join(path, name);
            if (name is not ("." or "..") && context.Files.LinkAt(inner) is null && context.Files.KindOf(inner) == FileKind.Directory)
            {
                status = Math.Max(status, await List(context, options, listing, FileTree.Join(directory, name), heads, isFirst: false));
            }
        }

        return status;
    }
}
