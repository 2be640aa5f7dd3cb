using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Files;

/// <summary><c>mkdir [-p] DIRECTORY …</c>.</summary>
internal sealed class MakeDirectoryProgram() : Tool("mkdir", new OptionSpec("pv", "mZ") { LongNames = new Dictionary<string, char>(StringComparer.Ordinal) { ["parents"] = 'p', ["verbose"] = 'v' } })
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        if (options.Operands.Count == 0)
        {
            return await FailUsage(context, "missing operand");
        }

        var status = 0;
        foreach (var operand in options.Operands)
        {
            var error = Make(context.Files, FilePath.Resolve(context.WorkingDirectory, operand), options.Has('p'));
            if (error is { } failed)
            {
                status = await Fail(context, $"{(context.Userland == Userland.BusyBox ? "can't" : "cannot")} create directory '{operand}': {FileErrorText.Of(failed)}");
            }
            else if (options.Has('v'))
            {
                await context.Output.Write($"mkdir: created directory '{operand}'\n");
            }
        }

        return status;
    }

    private static FileError? Make(IFileSystem files, string path, bool withParents)
    {
        if (!withParents)
        {
            return files.MakeDirectory(path).Error;
        }

        if (files.KindOf(path) is { } kind)
        {
            return kind == FileKind.Directory ? null : FileError.Exists;
        }

        return Make(files, FilePath.Parent(path), withParents: true) ?? files.MakeDirectory(path).Error;
    }
}
