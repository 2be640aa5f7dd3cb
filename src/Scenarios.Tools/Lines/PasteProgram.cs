using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;
using Scenarios.Shell.Quoting;
using Scenarios.Tools.Text;

namespace Scenarios.Tools.Lines;

/// <summary><c>paste [-s] [-d LIST] [FILE …]</c>: lines of files side by side.</summary>
internal sealed class PasteProgram() : Tool("paste", new OptionSpec("sd:", "z")
{
    LongNames = new Dictionary<string, char>(StringComparer.Ordinal) { ["serial"] = 's', ["delimiters"] = 'd' },
})
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var inputs = new List<LineReader>();
        LineReader? standard = null;
        foreach (var operand in InputFile.Or(options.Operands))
        {
            var (input, error) = InputFile.Open(context, operand);
            if (input is null)
            {
                return await Fail(context, $"{operand}: {FileErrorText.Of(error!.Value)}");
            }

            // Several dashes take turns reading the same input.
            inputs.Add(operand == "-" ? standard ??= new LineReader(input) : new LineReader(input));
        }

        var delimiters = BackslashText.Unescape(options.Value('d') ?? "\t", octalNeedsZero: false, out _);
        if (options.Has('s'))
        {
            foreach (var input in inputs)
            {
                await context.Output.Write(Join(await input.ReadAll(), delimiters));
            }

            return 0;
        }

        while (await NextOf(inputs) is { } row)
        {
            await context.Output.Write(Join(row, delimiters));
        }

        return 0;
    }

    private static async Coroutine<List<string>?> NextOf(List<LineReader> inputs)
    {
        var row = new List<string>();
        var isThere = false;
        foreach (var input in inputs)
        {
            var line = await input.Read();
            isThere |= line is not null;
            row.Add(line?.TrimEnd('\n') ?? string.Empty);
        }

        return isThere ? row : null;
    }

    private static string Join(List<string> row, string delimiters)
    {
        var text = new System.Text.StringBuilder();
        for (var index = 0; index < row.Count; index++)
        {
            text.Append(row[index]);
            if (index + 1 < row.Count && delimiters.Length > 0)
            {
                text.Append(delimiters[index % delimiters.Length]);
            }
        }

        return text.Append('\n').ToString();
    }
}
