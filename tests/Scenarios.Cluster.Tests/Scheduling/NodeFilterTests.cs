using Scenarios.Cluster.Placement;
using Scenarios.Cluster.Scheduling;

namespace Scenarios.Cluster.Tests.Scheduling;

/// <summary>The words are those of the plugins in kubernetes, pkg/scheduler/framework/plugins.</summary>
internal sealed class NodeFilterTests
{
    [TestCase("", "", null, TestName = "Check_Roomy_IsTaken")]
    [TestCase("unschedulable: true", "", "node(s) were unschedulable", TestName = "Check_Cordoned_IsRefused")]
    [TestCase(
        "unschedulable: true",
        "tolerations: [{key: node.kubernetes.io/unschedulable, operator: Exists}]",
        null,
        TestName = "Check_CordonedAndTolerated_IsTaken")]
    [TestCase(
        "taints: [{key: a, value: b, effect: NoSchedule}]",
        "",
        "node(s) had untolerated taint {a: b}",
        TestName = "Check_Taint_IsNamed")]
    [TestCase("taints: [{key: a, effect: NoExecute}]", "", "node(s) had untolerated taint {a: }", TestName = "Check_NoExecute_CountsToo")]
    [TestCase("taints: [{key: a, effect: PreferNoSchedule}]", "", null, TestName = "Check_PreferNoSchedule_IsNoReason")]
    [TestCase("", "nodeSelector: {disk: ssd}", "node(s) didn't match Pod's node affinity/selector", TestName = "Check_Selector_IsRefused")]
    public void Check_Rules(string node, string pod, string? expected) =>
        string.Join(", ", Check(Samples.Pod(spec: pod), new NodeState(Samples.Node(spec: node)))?.Reasons ?? [])
            .ShouldBe(expected ?? string.Empty);

    [TestCase("4", "8Gi", "", TestName = "Check_ExactlyAll_IsTaken")]
    [TestCase("4001m", "", "Insufficient cpu", TestName = "Check_MoreCpuThanTheNodeHas_IsNamed")]
    [TestCase("", "9Gi", "Insufficient memory", TestName = "Check_MoreMemoryThanTheNodeHas_IsNamed")]
    [TestCase("5", "9Gi", "Insufficient cpu, Insufficient memory", TestName = "Check_Both_AreNamed")]
    public void Check_EmptyNode(string cpu, string memory, string expected)
    {
        var refusal = Check(Samples.Pod(spec: $"containers: [{Samples.Container(cpu, memory)}]"), new NodeState(Samples.Node()));

        string.Join(", ", refusal?.Reasons ?? []).ShouldBe(expected);
        (refusal?.IsFinal ?? false).ShouldBeFalse();
    }

    [Test]
    public void Check_TakenByOthers_CouldBeHelped()
    {
        var node = new NodeState(Samples.Node(pods: "1"));
        node.Add(PodPlacement.Of(
            Samples.Pod(spec: $"containers: [{Samples.Container("3", more: "ports: [{containerPort: 80, hostPort: 80}]")}]"),
            "worker"));

        var refusal = Check(Samples.Pod("other", $"containers: [{Samples.Container("2")}]"), node)!;
        refusal.Reasons.ShouldBe(["Too many pods", "Insufficient cpu"]);
        refusal.IsFinal.ShouldBeFalse();

        Check(Samples.Pod("third", $"containers: [{Samples.Container(more: "ports: [{containerPort: 8080, hostPort: 80}]")}]"), node)!
            .Reasons.ShouldBe(["node(s) didn't have free ports for the requested pod ports"]);
        Check(Samples.Pod("fourth", $"containers: [{Samples.Container(more: "ports: [{containerPort: 80}]")}]"), node)!
            .Reasons.ShouldBe(["Too many pods"], "only ports of the host can be taken");
    }

    private static Refusal? Check(Scenarios.Objects.Views.Core.Pod pod, NodeState node) =>
        NodeFilter.Check(PodPlacement.Of(pod, string.Empty), NodeTerms.Of(pod), node);
}
