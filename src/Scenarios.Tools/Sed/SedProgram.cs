using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;
using Scenarios.Tools.Text;

namespace Scenarios.Tools.Sed;

/// <summary><c>sed [-n] [-E] [-i] [-e SCRIPT | SCRIPT] [FILE …]</c>.</summary>
internal sealed class SedProgram() : Tool("sed", new OptionSpec("nErie:", "flsuz")
{
    LongNames = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["quiet"] = 'n', ["silent"] = 'n', ["regexp-extended"] = 'E', ["expression"] = 'e', ["in-place"] = 'i',
    },
})
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var operands = options.Operands;
        var script = options.Has('e') ? string.Join('\n', options.Values('e')) : null;
        if (script is null && operands.Count == 0)
        {
            return await Fail(context, "no script: Usage: sed [OPTION]... {script-only-if-no-other-script} [input-file]...");
        }

        if (script is null)
        {
            script = operands[0];
            operands.RemoveAt(0);
        }

        try
        {
            return options.Has('i')
                ? await RunInPlace(context, options, script)
                : await RunOver(context, options, new SedParser(script, IsExtended(options)).Parse());
        }
        catch (SedException exception)
        {
            return await Fail(context, $"-e expression #1, char {exception.Position}: {exception.Message}");
        }
    }

    private static bool IsExtended(ParsedOptions options) => options.Has('E') || options.Has('r');

    private async Coroutine<int> RunOver(ProgramContext context, ParsedOptions options, IReadOnlyList<SedCommand> commands)
    {
        if (options.Operands.Count == 0)
        {
            await new SedRun(commands, options.Has('n'), new LineReader(context.Input), context.Output).Run();
            return 0;
        }

        var status = 0;
        var text = new StringBuilder();
        foreach (var operand in options.Operands)
        {
            var (input, error) = InputFile.Open(context, operand);
            status = input is null ? await Unreadable(context, operand, error!.Value) : status;
            text.Append(input is null ? string.Empty : await InputFile.ReadAll(input));
        }

        await new SedRun(commands, options.Has('n'), new LineReader(new TextSource(text.ToString())), context.Output).Run();
        return status;
    }

    private async Coroutine<int> RunInPlace(ProgramContext context, ParsedOptions options, string script)
    {
        if (options.Operands.Count == 0)
        {
            _ = new SedParser(script, IsExtended(options)).Parse();
            return await Fail(context, "no input files");
        }

        var status = 0;
        foreach (var operand in options.Operands)
        {
            // Each file has its own line numbers and ranges.
            var commands = new SedParser(script, IsExtended(options)).Parse();
            var path = FilePath.Resolve(context.WorkingDirectory, operand);
            var text = context.Files.Read(path);
            if (text.Value is null)
            {
                status = await Unreadable(context, operand, text.Error!.Value);
                continue;
            }

            var result = new TextBuffer();
            await new SedRun(commands, options.Has('n'), new LineReader(new TextSource(text.Value)), result).Run();
            if (context.Files.Write(path, result.Text).Error is { } error)
            {
                status = await Fail(context, $"couldn't open file {operand}: {FileErrorText.Of(error)}", 4);
            }
        }

        return status;
    }

    private async Coroutine<int> Unreadable(ProgramContext context, string operand, FileError error)
    {
        return await Fail(context, error == FileError.IsDirectory
            ? $"read error on {operand}: Is a directory"
            : $"can't read {operand}: {FileErrorText.Of(error)}", 2);
    }
}
