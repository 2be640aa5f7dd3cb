using Scenarios.Cluster.Machinery;

namespace Scenarios.Cli.Shell;

/// <summary>The cluster behind a terminal.</summary>
internal sealed record ShellOptions(int Nodes, ulong Seed)
{
    /// <summary>What gives Services of type LoadBalancer their addresses.</summary>
    public LoadBalancerProvider LoadBalancers { get; init; }

    /// <summary>Whether metrics-server runs in it.</summary>
    public bool HasMetricsServer { get; init; }

    /// <summary>The call that creates the same cluster, without the typed commands.</summary>
    public string Call => $"scenarios shell --nodes {Nodes} --seed {Seed}"
        + (LoadBalancers == LoadBalancerProvider.None ? string.Empty : $" --load-balancers {LoadBalancers.ToString().ToLowerInvariant()}")
        + (HasMetricsServer ? " --metrics-server" : string.Empty);
}
