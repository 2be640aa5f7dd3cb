namespace Scenarios.Running.Runtime;

/// <summary>
/// The border between the host and the user's code on one thread. A watcher may abandon the thread only while it is in the user's code, so
/// two threads never touch the host's own data.
/// </summary>
internal sealed class UserCode(TimeSpan limit)
{
    private const int Outside = 0;
    private const int Inside = 1;
    private const int GivenUp = 2;

    // A task that takes too long is noticed by its awaiter; this is for code that never returns.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(200);
    private static readonly AsyncLocal<UserCode?> Flowing = new();

    private int _state;
    private int _depth;
    private long _enteredAt;

    /// <summary>The border of the current thread; null if nobody watches it.</summary>
    public static UserCode? Current
    {
        get => Flowing.Value;
        set => Flowing.Value = value;
    }

    /// <summary>Whether a watcher abandoned the thread: its results no longer count.</summary>
    public bool IsGivenUp => Volatile.Read(ref _state) == GivenUp;

    /// <summary>Whether the user's code is running.</summary>
    public bool IsInside => Volatile.Read(ref _state) == Inside;

    /// <summary>Enters the user's code. A nested call restarts the time.</summary>
    /// <exception cref="ThreadGivenUpException">The thread was given up.</exception>
    public void Enter()
    {
        if (IsGivenUp)
        {
            throw new ThreadGivenUpException();
        }

        Volatile.Write(ref _enteredAt, Environment.TickCount64);
        if (_depth++ == 0)
        {
            Volatile.Write(ref _state, Inside);
        }
    }

    /// <summary>Leaves the user's code.</summary>
    /// <exception cref="ThreadGivenUpException">The thread was abandoned meanwhile; it must unwind and touch nothing.</exception>
    public void Leave()
    {
        Volatile.Write(ref _enteredAt, Environment.TickCount64);
        if (--_depth == 0 && Interlocked.CompareExchange(ref _state, Outside, Inside) != Inside)
        {
            throw new ThreadGivenUpException();
        }
    }

    /// <summary>Abandons the thread if it has been in the user's code for too long.</summary>
    public bool TryGiveUp(long now) =>
        limit != Timeout.InfiniteTimeSpan
        && IsInside
        && now - Volatile.Read(ref _enteredAt) > limit.TotalMilliseconds + Grace.TotalMilliseconds
        && Interlocked.CompareExchange(ref _state, GivenUp, Inside) == Inside;

    /// <summary>Abandons the thread at once if it is in the user's code, because the run is being stopped.</summary>
    public bool TryGiveUp() => Interlocked.CompareExchange(ref _state, GivenUp, Inside) == Inside;
}
