namespace Scenarios.Kernel.Processes;

/// <summary>Waits for the end of another process.</summary>
internal sealed class ExitWait(ProcessTable processes, Process awaited) : Waiting<int>(processes, processes.Current), IExitListener
{
    public IExitListener? Next { get; set; }

    public void OnExit(Process ended) => Happen();

    public override void Resume()
    {
        if ((Interruption ?? awaited.Failure) is { } exception)
        {
            SetException(exception);
        }
        else
        {
            SetResult(awaited.ExitCode!.Value);
        }
    }
}
