using System.Globalization;
using Scenarios.Cluster;
using Scenarios.Cluster.Machinery;
using Scenarios.Kernel.Limits;
using Scenarios.Steps.Hosting;

namespace Scenarios.Steps.Clusters;

/// <summary>The scenario's cluster. It is created from the scenario's seed when a step first needs it.</summary>
public sealed class ClusterDriver(ScenarioHost host, ScenarioFiles files)
{
    /// <summary>The most virtual time that settling may take: longer than any successful image pull, start or rollout.</summary>
    private static readonly TimeSpan LongestSettling = TimeSpan.FromMinutes(10);

    /// <summary>Far more events than any exercise needs, and few enough that an endless loop is reported within seconds.</summary>
    private static readonly SimulationLimits Limits = new() { EventsPerRun = 1_000_000 };

    private ClusterOptions _options = new() { Seed = host.Seed, Limits = Limits };
    private readonly List<Action> _plans = [];
    private bool _isCounted;
    private SimulatedCluster? _cluster;
    private History.ClusterHistory? _history;

    /// <exception cref="ArgumentException">An image entry in the fixtures is wrong; the message names the file and the field.</exception>
    public SimulatedCluster Cluster
    {
        get
        {
            if (_cluster is null)
            {
                _cluster = Make();
                _plans.ForEach(static plan => plan());
            }

            return _cluster;
        }
    }

    /// <summary>Registers an action for the creation of the cluster, which further sentences may describe before.</summary>
    internal void WhenMade(Action plan)
    {
        if (IsMade)
        {
            plan();
        }
        else
        {
            _plans.Add(plan);
        }
    }

    /// <summary>Creates the cluster if an action waits for that, so that the described state exists before anything else happens.</summary>
    internal void MakeIfPlanned()
    {
        if (!IsMade && _plans.Count > 0)
        {
            Settle();
        }
    }

    /// <summary>Everything that was written in the cluster.</summary>
    internal History.ClusterHistory History => Cluster is not null ? _history! : null!;

    /// <summary>Where steps record what they do, for a report; null if no report needs it.</summary>
    internal Recording.ScenarioAccount? Account => host.Account;

    /// <summary>Warns the reader of the running step's result.</summary>
    internal void Warn(string text) => host.Warn(text);

    /// <summary>Whether a step has needed the cluster yet.</summary>
    public bool IsMade => _cluster is not null;

    /// <summary>Sets the number of worker nodes.</summary>
    /// <exception cref="StepFailureException">The cluster already exists, or the number is not positive.</exception>
    public void UseNodes(int nodes)
    {
        if (IsMade)
        {
            throw new StepFailureException("The cluster already exists: state its number of nodes before anything else.");
        }

        if (nodes is < 1 or > ClusterOptions.MostWorkers)
        {
            throw new StepFailureException(
                string.Create(CultureInfo.InvariantCulture, $"A cluster has 1 to {ClusterOptions.MostWorkers} worker nodes, not {nodes}."));
        }

        (_options, _isCounted) = (_options with { Workers = nodes }, true);
    }

    /// <summary>Names the worker nodes and, optionally, the control-plane node.</summary>
    /// <exception cref="StepFailureException">The cluster already exists.</exception>
    public void UseNodes(IReadOnlyList<string> workers, string? controlPlane = null)
    {
        UseNodes(Math.Max(1, workers.Count));
        _options = _options with { NodeNames = [controlPlane ?? "control-plane", .. workers] };
    }

    /// <summary>Sets what assigns addresses to Services of type LoadBalancer.</summary>
    /// <exception cref="StepFailureException">The cluster already exists.</exception>
    public void UseLoadBalancers(LoadBalancerProvider provider)
    {
        if (IsMade && _options.LoadBalancers == provider)
        {
            return;
        }

        if (IsMade)
        {
            throw new StepFailureException("The cluster already exists: state how its load balancers get addresses before anything else.");
        }

        _options = _options with { LoadBalancers = provider };
    }

    /// <summary>Adds metrics-server to the cluster from its start.</summary>
    /// <exception cref="StepFailureException">The cluster already exists.</exception>
    public void UseMetricsServer()
    {
        if (IsMade)
        {
            throw new StepFailureException("The cluster already exists: state that it has a metrics server before anything else.");
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

    /// <summary>Lets virtual time pass until the control plane and the kubelets are idle.</summary>
    /// <exception cref="StepFailureException">They are not idle after ten virtual minutes.</exception>
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
