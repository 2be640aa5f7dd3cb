using Scenarios.Cluster.Scheduling;

namespace Scenarios.Cluster.Tests.Scheduling;

internal sealed class NodeStateTests
{
    private const long Mi = 1024 * 1024;

    private readonly PodPlacement _placement = PodPlacement.Of(
        Samples.Pod(
            spec: "containers: [{name: c, ports: [{containerPort: 80, hostPort: 8080}, {containerPort: 81, hostPort: 8081}], resources: "
                + "{requests: {cpu: 500m, memory: 64Mi, ephemeral-storage: 1Mi}}}, {name: d}]",
            metadata: "ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web, uid: rs, controller: true}]"),
        "worker");

    [Test]
    public void AddThenRemove_OfOnePod_SumsItAndForgetsIt()
    {
        var node = new NodeState(Samples.Node());

        node.Add(_placement);
        (node.Pods, node.UsedMilliCpu, node.UsedMemory, node.UsedStorage).ShouldBe((1, 500, 64 * Mi, Mi));
        (node.ScoredCpu, node.ScoredMemory).ShouldBe((600, 264 * Mi));
        (node.PodsOf("rs"), node.HasPort(8080), node.HasPort(8081), node.HasPort(80)).ShouldBe((1, true, true, false));

        node.Remove(_placement);
        (node.Pods, node.UsedMilliCpu, node.UsedMemory, node.UsedStorage, node.ScoredCpu, node.ScoredMemory).ShouldBe((0, 0, 0, 0, 0, 0));
        (node.PodsOf("rs"), node.HasPort(8080)).ShouldBe((0, false));
    }

    [Test]
    public void Update_OnlyAHeartbeat_ChangesNothingThatCounts()
    {
        var node = new NodeState(Samples.Node());

        node.Update(Samples.Node()).ShouldBeFalse();
        node.Update(Samples.Node(labels: "disk: ssd")).ShouldBeTrue();
        node.Update(Samples.Node(labels: "disk: ssd", cpu: "8")).ShouldBeTrue();
        node.Update(Samples.Node(labels: "disk: ssd", cpu: "8", spec: "unschedulable: true")).ShouldBeTrue();

        (node.MilliCpu, node.Memory, node.PodCapacity, node.IsUnschedulable).ShouldBe((8000, 8192 * Mi, 110, true));
    }

    [Test]
    public void Shared_EqualPlacements_AreTheFirst()
    {
        var node = new NodeState(Samples.Node());
        var other = _placement with { Owner = "another" };

        node.Shared(_placement).ShouldBeSameAs(_placement);
        node.Shared(_placement with { }).ShouldBeSameAs(_placement);
        node.Shared(other).ShouldBeSameAs(other);
    }

    [Test]
    public void NodeList_SetAndRemove_KeepsThemByName()
    {
        var nodes = new NodeList();
        foreach (var name in new[] { "b", "c", "a" })
        {
            nodes.Set(Samples.Node(name)).ShouldBeTrue();
        }

        nodes.Set(Samples.Node("b")).ShouldBeFalse();
        nodes.InOrder.Select(node => node.Node.Metadata.Name).ShouldBe(["a", "b", "c"]);

        nodes.Remove("b");
        nodes.Remove("nobody");
        nodes.InOrder.Select(node => node.Node.Metadata.Name).ShouldBe(["a", "c"]);
        nodes.Find("b").ShouldBeNull();
    }
}
