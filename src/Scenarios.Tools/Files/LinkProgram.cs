using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Files;

/// <summary>
/// <c>ln -s [-f] [-n] TARGET … [LINK]</c>; hard links are refused by name, because here they would be copies that share nothing.
/// </summary>
internal sealed class LinkProgram() : Tool("ln", new OptionSpec("sfnv", "bdiLPrSTt")
{
    LongNames = new Dictionary<string, char>(StringComparer.Ordinal) { ["symbolic"] = 's', ["force"] = 'f', ["no-dereference"] = 'n' },
})
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var operands = options.Operands;
        if (operands.Count == 0)
        {
            return await FailUsage(context, "missing file operand");
        }

        if (!options.Has('s'))
        {
            return await Fail(context, "not simulated: hard links");
        }

        var last = operands.Count == 1 ? "." : operands[^1];
        var lastPath = FilePath.Resolve(context.WorkingDirectory, last);
        var isLink = options.Has('n') && context.Files.LinkAt(lastPath) is not null;
        var isInto = context.Files.KindOf(lastPath) == FileKind.Directory && !isLink;
        if (operands.Count > 2 && !isInto)
        {
            return await Fail(context, $"target '{last}': Not a directory");
        }

        var status = 0;
        foreach (var target in operands.Count == 1 ? operands : operands.SkipLast(1))
        {
            var name = isInto ? FileTree.Join(last, FilePath.Name(target.TrimEnd('/'))) : last;
            status = await Make(context, options, target, name) == 0 ? status : 1;
        }

        return status;
    }

    private async Coroutine<int> Make(ProgramContext context, ParsedOptions options, string target, string name)
    {
        var path = FilePath.Resolve(context.WorkingDirectory, name);
        if (options.Has('f'))
        {
            context.Files.Remove(path);
        }

        if (context.Files.Link(path, target).Error is { } error)
        {
            return await Fail(context, context.Userland == Userland.BusyBox
                ? $"{name}: {FileErrorText.Of(error)}"
                : $"failed to create symbolic link '{name}': {FileErrorText.Of(error)}");
        }

        if (options.Has('v'))
        {
            await context.Output.Write($"'{name}' -> '{target}'\n");
        }

        return 0;
    }
}
