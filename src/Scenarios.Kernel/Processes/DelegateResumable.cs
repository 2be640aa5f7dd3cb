namespace Scenarios.Kernel.Processes;

/// <summary>A continuation of an awaiter other than a coroutine.</summary>
internal sealed class DelegateResumable(Action continuation) : IResumable
{
    public void Resume() => continuation();
}
