using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Tests.Nodes;

/// <summary>A tool with a bug.</summary>
internal sealed class BrokenTool(string name) : IProgram
{
    public string Name => name;

    public Coroutine<int> Run(ProgramContext context) => throw new InvalidOperationException("oops");
}
