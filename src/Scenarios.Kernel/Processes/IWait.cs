namespace Scenarios.Kernel.Processes;

/// <summary>What a process is waiting for, so that killing the process can end the wait.</summary>
internal interface IWait
{
    void Interrupt(Exception exception);
}
