using System.Runtime.CompilerServices;

namespace Scenarios.Kernel.Processes;

/// <summary>
/// A computation that can wait for virtual time, input or another computation: the return type of <c>async</c> methods in the core.
/// Starts at once when called, runs on the simulation's event queue, and is awaited at most once.
/// </summary>
/// <typeparam name="T">What it produces.</typeparam>
[AsyncMethodBuilder(typeof(CoroutineMethodBuilder<>))]
public sealed class Coroutine<T> : ICriticalNotifyCompletion
{
    private Action? _continuation;
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

    internal object? StateMachine { get; set; }

    public Coroutine<T> GetAwaiter() => this;

    /// <summary>The result of a finished computation; throws what the computation threw.</summary>
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

    public void OnCompleted(Action continuation)
    {
        if (_continuation is not null)
        {
            throw new InvalidOperationException("A coroutine is awaited at most once.");
        }

        _continuation = continuation;
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
        _continuation?.Invoke();
    }
}
