using Scenarios.Kernel.Time;

namespace Scenarios.Kernel.Processes.Scopes;

/// <summary>
/// Coroutines that are killed together. Each of them runs by itself, outside of any process. Killing the scope ends it at the point where
/// it waits through the scope (<see cref="Sleep"/>, <see cref="Completion{T}"/>), later at the same instant, in the order in which the
/// waits began. A wait that is over when the scope is killed, but has not continued yet, ends the same way.
/// Other waits are left alone: what must come to its end is awaited without the scope, and the coroutine ends at its next wait through the
/// scope. A killed scope stays killed.
/// </summary>
public sealed class CoroutineScope : IWait.IOwner
{
    // One wait, or a list of them: there are very many scopes, and most have one wait at a time.
    private object? _waits;

    public CoroutineScope(ProcessTable processes)
    {
        ArgumentNullException.ThrowIfNull(processes);
        Processes = processes;
    }

    public bool IsKilled { get; private set; }

    internal ProcessTable Processes { get; }

    string IWait.IOwner.Name => "resume";

    Activity IWait.IOwner.Activity => Activity.Progress;

    Process? IWait.IOwner.Process => null;

    /// <summary>
    /// Lets a coroutine run on its own. Being killed with this scope is its end; what else it throws is thrown from the event queue, where
    /// the simulation's caller sees it.
    /// </summary>
    /// <param name="name">The name of the event that throws.</param>
    public void Run(Coroutine coroutine, string name)
    {
        ArgumentNullException.ThrowIfNull(coroutine);
        coroutine.OnEnd(new ScopedEnd(coroutine.Inner, this, name));
    }

    /// <summary>Waits for this much virtual time.</summary>
    /// <param name="name">The name of the event that ends the wait.</param>
    /// <param name="activity">Whether the wait counts as progress.</param>
    /// <exception cref="ScopeKilledException">The scope was killed before.</exception>
    public Coroutine Sleep(TimeSpan duration, string name, Activity activity = Activity.Progress) =>
        new(new Nap(Processes, this, duration, name, activity));

    /// <summary>An event that a coroutine of the scope waits for.</summary>
    public Completion<T> Completion<T>() => new(Processes, this);

    /// <exception cref="ScopeKilledException">The scope was killed.</exception>
    public void ThrowIfKilled()
    {
        if (IsKilled)
        {
            throw new ScopeKilledException(this);
        }
    }

    /// <summary>Ends the coroutines. Does nothing the second time.</summary>
    public void Kill()
    {
        IsKilled = true;
        var waits = _waits;
        _waits = null;
        if (waits is List<IWait> several)
        {
            foreach (var wait in several)
            {
                wait.Interrupt(new ScopeKilledException(this));
            }
        }
        else
        {
            ((IWait?)waits)?.Interrupt(new ScopeKilledException(this));
        }
    }

    Exception? IWait.IOwner.Enter(IWait wait)
    {
        if (IsKilled)
        {
            return new ScopeKilledException(this);
        }

        if (_waits is List<IWait> several)
        {
            several.Add(wait);
        }
        else
        {
            _waits = _waits is IWait other ? new List<IWait> { other, wait } : wait;
        }

        return null;
    }

    Exception? IWait.IOwner.Leave(IWait wait)
    {
        if (IsKilled)
        {
            return new ScopeKilledException(this);
        }

        if (_waits is List<IWait> several)
        {
            several.Remove(wait);
        }
        else
        {
            _waits = null;
        }

        return null;
    }
}
