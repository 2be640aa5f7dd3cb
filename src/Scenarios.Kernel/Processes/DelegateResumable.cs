namespace Scenarios.Kernel.Processes;

/// <summary>A continuation that is no coroutine's: somebody else awaits.</summary>
internal sealed class DelegateResumable(Action continuation) : IResumable
{
    public void Resume() => continuation();
}
