using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Files;

/// <summary><c>rm [-rf] FILE …</c>.</summary>
internal sealed class RemoveProgram()
    : Tool(
        "rm",
        new OptionSpec("rRfv", "dIi")
        {
            LongNames = new Dictionary<string, char>(StringComparer.Ordinal) { ["recursive"] = 'r', ["force"] = 'f', ["verbose"] = 'v' },
        })
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        if (options.Operands.Count == 0)
        {
            return options.Has('f') ? 0 : await FailUsage(context, "missing operand");
        }

        var status = 0;
        foreach (var operand in options.Operands)
        {
            status = await One(context, options, operand) == 0 ? status : 1;
        }

        return status;
    }

    private async Coroutine<int> One(ProgramContext context, ParsedOptions options, string operand)
    {
        var path = FilePath.Resolve(context.WorkingDirectory, operand);
        var kind = context.Files.LinkAt(path) is null ? context.Files.KindOf(path) : FileKind.File;
        if (kind is null)
        {
            return options.Has('f') ? 0 : await Fail(context, $"{Words(context)} remove '{operand}': No such file or directory");
        }

        if (kind == FileKind.Directory && !options.Has('r') && !options.Has('R'))
        {
            return await Fail(context, $"{Words(context)} remove '{operand}': Is a directory");
        }

        if (FileTree.Remove(context.Files, path) is { } error)
        {
            return await Fail(context, $"{Words(context)} remove '{operand}': {FileErrorText.Of(error)}");
        }

        if (options.Has('v'))
        {
            await context.Output.Write($"removed {(kind == FileKind.Directory ? "directory " : string.Empty)}'{operand}'\n");
        }

        return 0;
    }

    private static string Words(ProgramContext context) => context.Userland == Userland.BusyBox ? "can't" : "cannot";
}
