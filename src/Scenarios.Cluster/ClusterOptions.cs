using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel.Limits;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster;

/// <summary>What a cluster is made of. The default is the cluster of the books: one control plane, three workers.</summary>
public sealed record ClusterOptions
{
    /// <summary>How many workers a cluster can have: its Pod network has no addresses for more.</summary>
    public const int MostWorkers = PodRange.Limit - 1;

    /// <summary>Worker nodes, in addition to the control plane; at most <see cref="MostWorkers"/>.</summary>
    public int Workers { get; init; } = 3;

    /// <summary>
    /// The names of the nodes, the control plane's first, where they are not those that kind gives; then their number counts, not <see
    /// cref="Workers"/>.
    /// </summary>
    public IReadOnlyList<string> NodeNames { get; init; } = [];

    /// <summary>What everything random in the cluster derives from.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// Image entries besides the built-in ones: file name (for messages) and YAML text. They come before built-in ones of the same
    /// name.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Images { get; init; } = [];

    /// <summary>The programs that images choose theirs from, such as cat and sh; those of the shell room by default.</summary>
    public IProgramCatalogue Tools { get; init; } = ContainerTools.All;

    /// <summary>Who gives Services of type LoadBalancer their addresses.</summary>
    public LoadBalancerProvider LoadBalancers { get; init; }

    /// <summary>
    /// Whether metrics-server runs in it since it was made, so that there is <c>kubectl top</c> and autoscalers scale; applying its
    /// manifests does the same.
    /// </summary>
    public bool HasMetricsServer { get; init; }

    public SimulationLimits Limits { get; init; } = new();
}
