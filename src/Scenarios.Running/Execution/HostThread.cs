namespace Scenarios.Running.Execution;

/// <summary>Runs hooks outside scenarios on a thread of their own, so that one that never ends can be given up.</summary>
internal static class HostThread
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs an action to its end; false if it was given up.</summary>
    public static bool Run(TimeSpan limit, Action<UserCode> action, CancellationToken abandon)
    {
        if (abandon.IsCancellationRequested)
        {
            return false;
        }

        var userCode = new UserCode(limit);
        var thread = new Thread(() =>
        {
            try
            {
                action(userCode);
            }
            catch (ThreadGivenUpException)
            {
                // Reported by the thread that waits below.
            }
        })
        { IsBackground = true, Name = "Scenarios hooks" };
        thread.Start();
        while (!thread.Join(Interval))
        {
            if (userCode.TryGiveUp(Environment.TickCount64) || (abandon.IsCancellationRequested && userCode.TryGiveUp()))
            {
                return false;
            }
        }

        return true;
    }
}
