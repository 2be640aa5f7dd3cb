namespace Scenarios.Running.Runtime;

/// <summary>
/// The border between the host and the user's code on one thread. A watcher may give the thread up while it is in the user's code, and only
/// then;
/// the host's own data is therefore never touched by two threads.
/// </summary>
internal sealed class UserCode(TimeSpan limit)
{
    private const int Outside = 0;
    private const int Inside = 1;
    private const int GivenUp = 2;

    // A task that takes too long is noticed by whoever awaits it; this is for code that does not come back at all.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(200);
    private static readonly AsyncLocal<UserCode?> Flowing = new();

    private int _state;
    private int _depth;
    private long _enteredAt;

    /// <summary>The border of the thread that is running; null where nobody watches.</summary>
    public static UserCode? Current
    {
        get => Flowing.Value;
        set => Flowing.Value = value;
    }

    /// <summary>Whether a watcher gave the thread up: what it does from now on counts for nothing.</summary>
    public bool IsGivenUp => Volatile.Read(ref _state) == GivenUp;

    /// <summary>Whether the user's code is running.</summary>
    public bool IsInside => Volatile.Read(ref _state) == Inside;

    /// <summary>Crosses into the user's code. A call within another one begins the time anew.</summary>
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

    /// <summary>Crosses back.</summary>
    /// <exception cref="ThreadGivenUpException">The thread was given up meanwhile; it must unwind and touch nothing.</exception>
    public void Leave()
    {
        Volatile.Write(ref _enteredAt, Environment.TickCount64);
        if (--_depth == 0 && Interlocked.CompareExchange(ref _state, Outside, Inside) != Inside)
        {
            throw new ThreadGivenUpException();
        }
    }

    /// <summary>Gives the thread up if it has been in the user's code for too long.</summary>
    public bool TryGiveUp(long now) =>
        limit != Timeout.InfiniteTimeSpan
        && IsInside
        && now - Volatile.Read(ref _enteredAt) > limit.TotalMilliseconds + Grace.TotalMilliseconds
        && Interlocked.CompareExchange(ref _state, GivenUp, Inside) == Inside;

    /// <summary>Gives the thread up at once if it is in the user's code: the run is being stopped.</summary>
    public bool TryGiveUp() => Interlocked.CompareExchange(ref _state, GivenUp, Inside) == Inside;
}
