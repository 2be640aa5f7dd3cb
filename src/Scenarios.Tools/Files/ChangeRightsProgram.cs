using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Files;

/// <summary>What <c>chmod</c>, <c>chown</c> and <c>chgrp</c> have in common: a change, then the files that it is made to.</summary>
internal abstract class ChangeRightsProgram(string name) : Tool(name, new OptionSpec("Rfvch", "HLP")
{
    LongNames = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["recursive"] = 'R', ["silent"] = 'f', ["quiet"] = 'f', ["verbose"] = 'v',
    },
    StopsAtOperand = true,
})
{
    protected sealed override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        if (options.Operands.Count < 2)
        {
            var after = options.Operands.Count == 0 ? string.Empty : $" after '{options.Operands[0]}'";
            return await FailUsage(context, $"missing operand{after}");
        }

        var change = options.Operands[0];
        if (FaultOf(context, change) is { } fault)
        {
            return await Fail(context, fault);
        }

        var status = 0;
        foreach (var operand in options.Operands.Skip(1))
        {
            var path = FilePath.Resolve(context.WorkingDirectory, operand);
            status = await Change(context, options, change, operand, path) ? status : 1;
        }

        return status;
    }

    /// <summary>Why the change cannot be read; null where it can.</summary>
    protected abstract string? FaultOf(ProgramContext context, string change);

    protected abstract FileRights Changed(ProgramContext context, string change, FileRights before, bool isDirectory);

    /// <summary>What GNU's program says that it was about to do.</summary>
    protected abstract string Deed(string operand);

    private async Coroutine<bool> Change(ProgramContext context, ParsedOptions options, string change, string operand, string path)
    {
        var isBusyBox = context.Userland == Userland.BusyBox;
        if (context.Files.KindOf(path) is not { } kind)
        {
            await Fail(context, $"{(isBusyBox ? operand : $"cannot access '{operand}'")}: No such file or directory");
            return false;
        }

        var rights = Changed(context, change, context.Files.RightsOf(path), kind == FileKind.Directory);
        if (context.Files.SetRights(path, rights).Error is { } error)
        {
            await Fail(context, $"{(isBusyBox ? operand : Deed(operand))}: {FileErrorText.Of(error)}");
            return false;
        }

        var isWhole = true;
        foreach (var child in options.Has('R') && kind == FileKind.Directory ? context.Files.List(path).Value ?? [] : [])
        {
            isWhole &= await Change(context, options, change, FileTree.Join(operand, child), FileTree.Join(path, child));
        }

        return isWhole;
    }
}
