using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Files;

/// <summary><c>touch [-c] FILE …</c>: creates files, or sets their time to now.</summary>
internal sealed class TouchProgram()
    : Tool(
        "touch",
        new OptionSpec("c", "adfhmrt") { LongNames = new Dictionary<string, char>(StringComparer.Ordinal) { ["no-create"] = 'c' } })
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        if (options.Operands.Count == 0)
        {
            return await FailUsage(context, "missing file operand");
        }

        var status = 0;
        foreach (var operand in options.Operands)
        {
            var path = FilePath.Resolve(context.WorkingDirectory, operand);
            var kind = context.Files.KindOf(path);
            if (kind == FileKind.Directory || (kind is null && options.Has('c')))
            {
                continue;
            }

            var error = context.Files.Write(path, string.Empty, append: true).Error;
            status = error is { } failed
                ? await Fail(context,
                $"{(context.Userland == Userland.BusyBox ? operand : $"cannot touch '{operand}'")}: {FileErrorText.Of(failed)}") : status;
        }

        return status;
    }
}
