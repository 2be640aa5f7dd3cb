using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Files;

/// <summary><c>cp [-rfpadHLPnT] SOURCE … TARGET</c> and <c>mv [-fnT] SOURCE … TARGET</c>.</summary>
internal sealed class CopyProgram(string name, bool moves) : Tool(name, moves ? MoveSpec : CopySpec)
{
    private static readonly OptionSpec CopySpec = new("rRafpvdHLPnTt:", "bilsSuxZ")
    {
        LongNames = new Dictionary<string, char>(StringComparer.Ordinal)
        {
            ["recursive"] = 'r', ["force"] = 'f', ["archive"] = 'a', ["verbose"] = 'v', ["dereference"] = 'L', ["no-dereference"] = 'P',
            ["no-clobber"] = 'n', ["no-target-directory"] = 'T', ["target-directory"] = 't',
        },
    };

    private static readonly OptionSpec MoveSpec = new("fvnTt:", "biSuZ")
    {
        LongNames = new Dictionary<string, char>(StringComparer.Ordinal)
        {
            ["force"] = 'f', ["verbose"] = 'v', ["no-clobber"] = 'n', ["no-target-directory"] = 'T', ["target-directory"] = 't',
        },
    };

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var into = options.Value('t');
        var sources = into is null ? options.Operands.SkipLast(1).ToList() : options.Operands;
        if (options.Operands.Count < (into is null ? 2 : 1))
        {
            return await FailUsage(context, options.Operands is [var only, ..]
                ? $"missing destination file operand after '{only}'" : "missing file operand");
        }

        var target = into ?? options.Operands[^1];
        var targetKind = context.Files.KindOf(FilePath.Resolve(context.WorkingDirectory, target));
        if (options.Has('T') && sources.Count > 1)
        {
            return await FailUsage(context, $"extra operand '{options.Operands[2]}'");
        }

        if ((sources.Count > 1 || into is not null) && targetKind != FileKind.Directory)
        {
            var reason = FileErrorText.Of(targetKind is null ? FileError.NotFound : FileError.NotDirectory);
            return await Fail(context, $"target '{target}': {reason}");
        }

        var status = 0;
        foreach (var source in sources)
        {
            var isInto = targetKind == FileKind.Directory && !options.Has('T');
            var destination = isInto ? FileTree.Join(target, FilePath.Name(source.TrimEnd('/'))) : target;
            status = await One(context, options, source, destination) == 0 ? status : 1;
        }

        return status;
    }

    /// <summary>Whether a source that is a link is copied or moved itself, rather than what it points at.</summary>
    private bool TakesLink(ParsedOptions options) => moves
        || (options.InOrder.LastOrDefault(static option => option.Letter is 'L' or 'P' or 'd' or 'H' or 'a').Letter is var last
            && (last is 'P' or 'd' or 'a' || (last is '\0' && IsRecursive(options))));

    private static bool IsRecursive(ParsedOptions options) => options.Has('r') || options.Has('R') || options.Has('a');

    private async Coroutine<int> One(ProgramContext context, ParsedOptions options, string source, string destination)
    {
        var from = FilePath.Resolve(context.WorkingDirectory, source);
        var to = FilePath.Resolve(context.WorkingDirectory, destination);
        var takesLink = TakesLink(options) && context.Files.LinkAt(from) is not null && !source.EndsWith('/');
        var kind = takesLink ? FileKind.File : context.Files.KindOf(from);
        if (Refusal(context, options, (source, from, kind), (destination, to)) is { } refusal)
        {
            return await Fail(context, refusal);
        }

        if (options.Has('n') && (context.Files.KindOf(to) is not null || context.Files.LinkAt(to) is not null))
        {
            return 0;
        }

        if (kind == FileKind.Device && DeviceInput.Open(context.Files, from, context.Simulation) is { } device)
        {
            return await Fill(context, device, destination, to);
        }

        var failed = FileTree.Copy(
            context.Files, from, to, !takesLink, options.Has('L'), keepsRights: moves || options.Has('p') || options.Has('a'));
        if (failed is not null)
        {
            return await Fail(context, $"{Deed(context.Userland, kind!.Value, source, destination)}: {FileErrorText.Of(failed.Value)}");
        }

        if (moves && FileTree.Remove(context.Files, from) is { } kept)
        {
            return await Fail(context, Kept(context, kind!.Value, (source, from), (destination, to), kept));
        }

        if (options.Has('v'))
        {
            await context.Output.Write(moves ? $"renamed '{source}' -> '{destination}'\n" : $"'{source}' -> '{destination}'\n");
        }

        return 0;
    }

    /// <summary>Why the operation is not attempted; null when it is.</summary>
    private string? Refusal(
        ProgramContext context, ParsedOptions options, (string Name, string Path, FileKind? Kind) from, (string Name, string Path) to)
    {
        if (from.Kind is null)
        {
            return $"{(context.Userland == Userland.BusyBox ? "can't" : "cannot")} stat '{from.Name}': No such file or directory";
        }

        if (from.Path == to.Path)
        {
            return $"'{from.Name}' and '{to.Name}' are the same file";
        }

        if (from.Kind != FileKind.Directory)
        {
            return context.Files.KindOf(to.Path) == FileKind.Directory && context.Files.LinkAt(to.Path) is null
                ? $"cannot overwrite directory '{to.Name}' with non-directory"
                : to.Name.EndsWith('/') && context.Files.KindOf(to.Path) is null
                    ? $"{Deed(context.Userland, from.Kind.Value, from.Name, to.Name)}: Not a directory"
                    : null;
        }

        if (!moves && !IsRecursive(options))
        {
            return context.Userland == Userland.BusyBox
                ? $"omitting directory '{from.Name}'" : $"-r not specified; omitting directory '{from.Name}'";
        }

        if (to.Path.StartsWith(from.Path + "/", StringComparison.Ordinal))
        {
            return moves
                ? $"cannot move '{from.Name}' to a subdirectory of itself, '{to.Name}'"
                : $"cannot copy a directory, '{from.Name}', into itself, '{to.Name}'";
        }

        return context.Files.KindOf(to.Path) switch
        {
            FileKind.File or FileKind.Device => $"cannot overwrite non-directory '{to.Name}' with directory '{from.Name}'",
            FileKind.Directory when moves && context.Files.List(to.Path).Value is { Count: > 0 } =>
                $"{Deed(context.Userland, FileKind.Directory, from.Name, to.Name)}: {FileErrorText.Of(FileError.NotEmpty)}",
            _ => null,
        };
    }

    /// <summary>Copies a device's endless input until the target is full.</summary>
    private async Coroutine<int> Fill(ProgramContext context, DeviceInput device, string destination, string to)
    {
        var error = context.Files.Write(to, string.Empty).Error;
        while (error is null)
        {
            error = context.Files.Write(to, await device.ReadBytes(1 << 17), append: true).Error;
        }

        return await Fail(context, $"error writing '{destination}': {FileErrorText.Of(error.Value)}");
    }

    /// <summary>The error when the source cannot be removed: within a volume the move is undone; between volumes the copy stays.</summary>
    private string Kept(
        ProgramContext context,
        FileKind kind,
        (string Name, string Path) from,
        (string Name, string Path) to,
        FileError error)
    {
        var isSame = context.Files.VolumeOf(from.Path)?.Place == context.Files.VolumeOf(FilePath.Parent(to.Path))?.Place;
        if (isSame)
        {
            FileTree.Remove(context.Files, to.Path);
        }

        var can = context.Userland == Userland.BusyBox ? "can't" : "cannot";
        var deed = isSame ? Deed(context.Userland, kind, from.Name, to.Name) : $"{can} remove '{from.Name}'";
        return $"{deed}: {FileErrorText.Of(error)}";
    }

    private string Deed(Userland userland, FileKind kind, string source, string destination)
    {
        if (userland == Userland.BusyBox)
        {
            return moves ? $"can't rename '{source}'"
                : kind == FileKind.Directory ? $"can't create directory '{destination}'"
                : $"can't create '{destination}'";
        }

        return moves ? $"cannot move '{source}' to '{destination}'"
            : kind == FileKind.Directory ? $"cannot create directory '{destination}'" : $"cannot create regular file '{destination}'";
    }
}
