namespace Scenarios.Running.Execution;

/// <summary>
/// The border between the host and the user's code on one thread. A watcher may give the thread up while it is in the user's code, and only then;
/// the host's own data is therefore never touched by two threads.
/// </summary>
internal sealed class UserCode(TimeSpan limit)
{
    private const int Outside = 0;
    private const int Inside = 1;
    private const int GivenUp = 2;

    private int state;
    private long enteredAt;

    /// <summary>How long one call may take.</summary>
    public TimeSpan Limit => limit;

    /// <summary>Runs the user's code and returns what it threw, if anything.</summary>
    /// <exception cref="ThreadGivenUpException">The watcher gave this thread up; it must unwind and touch nothing.</exception>
    public Exception? Run(Action action)
    {
        if (state == Inside)
        {
            // Nested: the outermost call is watched.
            return Try(action);
        }

        Volatile.Write(ref enteredAt, Environment.TickCount64);
        Volatile.Write(ref state, Inside);
        var exception = Try(action);
        return Interlocked.CompareExchange(ref state, Outside, Inside) == Inside ? exception : throw new ThreadGivenUpException();
    }

    /// <summary>Gives the thread up if it has been in the user's code for too long.</summary>
    public bool TryGiveUp(long now) =>
        limit != Timeout.InfiniteTimeSpan
        && Volatile.Read(ref state) == Inside
        && now - Volatile.Read(ref enteredAt) > limit.TotalMilliseconds + Grace.TotalMilliseconds
        && TryGiveUp();

    /// <summary>Gives the thread up if it is in the user's code, however long.</summary>
    public bool TryGiveUp() => Interlocked.CompareExchange(ref state, GivenUp, Inside) == Inside;

    // A task that takes too long is noticed by whoever awaits it; this is for code that does not come back at all.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(200);

    private static Exception? Try(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (ThreadGivenUpException)
        {
            throw;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
