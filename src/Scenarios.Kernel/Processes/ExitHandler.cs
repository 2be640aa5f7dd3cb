namespace Scenarios.Kernel.Processes;

/// <summary>A delegate as an <see cref="ExitObserver"/>.</summary>
internal sealed class ExitHandler(Action<Process> handler) : ExitObserver
{
    public override void OnExit(Process ended) => handler(ended);
}
