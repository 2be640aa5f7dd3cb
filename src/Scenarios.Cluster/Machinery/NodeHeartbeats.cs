using Scenarios.Kernel;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.Machinery;

/// <summary>
/// Which kubelets are alive, and when each last renewed its Lease and last reported its node's status. It replaces the renewals themselves,
/// which are not written while nobody reads them: a kubelet that starts or stops is an event, one that keeps running is not.
/// </summary>
internal sealed class NodeHeartbeats(Simulation simulation)
{
    /// <summary>A quarter of a Lease's duration (kubernetes, pkg/kubelet/kubelet.go, nodeLeaseRenewIntervalFraction).</summary>
    public static readonly TimeSpan RenewInterval = TimeSpan.FromSeconds(10);

    /// <summary>How often an unchanged status is sent (nodeStatusReportFrequency).</summary>
    public static readonly TimeSpan ReportInterval = TimeSpan.FromMinutes(5);

    private readonly SeededRandom _random = simulation.Random("node heartbeats");
    private readonly Dictionary<string, Beat> _beats = new(StringComparer.Ordinal);
    private readonly List<Action<string>> _handlers = [];

    /// <summary>Calls back with the node's name when a kubelet starts or stops.</summary>
    public void Subscribe(Action<string> handler) => _handlers.Add(handler);

    /// <summary>Marks the kubelet as running since before the simulation began.</summary>
    public void StartBefore(string node)
    {
        var renewed = -_random.Between(TimeSpan.Zero, RenewInterval);
        var reported = -_random.Between(TimeSpan.Zero, ReportInterval);
        _beats[node] = new Beat(renewed, reported, null);
    }

    /// <summary>Starts the kubelet, which renews and reports at once.</summary>
    public void Start(string node)
    {
        _beats[node] = new Beat(simulation.Elapsed, simulation.Elapsed, null);
        Tell(node);
    }

    /// <summary>Stops the kubelet: it renews and reports no more.</summary>
    public void Stop(string node)
    {
        if (_beats.TryGetValue(node, out var beat) && beat.Stopped is null)
        {
            _beats[node] = beat with { Stopped = simulation.Elapsed };
            Tell(node);
        }
    }

    /// <summary>Whether the node ever had a kubelet.</summary>
    public bool IsKnown(string node) => _beats.ContainsKey(node);

    public bool IsBeating(string node) => _beats.TryGetValue(node, out var beat) && beat.Stopped is null;

    /// <summary>When the Lease was last renewed, as time since the simulation began; negative if before that.</summary>
    public TimeSpan LastRenewal(string node) =>
        _beats.TryGetValue(node, out var beat) ? beat.Last(beat.Renewed, RenewInterval, simulation.Elapsed) : TimeSpan.Zero;

    /// <summary>When the node's status was last reported, as time since the simulation began.</summary>
    public TimeSpan LastReport(string node) =>
        _beats.TryGetValue(node, out var beat) ? beat.Last(beat.Reported, ReportInterval, simulation.Elapsed) : TimeSpan.Zero;

    private void Tell(string node)
    {
        foreach (var handler in _handlers)
        {
            handler(node);
        }
    }

    private sealed record Beat(TimeSpan Renewed, TimeSpan Reported, TimeSpan? Stopped)
    {
        public TimeSpan Last(TimeSpan first, TimeSpan interval, TimeSpan now)
        {
            var end = Stopped ?? now;
            return end < first ? first : first + (interval * Math.Floor((end - first) / interval));
        }
    }
}
