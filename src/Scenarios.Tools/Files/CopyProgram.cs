using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Files;

/// <summary><c>cp [-rfp] SOURCE … TARGET</c> and <c>mv [-f] SOURCE … TARGET</c>.</summary>
internal sealed class CopyProgram(string name, bool moves) : Tool(name, moves ? MoveSpec : CopySpec)
{
    private static readonly OptionSpec CopySpec = new("rRafpv", "bdHiLlnPsStTuxZ")
    {
        LongNames = new Dictionary<string, char>(StringComparer.Ordinal) { ["recursive"] = 'r', ["force"] = 'f', ["archive"] = 'a', ["verbose"] = 'v' },
    };

    private static readonly OptionSpec MoveSpec = new("fv", "binStTuZ")
    {
        LongNames = new Dictionary<string, char>(StringComparer.Ordinal) { ["force"] = 'f', ["verbose"] = 'v' },
    };

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var operands = options.Operands;
        if (operands.Count < 2)
        {
            return await FailUsage(context, operands.Count == 0 ? "missing file operand" : $"missing destination file operand after '{operands[0]}'");
        }

        var target = operands[^1];
        var targetKind = context.Files.KindOf(FilePath.Resolve(context.WorkingDirectory, target));
        if (operands.Count > 2 && targetKind != FileKind.Directory)
        {
            return await Fail(context, targetKind is null ? $"target '{target}': No such file or directory" : $"target '{target}': Not a directory");
        }

        var status = 0;
        foreach (var source in operands.Take(operands.Count - 1))
        {
            var destination = targetKind == FileKind.Directory ? FileTree.Join(target, FilePath.Name(source.TrimEnd('/'))) : target;
            status = await One(context, options, source, destination) == 0 ? status : 1;
        }

        return status;
    }

    private async Coroutine<int> One(ProgramContext context, ParsedOptions options, string source, string destination)
    {
        var from = FilePath.Resolve(context.WorkingDirectory, source);
        var to = FilePath.Resolve(context.WorkingDirectory, destination);
        var kind = context.Files.KindOf(from);
        if (kind is null)
        {
            return await Fail(context,
                $"{(context.Userland == Userland.BusyBox ? "can't" : "cannot")} stat '{source}': No such file or directory");
        }

        if (from == to)
        {
            return await Fail(context, $"'{source}' and '{destination}' are the same file");
        }

        if (kind == FileKind.Directory && !moves && !options.Has('r') && !options.Has('R') && !options.Has('a'))
        {
            return await Fail(context, $"-r not specified; omitting directory '{source}'");
        }

        if (kind == FileKind.Directory && to.StartsWith(from + "/", StringComparison.Ordinal))
        {
            return await Fail(context, moves ? $"cannot move '{source}' to a subdirectory of itself, '{destination}'" : $"cannot copy a directory, '{source}', into itself, '{destination}'");
        }

        if (FileTree.Copy(context.Files, from, to) is { } failed)
        {
            return await Fail(context, $"{Deed(context.Userland, kind.Value, source, destination)}: {FileErrorText.Of(failed)}");
        }

        if (moves && FileTree.Remove(context.Files, from) is { } kept)
        {
            // Within a volume nothing has moved; from one to another what was copied stays.
            var isSame = context.Files.VolumeOf(from)?.Place == context.Files.VolumeOf(FilePath.Parent(to))?.Place;
            if (isSame)
            {
                FileTree.Remove(context.Files, to);
            }

            var can = context.Userland == Userland.BusyBox ? "can't" : "cannot";
            var deed = isSame ? Deed(context.Userland, kind.Value, source, destination) : $"{can} remove '{source}'";
            return await Fail(context, $"{deed}: {FileErrorText.Of(kept)}");
        }

        if (options.Has('v'))
        {
            await context.Output.Write(moves ? $"renamed '{source}' -> '{destination}'\n" : $"'{source}' -> '{destination}'\n");
        }

        return 0;
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
