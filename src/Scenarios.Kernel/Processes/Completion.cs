using System.Runtime.CompilerServices;

namespace Scenarios.Kernel.Processes;

/// <summary>
/// The one way a process waits: something that happens once. Setting it resumes the waiting process later at the same instant,
/// in order with everything else of that instant. A killed process is resumed with <see cref="ProcessKilledException"/>.
/// One waiter at most.
/// </summary>
public sealed class Completion<T> : IWait, ICriticalNotifyCompletion
{
    private readonly Simulation _simulation;
    private Action? _continuation;
    private Process? _waiter;
    private Exception? _exception;
    private T? _value;

    public Completion(Simulation simulation) => _simulation = simulation;

    /// <summary>True once set, failed or cancelled.</summary>
    public bool IsCompleted { get; private set; }

    public Completion<T> GetAwaiter() => this;

    public T GetResult()
    {
        if (_exception is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_exception);
        }

        return _value!;
    }

    /// <summary>Sets the value; false when it already was completed.</summary>
    public bool TrySet(T value)
    {
        if (IsCompleted)
        {
            return false;
        }

        _value = value;
        Complete();
        return true;
    }

    /// <summary>Makes the waiter fail; false when it already was completed.</summary>
    public bool TryFail(Exception exception)
    {
        if (IsCompleted)
        {
            return false;
        }

        _exception = exception;
        Complete();
        return true;
    }

    void IWait.Interrupt(Exception exception) => TryFail(exception);

    public void OnCompleted(Action continuation)
    {
        if (_continuation is not null)
        {
            throw new InvalidOperationException("A completion has one waiter at most.");
        }

        _continuation = continuation;
        _waiter = _simulation.Processes.Current;
        if (_waiter is not null && !_waiter.TryEnter(this))
        {
            TryFail(new ProcessKilledException(_waiter));
        }
    }

    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);

    private void Complete()
    {
        IsCompleted = true;
        if (_continuation is { } continuation)
        {
            // A process's waking up is as much progress, or as little, as the process itself.
            var activity = _waiter?.Activity ?? Time.Activity.Progress;
            _simulation.Schedule(TimeSpan.Zero, _waiter?.Name ?? "resume", () => Resume(continuation), activity);
        }
    }

    private void Resume(Action continuation)
    {
        _waiter?.Leave(this);
        _simulation.Processes.RunAs(_waiter, continuation);
    }
}
