using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;
using Scenarios.Tools.Text;

namespace Scenarios.Tools.Lines;

/// <summary><c>rev [FILE …]</c> of util-linux: reverses each line.</summary>
internal sealed class RevProgram() : Tool("rev", new OptionSpec(string.Empty))
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var status = 0;
        foreach (var operand in InputFile.Or(options.Operands))
        {
            var (input, error) = InputFile.Open(context, operand);
            if (input is null)
            {
                status = await Fail(context, $"cannot open {operand}: {FileErrorText.Of(error!.Value)}");
                continue;
            }

            var lines = new LineReader(input);
            while (await lines.Read() is { } line)
            {
                var characters = line.TrimEnd('\n').ToCharArray();
                Array.Reverse(characters);
                await context.Output.Write(new string(characters) + (line.EndsWith('\n') ? "\n" : string.Empty));
            }
        }

        return status;
    }
}
