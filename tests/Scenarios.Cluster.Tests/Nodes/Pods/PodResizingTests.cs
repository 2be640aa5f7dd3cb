using Scenarios.Api.Quantities;
using Scenarios.Api.Requests;
using Scenarios.Api.Serialization.Json;
using Scenarios.Cluster.ApiServer;

namespace Scenarios.Cluster.Tests.Nodes.Pods;

/// <summary>A Pod whose containers' resources change while they run.</summary>
internal sealed class PodResizingTests
{
    private readonly ClusterFixture _fixture = new();

    [TestCase("", 0)]
    [TestCase("    resizePolicy: [{resourceName: cpu, restartPolicy: RestartContainer}]\n", 1)]
    public void Resize_ThatTheNodeHas_IsGivenAsThePolicySays(string policy, int restarts)
    {
        Start(policy);

        Resize("500m");

        var status = Status();
        status.Find("resources", "requests", "cpu").Text().ShouldBe("500m");
        status.Find("allocatedResources", "cpu").Text().ShouldBe("500m");
        ((IntegerValue)status.Find("restartCount")!).Integer.ShouldBe(restarts);
        Condition().ShouldBeNull();
    }

    [Test]
    public void Resize_ThatNoNodeHas_IsPending()
    {
        Start(string.Empty);

        Resize("1000");

        Condition().ShouldBe("PodResizePending True Infeasible");
        Status().Find("resources", "requests", "cpu").Text().ShouldBe("100m");
    }

    [Test]
    public void Resize_OfAPodThatIsDeletedMeanwhile_IsNotGiven()
    {
        _fixture.CreatePod("web", "busybox:1.36", """
                command: [sleep, '3600']
                resources: {requests: {cpu: 100m}}
                resizePolicy: [{resourceName: cpu, restartPolicy: RestartContainer}]
            """);
        _fixture.Settle();

        Patch("""{"requests":{"cpu":"500m"} }""");
        _fixture.Simulation.RunFor(TimeSpan.FromMilliseconds(200));
        _fixture.Api.Delete(KnownResources.Pods, "default", "web", new DeleteOptions()).Status.ShouldBeNull();
        _fixture.Simulation.RunFor(TimeSpan.FromMinutes(1));

        _fixture.Events("web").ShouldContain("Normal Killing Stopping container main");
        _fixture.Events("web").ShouldNotContain(static text => text.Contains("resize"));
    }

    [Test]
    public void Resize_OfALimitOfProcessors_HoldsBackFromThenOn()
    {
        var fixture = new ClusterFixture(new ClusterOptions { HasMetricsServer = true });
        fixture.CreatePod("web", "busybox:1.36", "    command: [sh, -c, 'while :; do :; done']\n    resources: {limits: {cpu: 500m}}\n");
        fixture.Simulation.RunFor(TimeSpan.FromSeconds(70));
        Patch("""{"limits":{"cpu":"100m"},"requests":{"cpu":"100m"}}""", fixture);
        fixture.Simulation.RunFor(TimeSpan.FromSeconds(70));

        var metrics = fixture.Api.Get(KnownResources.PodMetrics, "default", "web").ValueOrThrow();
        Quantity.Of(((ListValue)metrics.Tree["containers"]!)[0].Find("usage", "cpu")).MilliValue.ShouldBeInRange(95, 105);
    }

    [TestCase("200Mi", false)]
    [TestCase("100Mi", true)]
    public void Resize_OfALimitOfMemory_IsTheOneThatKills(string limit, bool isKilled)
    {
        // After a minute it takes 150 MB.
        _fixture.CreatePod("web", "polinux/stress", """
                command: [sh, -c, sleep 60; stress --vm 1 --vm-bytes 150M]
                resources: {limits: {memory: 90Mi}}
              restartPolicy: Never
            """);
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(20));
        Patch($$"""{"limits":{"memory":"{{limit}}"} ,"requests":{"memory":"{{limit}}"} }""");
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(60));

        (Status().Find("state", "terminated", "reason") is StringValue { Text: "OOMKilled" }).ShouldBe(isKilled);
    }

    private void Start(string policy)
    {
        _fixture.CreatePod("web", "nginx:1.28", $"    resources: {{requests: {{cpu: 100m}}}}\n{policy}");
        _fixture.Settle();
    }

    private void Resize(string cpu)
    {
        Patch($$"""{"requests":{"cpu":"{{cpu}}"} }""");
        _fixture.Settle();
    }

    private void Patch(string resources, ClusterFixture? fixture = null)
    {
        var patch = JsonReader.ReadOrThrow($$"""{"spec":{"containers":[{"name":"main","resources":{{resources}} }]} }""");
        var made = (fixture ?? _fixture).Api.Patch(
            ClusterFixture.Type("Pod"), "default", "web", PatchKind.Strategic, patch, WriteOptions.Default, "resize");
        made.Status?.Message.ShouldBeNull();
    }

    private Value Status() => ((ListValue)_fixture.Pod("web").Tree.Find("status", "containerStatuses")!)[0];

    private string? Condition() => (_fixture.Pod("web").Tree.Find("status", "conditions") as ListValue ?? ListValue.Empty)
        .Where(condition => condition.Find("type").Text().StartsWith("PodResize", StringComparison.Ordinal))
        .Select(condition => $"{condition.Find("type").Text()} {condition.Find("status").Text()} {condition.Find("reason").Text()}")
        .SingleOrDefault();
}
