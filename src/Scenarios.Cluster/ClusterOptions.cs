using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel.Limits;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster;

/// <summary>What a cluster consists of. The default is the cluster used in the books: one control plane, three workers.</summary>
public sealed record ClusterOptions
{
    /// <summary>The maximum number of workers: the Pod network has no addresses for more.</summary>
    public const int MostWorkers = PodRange.Limit - 1;

    /// <summary>Worker nodes, in addition to the control plane; at most <see cref="MostWorkers"/>.</summary>
    public int Workers { get; init; } = 3;

    /// <summary>
    /// The names of the nodes, the control plane first, instead of those that kind gives. If set, the number of names replaces
    /// <see cref="Workers"/>.
    /// </summary>
    public IReadOnlyList<string> NodeNames { get; init; } = [];

    /// <summary>The seed of everything random in the cluster.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// Image entries in addition to the built-in ones: file name (for messages) and YAML text. They take precedence over built-in ones of
    /// the same name.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Images { get; init; } = [];

    /// <summary>The programs that images can include, such as cat and sh; by default the standard tools and the shells.</summary>
    public IProgramCatalogue Tools { get; init; } = ContainerTools.All;

    /// <summary>How Services of type LoadBalancer get their addresses.</summary>
    public LoadBalancerProvider LoadBalancers { get; init; }

    /// <summary>
    /// Whether metrics-server has been running since the cluster was created, so that <c>kubectl top</c> works and autoscalers scale.
    /// Applying its manifests has the same effect.
    /// </summary>
    public bool HasMetricsServer { get; init; }

    public SimulationLimits Limits { get; init; } = new();
}
