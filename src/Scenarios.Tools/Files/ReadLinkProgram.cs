using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Files;

/// <summary><c>readlink [-f|-e|-m] [-n] FILE …</c> and <c>realpath FILE …</c>.</summary>
internal sealed class ReadLinkProgram(string name, bool isWhole) : Tool(name, new OptionSpec("femnqsv", "z"))
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
            var follows = isWhole || options.Has('f') || options.Has('e') || options.Has('m');
            if ((follows ? Whole(context, path, options) : context.Files.LinkAt(path)) is { } found)
            {
                await context.Output.Write(options.Has('n') ? found : found + "\n");
            }
            else
            {
                status = isWhole ? await Fail(context, $"{operand}: No such file or directory") : 1;
            }
        }

        return status;
    }

    private string? Whole(ProgramContext context, string path, ParsedOptions options)
    {
        if (FileLinks.Resolve(context.Files, path) is not { } real)
        {
            return null;
        }

        var isThere = options.Has('e')
            ? context.Files.KindOf(real) is not null
            : options.Has('m') || context.Files.KindOf(FilePath.Parent(real)) == FileKind.Directory;
        return isThere ? real : null;
    }
}
