using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;
using Scenarios.Tools.Text;

namespace Scenarios.Tools.Lines;

/// <summary><c>comm [-1] [-2] [-3] FILE1 FILE2</c>: the lines that only one of two sorted files has, and those that both have.</summary>
internal sealed class CommProgram() : Tool("comm", new OptionSpec("123", "z"))
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        if (options.Operands.Count != 2)
        {
            return await FailUsage(context, options.Operands switch
            {
                [] => "missing operand",
                [var only] => $"missing operand after '{only}'",
                [_, _, var extra, ..] => $"extra operand '{extra}'",
                _ => string.Empty,
            });
        }

        var readers = new List<LineReader>();
        foreach (var operand in options.Operands)
        {
            var (input, error) = InputFile.Open(context, operand);
            if (input is null)
            {
                return await Fail(context, $"{operand}: {FileErrorText.Of(error!.Value)}");
            }

            readers.Add(new LineReader(input));
        }

        var (left, right) = (await readers[0].Read(), await readers[1].Read());
        while (left is not null || right is not null)
        {
            var order = left is null ? 1 : right is null ? -1 : string.CompareOrdinal(left.TrimEnd('\n'), right.TrimEnd('\n'));
            await Show(context, options, order, (order <= 0 ? left : right)!.TrimEnd('\n'));
            left = order <= 0 ? await readers[0].Read() : left;
            right = order >= 0 ? await readers[1].Read() : right;
        }

        return 0;
    }

    private static async Coroutine Show(ProgramContext context, ParsedOptions options, int order, string line)
    {
        var column = order < 0 ? '1' : order > 0 ? '2' : '3';
        if (options.Has(column))
        {
            return;
        }

        var indent = (column > '1' && !options.Has('1') ? "\t" : string.Empty) + (column > '2' && !options.Has('2') ? "\t" : string.Empty);
        await context.Output.Write($"{indent}{line}\n");
    }
}
