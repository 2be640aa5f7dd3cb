namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>
/// Growing delays between restarts of one container or pulls of one image: 10 s, doubled each time, 5 min at most, forgotten after
/// twice the maximum without use (client-go, util/flowcontrol/backoff.go).
/// </summary>
internal sealed class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private TimeSpan _updated;

    /// <summary>The delay now in force; zero before the first failure.</summary>
    public TimeSpan Delay { get; private set; }

    /// <summary>How much longer to wait, counted from the event that is waited after; zero for no longer.</summary>
    public TimeSpan RemainingSince(TimeSpan happened, TimeSpan now)
    {
        if (Delay == TimeSpan.Zero || now - _updated > Longest * 2)
        {
            return TimeSpan.Zero;
        }

        var until = happened + Delay;
        return until > now ? until - now : TimeSpan.Zero;
    }

    /// <summary>One attempt more.</summary>
    public void Next(TimeSpan now)
    {
        Delay = Delay == TimeSpan.Zero || now - _updated > Longest * 2 ? First : Delay * 2 < Longest ? Delay * 2 : Longest;
        _updated = now;
    }
}
