using Scenarios.Api.Requests;
using Scenarios.Api.Serialization;

namespace Scenarios.Cluster.Tests.Nodes.Pods;

/// <summary>A Pod whose containers get other amounts while they run.</summary>
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

    private void Start(string policy)
    {
        _fixture.CreatePod("web", "nginx:1.28", $"    resources: {{requests: {{cpu: 100m}}}}\n{policy}");
        _fixture.Settle();
    }

    private void Resize(string cpu)
    {
        var patch = JsonReader.ReadOrThrow($$"""{"spec":{"containers":[{"name":"main","resources":{"requests":{"cpu":"{{cpu}}"} } }]} }""");
        var made = _fixture.Api.Patch(
            ClusterFixture.Type("Pod"), "default", "web", PatchKind.Strategic, patch, WriteOptions.Default, "resize");
        made.Status?.Message.ShouldBeNull();
        _fixture.Settle();
    }

    private Value Status() => ((ListValue)_fixture.Pod("web").Tree.Find("status", "containerStatuses")!)[0];

    private string? Condition() => (_fixture.Pod("web").Tree.Find("status", "conditions") as ListValue ?? ListValue.Empty)
        .Where(condition => condition.Find("type").Text().StartsWith("PodResize", StringComparison.Ordinal))
        .Select(condition => $"{condition.Find("type").Text()} {condition.Find("status").Text()} {condition.Find("reason").Text()}")
        .SingleOrDefault();
}
