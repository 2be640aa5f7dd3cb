namespace Scenarios.Kernel.Processes;

/// <summary>Something a coroutine waits for that can resume coroutines without a delegate.</summary>
internal interface IWaitable
{
    void Await(IResumable waiting);
}
