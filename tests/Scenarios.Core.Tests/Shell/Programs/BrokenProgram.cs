using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Core.Tests.Shell.Programs;

/// <summary>A program with a bug: it throws, at once or after a while.</summary>
internal sealed class BrokenProgram(Func<Exception> bug) : IProgram
{
    public string Name => "broken";

    public async Coroutine<int> Run(ProgramContext context)
    {
        if (context.Arguments is ["later"])
        {
            await context.Output.Write("so far\n");
            await context.Simulation.Processes.Sleep(TimeSpan.FromSeconds(3));
        }

        throw bug();
    }
}
