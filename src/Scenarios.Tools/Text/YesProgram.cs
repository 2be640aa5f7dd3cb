using Scenarios.Kernel.Limits;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Text;

/// <summary><c>yes [TEXT …]</c>: writes until nothing reads any more; in containers that takes time.</summary>
internal sealed class YesProgram : IProgram
{
    private const int LinesPerWrite = 512;

    // More than a pipe's capacity, so that the reader has had a chance to end it.
    private const int CharactersAtOnce = 1 << 18;

    public string Name => "yes";

    public async Coroutine<int> Run(ProgramContext context)
    {
        var line = (context.Arguments.Count == 0 ? "y" : string.Join(' ', context.Arguments)) + "\n";
        var text = string.Concat(Enumerable.Repeat(line, LinesPerWrite));
        var busy = new BusyLoop(context.Simulation.Processes);
        for (long written = 0; written < ToolLimits.GeneratedCharacters; written += text.Length)
        {
            await context.Output.Write(text);
            if (written > CharactersAtOnce && busy.TakesTime)
            {
                written -= text.Length;
                await busy.Round();
                continue;
            }

            await context.Simulation.Processes.Sleep(TimeSpan.Zero);
        }

        throw new LimitReachedException(
            $"{nameof(ToolLimits.GeneratedCharacters)} = {ToolLimits.GeneratedCharacters}",
            Name,
            context.Simulation.Seed,
            context.Simulation.Elapsed);
    }
}
