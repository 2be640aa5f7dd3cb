using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>A command that the real image has and the simulation has not: it says so instead of pretending to be absent.</summary>
internal sealed class UnknownTool(string name) : IProgram
{
    public string Name => name;

    public async Coroutine<int> Run(ProgramContext context)
    {
        await context.Error.Write($"{name}: not simulated\n");
        return 1;
    }
}
