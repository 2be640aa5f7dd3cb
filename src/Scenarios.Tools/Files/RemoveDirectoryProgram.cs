using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Files;

/// <summary><c>rmdir DIRECTORY …</c>.</summary>
internal sealed class RemoveDirectoryProgram() : Tool("rmdir", new OptionSpec(string.Empty, "pv"))
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
            var path = FilePath.Resolve(context.WorkingDirectory, operand);
            var error = context.Files.KindOf(path) is FileKind.File or FileKind.Device
                ? FileError.NotDirectory
                : context.Files.Remove(path).Error;
            status = error is { } failed ? await Fail(context, $"failed to remove '{operand}': {FileErrorText.Of(failed)}") : status;
        }

        return status;
    }
}
