using System.Runtime.CompilerServices;

namespace Scenarios.Kernel.Processes;

/// <summary>
/// A computation that can wait for virtual time, input or another computation: the return type of <c>async</c> methods in the core.
/// It starts immediately, runs on the simulation's event queue, and is awaited at most once. While it waits, the object is also the box of
/// its state machine.
/// </summary>
/// <typeparam name="T">Its result.</typeparam>
[AsyncMethodBuilder(typeof(CoroutineMethodBuilder<>))]
public class Coroutine<T> : ICriticalNotifyCompletion, IWaitable
{
    private IResumable? _waiting;
    private Exception? _exception;
    private T? _result;

    internal Coroutine()
    {
    }

    /// <summary>A finished computation with this result.</summary>
    public Coroutine(T result)
    {
        _result = result;
        IsCompleted = true;
    }

    public bool IsCompleted { get; private set; }

    /// <summary>The exception that ended it; otherwise null.</summary>
    internal Exception? Failure => _exception;

    public Coroutine<T> GetAwaiter() => this;

    /// <summary>Returns the result of a finished computation, or throws its exception.</summary>
    /// <exception cref="InvalidOperationException">It is not finished.</exception>
    public T GetResult()
    {
        if (!IsCompleted)
        {
            throw new InvalidOperationException("The coroutine has not finished.");
        }

        if (_exception is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_exception);
        }

        return _result!;
    }

    public void OnCompleted(Action continuation) => Await(new DelegateResumable(continuation));

    void IWaitable.Await(IResumable waiting) => Await(waiting);

    internal void Await(IResumable waiting)
    {
        if (_waiting is not null)
        {
            throw new InvalidOperationException("A coroutine is awaited at most once.");
        }

        _waiting = waiting;
    }

    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);

    internal void SetResult(T result)
    {
        _result = result;
        Complete();
    }

    internal void SetException(Exception exception)
    {
        _exception = exception;
        Complete();
    }

    private void Complete()
    {
        IsCompleted = true;
        _waiting?.Resume();
    }
}
