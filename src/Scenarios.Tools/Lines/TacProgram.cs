using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;
using Scenarios.Tools.Text;

namespace Scenarios.Tools.Lines;

/// <summary><c>tac [FILE …]</c>: prints each file's lines in reverse order.</summary>
internal sealed class TacProgram() : Tool("tac", new OptionSpec(string.Empty, "brs"))
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var status = 0;
        foreach (var operand in InputFile.Or(options.Operands))
        {
            var (input, error) = InputFile.Open(context, operand);
            if (input is null)
            {
                status = await Fail(context, $"failed to open '{operand}' for reading: {FileErrorText.Of(error!.Value)}");
                continue;
            }

            var lines = new LineReader(input);
            var held = new Stack<string>();
            while (await lines.Read() is { } line)
            {
                held.Push(line);
            }

            await context.Output.Write(string.Concat(held));
        }

        return status;
    }
}
