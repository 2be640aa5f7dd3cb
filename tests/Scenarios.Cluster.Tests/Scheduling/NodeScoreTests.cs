using Scenarios.Cluster.Placement;
using Scenarios.Cluster.Scheduling;

namespace Scenarios.Cluster.Tests.Scheduling;

/// <summary>
/// Expected numbers follow from the formulas in kubernetes, pkg/scheduler/framework/plugins: noderesources/least_allocated.go and
/// balanced_allocation.go, podtopologyspread/scoring.go, tainttoleration, nodeaffinity, with the default profile's weights 1, 1, 2, 3, 2.
/// </summary>
internal sealed class NodeScoreTests
{
    private const string Owned = "ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web, uid: rs, controller: true}]";

    [TestCase("1", "2Gi", 75 + 100, TestName = "Rate_AQuarterOfBoth_IsFreeAndBalanced")]
    [TestCase("4", "8Gi", 0 + 100, TestName = "Rate_All_IsFullAndBalanced")]
    [TestCase("4", "4Gi", (0 + 50) / 2 + 75, TestName = "Rate_AllCpuAndHalfTheMemory_IsUnbalancedByAQuarter")]
    [TestCase("", "", (97 + 97) / 2 + 100, TestName = "Rate_NothingAskedFor_CountsAsALittleWhereRoomIsScored")]
    [TestCase("8", "2Gi", (0 + 75) / 2 + 62, TestName = "Rate_MoreThanThereIs_CountsAsNoneLeft")]
    public void Rate_OneNode(string cpu, string memory, long expected)
    {
        var pod = Samples.Pod(spec: $"containers: [{Samples.Container(cpu, memory)}]");

        Rate(pod, Samples.Node()).ShouldBe([expected]);
    }

    [Test]
    public void Rate_PodsOfOneOwner_AreSpread()
    {
        var pod = Samples.Pod(spec: $"containers: [{Samples.Container()}]", metadata: Owned);
        var nodes = new[] { State(Samples.Node("a")), State(Samples.Node("b")) };
        nodes[0].Add(PodPlacement.Of(pod, "a") with { Demand = default });

        var scores = Rate(pod, nodes);

        // The weight is ln 4; the raw scores are round(1 × 1.386 + 2) = 3, and 2. Of 100 that is 100 × (3 + 2 − raw) / 3, counted twice.
        (scores[0] - 197).ShouldBe(2 * 66);
        (scores[1] - 197).ShouldBe(2 * 100);
    }

    [Test]
    public void Rate_PreferNoSchedule_CountsAgainstANode()
    {
        var nodes = new[]
        {
            Samples.Node("a"),
            Samples.Node("b", spec: "taints: [{key: one, effect: PreferNoSchedule}]"),
            Samples.Node("c", spec: "taints: [{key: one, effect: PreferNoSchedule}, {key: two, effect: PreferNoSchedule}]"),
            Samples.Node("d", spec: "taints: [{key: one, effect: NoSchedule}]"),
        };

        Rate(Samples.Pod(spec: $"containers: [{Samples.Container()}]"), nodes).Select(score => score - 197).ShouldBe([300, 150, 0, 300]);
        Rate(Samples.Pod(spec: $"containers: [{Samples.Container()}], tolerations: [{{key: two, operator: Exists}}]"), nodes)
            .Select(score => score - 197).ShouldBe([300, 0, 0, 300]);
    }

    [Test]
    public void Rate_Preferences_CountInProportionToTheBest()
    {
        var pod = Samples.Pod(spec: $$"""
            containers: [{{Samples.Container()}}], affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [
              {weight: 3, preference: {matchExpressions: [{key: disk, operator: In, values: [ssd]}] } },
              {weight: 1, preference: {matchExpressions: [{key: zone, operator: In, values: [a]}] } }] } }
            """);

        var scores = Rate(pod, Samples.Node("a", labels: "disk: ssd, zone: a"), Samples.Node("b", labels: "zone: a"), Samples.Node("c"));

        scores.Select(score => score - 197).ShouldBe([200, 50, 0]);
    }

    private static NodeState State(Scenarios.Objects.Views.Core.Node node) => new(node);

    private static long[] Rate(Scenarios.Objects.Views.Core.Pod pod, params Scenarios.Objects.Views.Core.Node[] nodes) =>
        Rate(pod, [.. nodes.Select(State)]);

    private static long[] Rate(Scenarios.Objects.Views.Core.Pod pod, NodeState[] nodes)
    {
        var scores = new long[nodes.Length];
        NodeScore.Rate(PodPlacement.Of(pod, string.Empty), NodeTerms.Of(pod), [.. nodes], scores);
        return scores;
    }
}
