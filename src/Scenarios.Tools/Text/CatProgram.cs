using System.Globalization;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Text;

/// <summary><c>cat [-n] [FILE …]</c>.</summary>
internal sealed class CatProgram()
    : Tool(
        "cat",
        new OptionSpec("nu", "AbeEstTv") { LongNames = new Dictionary<string, char>(StringComparer.Ordinal) { ["number"] = 'n' } })
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var (status, number) = (0, 0);
        foreach (var operand in InputFile.Or(options.Operands))
        {
            var (input, error) = InputFile.Open(context, operand);
            if (input is null)
            {
                status = await Fail(context,
                    $"{(context.Userland == Userland.BusyBox ? $"can't open '{operand}'" : operand)}: {FileErrorText.Of(error!.Value)}");
                continue;
            }

            if (options.Has('n'))
            {
                number = await CopyNumbered(context, input, number);
                continue;
            }

            while (await input.Read() is { } text)
            {
                await context.Output.Write(text);
            }
        }

        return status;
    }

    private static async Coroutine<int> CopyNumbered(ProgramContext context, ITextInput input, int number)
    {
        var lines = new LineReader(input);
        while (await lines.Read() is { } line)
        {
            number++;
            await context.Output.Write($"{number.ToString(CultureInfo.InvariantCulture),6}\t{line}");
        }

        return number;
    }
}
