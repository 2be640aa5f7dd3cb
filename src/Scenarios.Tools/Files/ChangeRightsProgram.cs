using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Files;

/// <summary>The common part of <c>chmod</c>, <c>chown</c> and <c>chgrp</c>: a change, then the files that it is applied to.</summary>
/// <param name="operandLetters">See <see cref="OptionSpec.OperandLetters"/>.</param>
internal abstract class ChangeRightsProgram(string name, string operandLetters) : Tool(name, new OptionSpec("RfvchHLP")
{
    OperandLetters = operandLetters,
    LongNames = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["recursive"] = 'R', ["silent"] = 'f', ["quiet"] = 'f', ["verbose"] = 'v',
        ["changes"] = 'c', ["no-dereference"] = 'h',
    },
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
            return context.Userland == Userland.BusyBox || IsPlainFault ? await Fail(context, fault) : await FailUsage(context, fault);
        }

        var status = 0;
        foreach (var operand in options.Operands.Skip(1))
        {
            var path = FilePath.Resolve(context.WorkingDirectory, operand);
            status = IsLeft(context, options, path, isTop: true) || await Change(context, options, change, operand, path, isTop: true)
                ? status
                : 1;
        }

        return status;
    }

    /// <summary>Whether GNU's program reports an invalid change without a hint to its help.</summary>
    protected abstract bool IsPlainFault { get; }

    /// <summary>Why the change is invalid; null when it is valid.</summary>
    protected abstract string? FaultOf(ProgramContext context, string change);

    protected abstract FileRights Changed(ProgramContext context, string change, FileRights before, bool isDirectory);

    /// <summary>How GNU's program describes the action that failed.</summary>
    protected abstract string Deed(string operand);

    /// <summary>What <c>-v</c> prints for one file.</summary>
    protected abstract string Account(ProgramContext context, string change, string operand, FileRights before, FileRights after);

    /// <summary>GNU's error for a link that points at nothing.</summary>
    protected abstract string Dangling(string operand);

    /// <summary>Whether <c>-R</c> leaves links alone that are themselves operands.</summary>
    protected abstract bool LeavesTopLinks { get; }

    /// <summary>
    /// Whether a link is not followed: links have no rights of their own here, so that nothing is done (with <c>-h</c>, and for links that
    /// <c>-R</c> finds).
    /// </summary>
    private bool IsLeft(ProgramContext context, ParsedOptions options, string path, bool isTop) => context.Files.LinkAt(path) is not null
        && !options.Has('L')
        && (options.Has('h') || (options.Has('R') && !options.Has('H') && !(isTop && !LeavesTopLinks)));

    private Coroutine<int> Complain(ProgramContext context, ParsedOptions options, string message) =>
        options.Has('f') ? new Coroutine<int>(1) : Fail(context, message);

    private async Coroutine<bool> Change(
        ProgramContext context,
        ParsedOptions options,
        string change,
        string operand,
        string path,
        bool isTop)
    {
        var isBusyBox = context.Userland == Userland.BusyBox;
        if (context.Files.KindOf(path) is not { } kind)
        {
            var isDangling = context.Files.LinkAt(path) is not null;
            await Complain(context, options, isBusyBox ? $"{operand}: No such file or directory"
                : isDangling ? Dangling(operand)
                : $"cannot access '{operand}': No such file or directory");
            return false;
        }

        var before = context.Files.RightsOf(path);
        var rights = Changed(context, change, before, kind == FileKind.Directory);
        if (context.Files.SetRights(path, rights).Error is { } error)
        {
            await Complain(context, options, $"{(isBusyBox ? operand : Deed(operand))}: {FileErrorText.Of(error)}");
            return false;
        }

        if (options.Has('v') || (options.Has('c') && rights != before))
        {
            await context.Output.Write(Account(context, change, operand, before, rights) + "\n");
        }

        if (!options.Has('R') || kind != FileKind.Directory || (!isTop && !options.Has('L') && context.Files.LinkAt(path) is not null))
        {
            return true;
        }

        var listed = context.Files.List(path);
        if (listed.Error is { } unread)
        {
            await Complain(context, options, $"{(isBusyBox ? operand : $"cannot read directory '{operand}'")}: {FileErrorText.Of(unread)}");
        }

        var isWhole = listed.Error is null;
        foreach (var child in listed.Value ?? [])
        {
            var inner = FileTree.Join(path, child);
            isWhole &= IsLeft(context, options, inner, isTop: false)
                || await Change(context, options, change, FileTree.Join(operand, child), inner, isTop: false);
        }

        return isWhole;
    }
}
