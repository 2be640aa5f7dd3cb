namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>
/// Growing delays between restarts of one container or pulls of one image: 10 s, doubled each time up to 5 min, and reset after twice the
/// maximum without use (client-go, util/flowcontrol/backoff.go).
/// </summary>
internal sealed class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private TimeSpan _updated;

    /// <summary>The current delay; zero before the first failure.</summary>
    public TimeSpan Delay { get; private set; }

    /// <summary>How much longer to wait, measured from the event that the delay follows; zero when the wait is over.</summary>
    public TimeSpan RemainingSince(TimeSpan happened, TimeSpan now)
    {
        if (Delay == TimeSpan.Zero || now - _updated > Longest * 2)
        {
            return TimeSpan.Zero;
        }

        var until = happened + Delay;
        return until > now ? until - now : TimeSpan.Zero;
    }

    /// <summary>Records one more attempt.</summary>
    public void Next(TimeSpan now)
    {
        Delay = Delay == TimeSpan.Zero || now - _updated > Longest * 2 ? First : Delay * 2 < Longest ? Delay * 2 : Longest;
        _updated = now;
    }
}
