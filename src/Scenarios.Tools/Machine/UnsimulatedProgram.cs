using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Machine;

/// <summary>A program that exists on real machines but is not simulated: it says so by name instead of being "not found".</summary>
internal sealed class UnsimulatedProgram(string name) : IProgram
{
    public string Name => name;

    public bool IsSimulated => false;

    public async Coroutine<int> Run(ProgramContext context)
    {
        await context.Error.Write($"{name}: not simulated\n");
        return 2;
    }
}
