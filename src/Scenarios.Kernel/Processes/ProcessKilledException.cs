using Scenarios.Kernel.Faults;

namespace Scenarios.Kernel.Processes;

/// <summary>
/// Thrown inside a killed process, at the point where it waits, so that its <c>finally</c> blocks run. Must not be swallowed.
/// </summary>
public sealed class ProcessKilledException(Process process) : UnwindingException($"Process {process.Name} was killed.")
{
    public Process Process { get; } = process;
}
