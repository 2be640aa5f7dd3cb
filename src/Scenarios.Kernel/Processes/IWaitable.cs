namespace Scenarios.Kernel.Processes;

/// <summary>What a coroutine waits for, where that knows coroutines: it resumes them without a delegate.</summary>
internal interface IWaitable
{
    void Await(IResumable waiting);
}
