using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Files;

/// <summary><c>mkdir [-pv] [-m MODE] DIRECTORY …</c>.</summary>
internal sealed class MakeDirectoryProgram() : Tool("mkdir", new OptionSpec("pvm:", "Z")
{
    LongNames = new Dictionary<string, char>(StringComparer.Ordinal) { ["parents"] = 'p', ["verbose"] = 'v', ["mode"] = 'm' },
})
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        if (options.Operands.Count == 0)
        {
            return await FailUsage(context, "missing operand");
        }

        var modeText = options.Value('m');
        if (modeText is not null && FileModes.Change(modeText, FileRights.Octal("777"), isDirectory: true) is null)
        {
            return await Fail(context, $"invalid mode '{modeText}'");
        }

        var status = 0;
        foreach (var operand in options.Operands)
        {
            var path = FilePath.Resolve(context.WorkingDirectory, operand);
            var made = new List<string>();
            var error = options.Has('p')
                ? FileTree.MakeDirectories(context.Files, path, made.Add)
                : context.Files.MakeDirectory(path).Error;
            if (error is { } failed)
            {
                var can = context.Userland == Userland.BusyBox ? "can't" : "cannot";
                var place = failed == FileError.NotDirectory && options.Has('p') ? InTheWay(context, operand) : operand;
                status = await Fail(context, $"{can} create directory '{place}': {FileErrorText.Of(failed)}");
                continue;
            }

            if (!options.Has('p'))
            {
                made.Add(path);
            }

            if (modeText is not null && made.Count > 0)
            {
                var rights = context.Files.RightsOf(path);
                context.Files.SetRights(
                    path,
                    rights with { Mode = FileModes.Change(modeText, FileRights.Octal("777"), isDirectory: true)!.Value });
            }

            await Account(context, options, operand, made);
        }

        return status;
    }

    private static async Coroutine Account(ProgramContext context, ParsedOptions options, string operand, List<string> made)
    {
        foreach (var index in Enumerable.Range(0, options.Has('v') ? made.Count : 0))
        {
            // The name as typed, without the parts below it.
            var name = string.Join('/', operand.TrimEnd('/').Split('/').SkipLast(made.Count - 1 - index));
            var said = context.Userland == Userland.BusyBox ? $"created directory: '{name}'\n" : $"mkdir: created directory '{name}'\n";
            await context.Output.Write(said);
        }
    }

    /// <summary>The first part of a path, as typed, that exists and is not a directory.</summary>
    private static string InTheWay(ProgramContext context, string operand)
    {
        var parts = operand.Split('/');
        return Enumerable.Range(1, parts.Length).Select(count => string.Join('/', parts.Take(count))).First(part =>
            part.Length > 0 && context.Files.KindOf(FilePath.Resolve(context.WorkingDirectory, part)) is not (null or FileKind.Directory));
    }
}
