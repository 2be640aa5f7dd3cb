using BenchmarkDotNet.Attributes;
using Scenarios.Cluster;

namespace Scenarios.Benchmarks;

/// <summary>A default cluster: one control plane, three workers, CoreDNS.</summary>
public class NewCluster
{
    [Benchmark]
    public SimulatedCluster Create() => new(new ClusterOptions());
}
