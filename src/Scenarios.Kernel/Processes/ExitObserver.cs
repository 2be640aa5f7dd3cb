namespace Scenarios.Kernel.Processes;

/// <summary>
/// Is told when a process ends (<see cref="Process.OnExit(ExitObserver)"/>). Where there are very many processes, a class of one's own
/// costs half of what a delegate does. Each observer belongs to one process.
/// </summary>
public abstract class ExitObserver : IExitListener
{
    IExitListener? IExitListener.Next { get; set; }

    public abstract void OnExit(Process ended);
}
