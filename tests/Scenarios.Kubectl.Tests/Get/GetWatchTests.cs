using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster;
using Scenarios.Kernel.Streams;
using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Get;

public sealed class GetWatchTests
{
    [Test]
    public void Run_Watch_PrintsChangesUnderTheSameColumns()
    {
        var cluster = new SimulatedCluster(new ClusterOptions());
        var output = new TextBuffer();
        var watch = KubectlRun.Start(cluster.Api, ["get", "namespaces", "--watch", "--no-headers"], cluster.Simulation, output);
        cluster.Simulation.RunFor(TimeSpan.FromSeconds(1));
        var before = output.Text;

        var type = ApiSchema.Kubernetes.Mapper.Find("namespaces")!;
        var made = cluster.Api.Create(
            type,
            string.Empty,
            new ApiObject(Manifests.Tree("{apiVersion: v1, kind: Namespace, metadata: {name: shop}}")),
            WriteOptions.Default);
        made.IsSuccess.ShouldBeTrue();
        cluster.Simulation.RunFor(TimeSpan.FromSeconds(1));

        before.ShouldStartWith("default           Active   ");
        before.Split('\n').Length.ShouldBe(5);
        output.Text[before.Length..].ShouldStartWith("shop              Active   ");
        watch.IsRunning.ShouldBeTrue();
        watch.Kill(130);
        cluster.Simulation.RunFor(TimeSpan.Zero);
        watch.ExitCode.ShouldBe(130);
    }
}
