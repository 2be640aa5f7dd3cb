namespace Scenarios.Kernel.Processes;

/// <summary>
/// Thrown inside a process that was killed, at the place where it waits, so that its <c>finally</c> blocks run. Not to be caught for good.
/// </summary>
public sealed class ProcessKilledException(Process process) : Exception($"Process {process.Name} was killed.")
{
    public Process Process { get; } = process;
}
