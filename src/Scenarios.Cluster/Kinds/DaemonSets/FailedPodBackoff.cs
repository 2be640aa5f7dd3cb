namespace Scenarios.Cluster.Kinds.DaemonSets;

/// <summary>
/// How long a DaemonSet waits before it replaces a Pod that has failed again on the same node: 1 s, doubled up to 15 min (client-go,
/// util/flowcontrol, Backoff).
/// </summary>
internal sealed class FailedPodBackoff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private readonly Dictionary<(string Set, string Node), (TimeSpan Delay, DateTimeOffset Since)> _entries = [];

    /// <returns>The remaining delay; null if the Pod may be replaced now.</returns>
    public TimeSpan? Remaining(string set, string node, DateTimeOffset now) =>
        _entries.TryGetValue((set, node), out var entry) && now - entry.Since < entry.Delay ? entry.Since + entry.Delay - now : null;

    public void Next(string set, string node, DateTimeOffset now)
    {
        var isKnown = _entries.TryGetValue((set, node), out var entry) && now - entry.Since <= 2 * Longest;
        _entries[(set, node)] = (!isKnown ? First : 2 * entry.Delay < Longest ? 2 * entry.Delay : Longest, now);
    }
}
