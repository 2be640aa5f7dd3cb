using Scenarios.Cluster;
using Scenarios.Terminals;

namespace Scenarios.Cli.Run;

/// <summary>
/// A cluster that nobody asked for, on another thread, while the features are read and Reqnroll opens: it does what nearly every scenario
/// does, so that code and tables are there when the first one begins.
/// </summary>
internal static class FirstCluster
{
    private const string Commands = """
        kubectl create deployment web --image=nginx --replicas=2
        kubectl expose deployment web --port=80
        sleep 5
        kubectl get deployment,replicaset,pods,service
        kubectl exec deploy/web -- curl -s http://web
        """;

    public static void MakeAhead() => _ = Task.Run(static () =>
    {
        var cluster = new SimulatedCluster(new ClusterOptions());
        _ = new Terminal(cluster, new TerminalOptions()).Type(Commands, null, null, TimeSpan.FromMinutes(10));
    });
}
