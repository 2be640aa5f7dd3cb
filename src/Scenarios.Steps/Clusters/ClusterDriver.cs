using System.Globalization;
using Scenarios.Cluster;
using Scenarios.Cluster.Machinery;
using Scenarios.Kernel.Limits;
using Scenarios.Steps.Hosting;

namespace Scenarios.Steps.Clusters;

/// <summary>The scenario's cluster: made when a step first needs it, from the scenario's seed.</summary>
public sealed class ClusterDriver(ScenarioHost host, ScenarioFiles files)
{
    /// <summary>How long settling may take in virtual time: longer than any image pull, start or roll-out that gets anywhere.</summary>
    private static readonly TimeSpan LongestSettling = TimeSpan.FromMinutes(10);

    /// <summary>Far more than any exercise needs, and few enough that a loop without end is told of within seconds.</summary>
    private static readonly SimulationLimits Limits = new() { EventsPerRun = 1_000_000 };

    private ClusterOptions _options = new() { Seed = host.Seed, Limits = Limits };
    private bool _isCounted;
    private SimulatedCluster? _cluster;
    private History.ClusterHistory? _history;

    /// <exception cref="ArgumentException">An image entry in the fixtures is wrong; the message names file and field.</exception>
    public SimulatedCluster Cluster => _cluster ??= Make();

    /// <summary>All that was written in it.</summary>
    internal History.ClusterHistory History => Cluster is not null ? _history! : null!;

    /// <summary>Where what the steps do is kept for a report; null where nobody wants it.</summary>
    internal Recording.ScenarioAccount? Account => host.Account;

    /// <summary>Whether any step needed the cluster so far.</summary>
    public bool IsMade => _cluster is not null;

    /// <summary>Sets the number of worker nodes.</summary>
    /// <exception cref="StepFailureException">The cluster is there already, or the number is not positive.</exception>
    public void UseNodes(int nodes)
    {
        if (IsMade)
        {
            throw new StepFailureException("The cluster is there already: say how many nodes it has before anything else.");
        }

        if (nodes is < 1 or > ClusterOptions.MostWorkers)
        {
            throw new StepFailureException(
                string.Create(CultureInfo.InvariantCulture, $"A cluster has 1 to {ClusterOptions.MostWorkers} worker nodes, not {nodes}."));
        }

        (_options, _isCounted) = (_options with { Workers = nodes }, true);
    }

    /// <summary>Names the worker nodes, and the control plane where it has a name of its own.</summary>
    /// <exception cref="StepFailureException">The cluster is there already.</exception>
    public void UseNodes(IReadOnlyList<string> workers, string? controlPlane = null)
    {
        UseNodes(Math.Max(1, workers.Count));
        _options = _options with { NodeNames = [controlPlane ?? "control-plane", .. workers] };
    }

    /// <summary>Says who gives Services of type LoadBalancer their addresses.</summary>
    /// <exception cref="StepFailureException">The cluster is there already.</exception>
    public void UseLoadBalancers(LoadBalancerProvider provider)
    {
        if (IsMade)
        {
            throw new StepFailureException("The cluster is there already: say how its load balancers get addresses before anything else.");
        }

        _options = _options with { LoadBalancers = provider };
    }

    /// <summary>Lets metrics-server run in the cluster since it was made.</summary>
    /// <exception cref="StepFailureException">The cluster is there already.</exception>
    public void UseMetricsServer()
    {
        if (IsMade)
        {
            throw new StepFailureException("The cluster is there already: say that it has a metrics server before anything else.");
        }

        _options = _options with { HasMetricsServer = true };
    }

    /// <summary>Lets virtual time pass.</summary>
    public void Pass(TimeSpan duration)
    {
        if (duration < TimeSpan.Zero)
        {
            throw new StepFailureException("Time passes forwards.");
        }

        Cluster.Simulation.RunFor(duration);
    }

    /// <summary>Lets virtual time pass until the control plane and the kubelets have nothing more to do.</summary>
    /// <exception cref="StepFailureException">They still had after ten virtual minutes.</exception>
    public void Settle()
    {
        if (!Cluster.Simulation.Settle(LongestSettling))
        {
            throw new StepFailureException(
                $"The cluster has not settled after {LongestSettling.TotalMinutes:F0} virtual minutes. Still moving: "
                + $"{Cluster.Simulation.DescribePending()}.");
        }
    }

    private SimulatedCluster Make()
    {
        var spoken = _options.NodeNames.Count > 0 || _isCounted ? [] : SpokenNodes.Of(host.Steps);
        _options = spoken.Count > 0 ? _options with { Workers = spoken.Count, NodeNames = ["control-plane", .. spoken] } : _options;
        var cluster = new SimulatedCluster(_options with { Images = files.Project.Images });
        cluster.Simulation.Replay = host.Replay ?? cluster.Simulation.Replay;
        _history = new History.ClusterHistory(cluster);
        host.TellClock(() => cluster.Simulation.Elapsed);
        host.Account?.Watch(cluster, Requests.ThrowAwayPod.Name);
        return cluster;
    }
}
