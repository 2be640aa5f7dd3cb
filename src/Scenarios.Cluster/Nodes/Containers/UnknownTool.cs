using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>A command that the real image has but the simulation lacks: it says so instead of pretending not to exist.</summary>
internal sealed class UnknownTool(string name) : IProgram
{
    public string Name => name;

    public async Coroutine<int> Run(ProgramContext context)
    {
        await context.Error.Write($"{name}: not simulated\n");
        return 1;
    }
}
