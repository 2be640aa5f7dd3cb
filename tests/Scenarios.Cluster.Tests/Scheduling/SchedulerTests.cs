using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;

namespace Scenarios.Cluster.Tests.Scheduling;

internal sealed class SchedulerTests
{
    private readonly SimulatedCluster _cluster = new(new ClusterOptions());

    [Test]
    public void Schedule_PodWithoutDemands_GoesToAWorkerAndSaysSo()
    {
        Create(Pod("web"));

        Pass();

        var node = NodeOf("web");
        node.ShouldStartWith("worker");
        Messages("web").ShouldBe([$"Normal Scheduled Successfully assigned default/web to {node}"]);
    }

    [Test]
    public void Schedule_MoreCpuThanAnyNodeHas_CountsTheReasons()
    {
        Create(Pod("big", cpu: "1000"));

        Pass();

        NodeOf("big").ShouldBeEmpty();
        const string Message =
            "0/4 nodes are available: 1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 3 Insufficient cpu. "
            + "preemption: 0/4 nodes are available: 1 Preemption is not helpful for scheduling, 3 No preemption victims found for "
            + "incoming pod.";
        Messages("big").ShouldBe([$"Warning FailedScheduling {Message}"]);
        var condition = Stored("big").ListAt("status", "conditions")
            .Single(item => item.Find("type") is StringValue { Text: "PodScheduled" });
        condition.Find("reason").ShouldBe(new StringValue("Unschedulable"));
        condition.Find("message").ShouldBe(new StringValue(Message));
    }

    [Test]
    public void Schedule_SelectorThatNoNodeHas_IsNamed()
    {
        var pod = Pod("ssd");
        Create(pod.With(["spec", "nodeSelector"], ObjectValue.Of(("disk", new StringValue("ssd")))));

        Pass();

        Messages("ssd").Single().ShouldContain("3 node(s) didn't match Pod's node affinity/selector");
    }

    [Test]
    public void Schedule_NodeGetsTheLabel_PlacesTheWaitingPod()
    {
        Create(Pod("ssd").With(["spec", "nodeSelector"], ObjectValue.Of(("disk", new StringValue("ssd")))));
        Pass();
        var node = _cluster.Api.Get(KnownResources.Nodes, string.Empty, "worker2").ValueOrThrow();

        _cluster.Api.Update(
            KnownResources.Nodes, string.Empty, node.With(["metadata", "labels", "disk"], new StringValue("ssd")), WriteOptions.Default)
                .ValueOrThrow();
        Pass();

        NodeOf("ssd").ShouldBe("worker2");
    }

    [Test]
    public void Schedule_ManyPodsOfOneOwner_SpreadOverTheNodes()
    {
        var fixture = new Nodes.ClusterFixture();
        fixture.Create("""
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              replicas: 9
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: web, image: "nginx:1.27"}]}
            """);

        fixture.Settle();

        fixture.Pods().GroupBy(pod => pod.TextAt("spec", "nodeName")).Select(group => group.Count()).ShouldBe([3, 3, 3]);
    }

    private static ApiObject Pod(string name, string? cpu = null)
    {
        var container = new ObjectBuilder().Add("name", name).Add("image", "nginx:1.27");
        if (cpu is not null)
        {
            container.Add("resources", ObjectValue.Of(("requests", ObjectValue.Of(("cpu", new StringValue(cpu))))));
        }

        var metadata = new ObjectBuilder().Add("name", name);
        return new ApiObject(ObjectValue.Of(
            ("apiVersion", new StringValue("v1")),
            ("kind", new StringValue("Pod")),
            ("metadata", metadata.ToObject()),
            ("spec", ObjectValue.Of(("containers", ListValue.Of(container.ToObject()))))));
    }

    private void Create(ApiObject pod) => _cluster.Api.Create(KnownResources.Pods, "default", pod, WriteOptions.Default).ValueOrThrow();

    private void Pass() => _cluster.Simulation.RunFor(TimeSpan.FromSeconds(2));

    private ApiObject Stored(string name) => _cluster.Api.Get(KnownResources.Pods, "default", name).ValueOrThrow();

    private string NodeOf(string name) => Stored(name).TextAt("spec", "nodeName");

    private List<string> Messages(string pod) =>
        [.. _cluster.Api.List(KnownResources.Events, "default", ListOptions.All).ValueOrThrow().Items
            .Where(item => item.TextAt("involvedObject", "name") == pod && item.TextAt("reason") is "Scheduled" or "FailedScheduling")
            .Select(item => $"{item.TextAt("type")} {item.TextAt("reason")} {item.TextAt("message")}")];
}
