using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Files;

/// <summary><c>ls [-aA1dl] [FILE …]</c>; columns on a terminal, one name a line elsewhere. Everything belongs to root.</summary>
internal sealed class ListProgram() : Tool("ls", new OptionSpec("aA1ldF", "bBcCDfgGhHiIkLmnNopqQrRsStTuUvwxXZ") { ErrorExitCode = 2 })
{
    private const int Trouble = 2;

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        if (options.Has('F'))
        {
            return await Fail(context, "not simulated: option -F", Trouble);
        }

        var (status, files, directories) = (0, new List<string>(), new List<string>());
        foreach (var operand in options.Operands.DefaultIfEmpty(".").Order(StringComparer.Ordinal))
        {
            var kind = context.Files.KindOf(FilePath.Resolve(context.WorkingDirectory, operand));
            if (kind is null)
            {
                status = context.Userland == Userland.BusyBox
                    ? await Fail(context, $"{operand}: No such file or directory")
                    : await Fail(context, $"cannot access '{operand}': No such file or directory", Trouble);
            }
            else
            {
                (kind == FileKind.Directory && !options.Has('d') ? directories : files).Add(operand);
            }
        }

        var listing = new FileListing(context, options);
        await context.Output.Write(listing.Layout(files.ConvertAll(file => (file, FilePath.Resolve(context.WorkingDirectory, file)))));
        var isFirst = files.Count == 0;
        foreach (var directory in directories)
        {
            var header = options.Operands.Count > 1 ? $"{(isFirst ? string.Empty : "\n")}{directory}:\n" : string.Empty;
            isFirst = false;
            await context.Output.Write(header + listing.OfDirectory(FilePath.Resolve(context.WorkingDirectory, directory)));
        }

        return status;
    }
}
