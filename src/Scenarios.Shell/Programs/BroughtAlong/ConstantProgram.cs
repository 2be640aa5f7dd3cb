using Scenarios.Kernel.Processes;

namespace Scenarios.Shell.Programs.BroughtAlong;

/// <summary><c>true</c> and <c>false</c>.</summary>
internal sealed class ConstantProgram(string name, int exitCode) : IProgram
{
    public string Name => name;

    public Coroutine<int> Run(ProgramContext context) => new(exitCode);
}
