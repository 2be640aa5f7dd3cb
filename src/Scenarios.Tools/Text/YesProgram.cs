using Scenarios.Kernel.Limits;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Text;

/// <summary><c>yes [TEXT …]</c>: writes until nobody reads any more.</summary>
internal sealed class YesProgram : IProgram
{
    private const int LinesPerWrite = 512;

    public string Name => "yes";

    public async Coroutine<int> Run(ProgramContext context)
    {
        var line = (context.Arguments.Count == 0 ? "y" : string.Join(' ', context.Arguments)) + "\n";
        var text = string.Concat(Enumerable.Repeat(line, LinesPerWrite));
        for (long written = 0; written < ToolLimits.GeneratedCharacters; written += text.Length)
        {
            await context.Output.Write(text);
            await context.Simulation.Processes.Sleep(TimeSpan.Zero);
        }

        throw new LimitReachedException(
            $"{nameof(ToolLimits.GeneratedCharacters)} = {ToolLimits.GeneratedCharacters}", Name, context.Simulation.Seed, context.Simulation.Elapsed);
    }
}
