using System.Runtime.CompilerServices;

namespace Scenarios.Kernel.Processes;

/// <summary>A computation that can wait and has no result; see <see cref="Coroutine{T}"/>.</summary>
[AsyncMethodBuilder(typeof(CoroutineMethodBuilder))]
public sealed class Coroutine : ICriticalNotifyCompletion, IWaitable
{
    private readonly Coroutine<Unit> _inner;

    internal Coroutine(Coroutine<Unit> inner) => _inner = inner;

    /// <summary>A finished computation.</summary>
    public static Coroutine Completed { get; } = new(new Coroutine<Unit>(default(Unit)));

    public bool IsCompleted => _inner.IsCompleted;

    public Coroutine GetAwaiter() => this;

    public void GetResult() => _inner.GetResult();

    public void OnCompleted(Action continuation) => _inner.OnCompleted(continuation);

    /// <summary>
    /// Lets it run on its own. What it throws is thrown from the event queue, where the simulation's caller sees it.
    /// </summary>
    /// <param name="name">The name of the event that throws.</param>
    public void Detach(ProcessTable processes, string name) => OnEnd(new Detached(_inner, processes, name));

    /// <summary>The computation itself: whoever keeps it does not keep this object, too.</summary>
    internal Coroutine<Unit> Inner => _inner;

    /// <summary>Resumes this when it has ended, or at once if it has.</summary>
    internal void OnEnd(IResumable waiting)
    {
        if (IsCompleted)
        {
            waiting.Resume();
        }
        else
        {
            _inner.Await(waiting);
        }
    }

    void IWaitable.Await(IResumable waiting) => _inner.Await(waiting);

    public void UnsafeOnCompleted(Action continuation) => _inner.OnCompleted(continuation);
}
