using System.Runtime.CompilerServices;
using Scenarios.Kernel.Time;

namespace Scenarios.Kernel.Processes;

/// <summary>
/// The only way for a process to wait: an event that happens once. Setting it resumes the waiting process later at the same instant,
/// in order with everything else of that instant. A killed process is resumed with <see cref="ProcessKilledException"/>, a coroutine of a
/// killed scope with <see cref="Scopes.ScopeKilledException"/>.
/// There is at most one waiter.
/// </summary>
public sealed class Completion<T> : IWait, ICriticalNotifyCompletion, IWaitable, IScheduled
{
    private readonly ProcessTable _processes;
    private IResumable? _waiting;
    private IWait.IOwner? _waiter;
    private Exception? _exception;
    private T? _value;

    /// <summary>A wait of the process that awaits it.</summary>
    public Completion(ProcessTable processes) => _processes = processes;

    internal Completion(ProcessTable processes, IWait.IOwner waiter) => (_processes, _waiter) = (processes, waiter);

    /// <summary>Whether it is set, failed or cancelled.</summary>
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

    /// <summary>Sets the value. Returns false if it already was completed.</summary>
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

    /// <summary>Makes the waiter fail. Returns false if it already was completed.</summary>
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

    public void OnCompleted(Action continuation) => Await(new DelegateResumable(continuation));

    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);

    /// <summary>Sets the value after this much virtual time, unless it is completed by then.</summary>
    public ScheduledEvent SetAfter(TimeSpan delay, string name, T value, Activity activity = Activity.Progress) =>
        _processes.Timeline.Schedule(delay, name, new Alarm<T>(this, value), activity);

    void IWaitable.Await(IResumable waiting) => Await(waiting);

    // Its own event resumes the waiter.
    void IScheduled.Happen()
    {
        _exception = _waiter?.Leave(this) ?? _exception;
        _processes.RunAs(_waiter?.Process, _waiting!);
    }

    private void Await(IResumable waiting)
    {
        if (_waiting is not null)
        {
            throw new InvalidOperationException("A completion has one waiter at most.");
        }

        _waiting = waiting;
        _waiter ??= _processes.Current;
        if (_waiter?.Enter(this) is { } killed)
        {
            TryFail(killed);
        }
    }

    private void Complete()
    {
        IsCompleted = true;
        if (_waiting is not null)
        {
            // Waking a process up counts as progress only if the process does.
            var activity = _waiter?.Activity ?? Activity.Progress;
            _processes.Timeline.Schedule(TimeSpan.Zero, _waiter?.Name ?? "resume", this, activity);
        }
    }
}
