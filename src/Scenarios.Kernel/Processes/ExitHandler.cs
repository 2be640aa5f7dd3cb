namespace Scenarios.Kernel.Processes;

/// <summary>A delegate as an <see cref="IExitListener"/>.</summary>
internal sealed class ExitHandler(Action<Process> handler) : IExitListener
{
    public IExitListener? Next { get; set; }

    public void OnExit(Process ended) => handler(ended);
}
