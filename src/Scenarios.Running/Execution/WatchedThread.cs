using System.Threading.Tasks;
using Scenarios.Running.Runtime;

namespace Scenarios.Running.Execution;

/// <summary>Runs hooks outside scenarios on a separate thread, so that one that never ends can be abandoned.</summary>
internal static class WatchedThread
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs an action to its end. Returns false if it was abandoned.</summary>
    /// <param name="limit">How long one call of the user's code may take.</param>
    /// <param name="abandon">Once cancelled, nothing starts and nothing is waited for.</param>
    /// <param name="action">What to run.</param>
    /// <param name="thrown">The exception it threw; null if none.</param>
    public static bool Run(TimeSpan limit, CancellationToken abandon, Func<Task> action, out Exception? thrown)
    {
        thrown = null;
        if (abandon.IsCancellationRequested)
        {
            return false;
        }

        var userCode = new UserCode(limit);
        Exception? caught = null;
        var thread = new Thread(() =>
        {
            UserCode.Current = userCode;
            try
            {
                action().GetAwaiter().GetResult();
            }
            catch (Exception exception)
            {
                // Nobody reads it if the thread was abandoned.
                caught = exception;
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

        thrown = caught;
        return true;
    }
}
