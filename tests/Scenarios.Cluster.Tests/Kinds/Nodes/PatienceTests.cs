using Scenarios.Cluster.Kinds.Nodes;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Tests.Kinds.Nodes;

/// <summary>
/// kubernetes, pkg/controller/tainteviction (getMinTolerationTime) and pkg/controller/nodelifecycle (its map of conditions to taints).
/// </summary>
internal sealed class PatienceTests
{
    private const string NotReady = "{key: node.kubernetes.io/not-ready, effect: NoExecute}";

    [TestCase(NotReady, "", 0, TestName = "Of_NotTolerated_None")]
    [TestCase("", "", null, TestName = "Of_NoTaint_ForEver")]
    [TestCase(NotReady, "{operator: Exists}", null, TestName = "Of_EverythingTolerated_ForEver")]
    [TestCase(
        NotReady, "{key: node.kubernetes.io/not-ready, operator: Exists, effect: NoExecute}", null, TestName = "Of_TaintTolerated_ForEver")]
    [TestCase(NotReady, "{key: node.kubernetes.io/not-ready, operator: Exists}", null, TestName = "Of_AnyEffectTolerated_ForEver")]
    [TestCase(
        NotReady,
        "{key: node.kubernetes.io/not-ready, operator: Exists, effect: NoSchedule}",
        0,
        TestName = "Of_OtherEffectTolerated_None")]
    [TestCase(NotReady, "{key: other, operator: Exists}", 0, TestName = "Of_OtherKeyTolerated_None")]
    [TestCase(NotReady, "{operator: Exists, tolerationSeconds: 300}", 300, TestName = "Of_ToleratedForATime_SoLong")]
    [TestCase(NotReady, "{operator: Exists, tolerationSeconds: 0}", 0, TestName = "Of_ToleratedForNoTime_None")]
    [TestCase(NotReady, "{operator: Exists, tolerationSeconds: -5}", 0, TestName = "Of_ToleratedForLessThanNoTime_None")]
    [TestCase(
        NotReady, "{operator: Exists, tolerationSeconds: 300}, {operator: Exists}", 300, TestName = "Of_TwoTolerations_TheFirstCounts")]
    [TestCase(
        NotReady,
        "{operator: Exists}, {operator: Exists, tolerationSeconds: 300}",
        null,
        TestName = "Of_TwoTolerationsTurned_TheFirstCounts")]
    [TestCase("{key: a, value: x, effect: NoExecute}", "{key: a, value: x}", null, TestName = "Of_SameValue_IsTolerated")]
    [TestCase("{key: a, value: x, effect: NoExecute}", "{key: a, operator: Equal, value: x}", null, TestName = "Of_EqualValue_IsTolerated")]
    [TestCase("{key: a, value: x, effect: NoExecute}", "{key: a, operator: Equal, value: y}", 0, TestName = "Of_OtherValue_IsNotTolerated")]
    [TestCase(
        "{key: a, value: x, effect: NoExecute}", "{key: a, operator: Other, value: x}", 0, TestName = "Of_UnknownOperator_IsNotTolerated")]
    [TestCase(
        Two,
        "{key: a, operator: Exists, tolerationSeconds: 60}, {key: b, operator: Exists, tolerationSeconds: 30}",
        30,
        TestName = "Of_TwoTaints_TheShorterTime")]
    [TestCase(
        Two,
        "{key: a, operator: Exists, tolerationSeconds: 30}, {key: b, operator: Exists, tolerationSeconds: 60}",
        30,
        TestName = "Of_TwoTaintsTurned_TheShorterTime")]
    [TestCase(
        Two,
        "{key: a, operator: Exists}, {key: b, operator: Exists, tolerationSeconds: 60}",
        60,
        TestName = "Of_TwoTaintsOneForEver_TheOther")]
    [TestCase(Two, "{key: a, operator: Exists, tolerationSeconds: 60}", 0, TestName = "Of_TwoTaintsOneNotTolerated_None")]
    public void Of(string taints, string tolerations, int? expected)
    {
        var pod = Samples.Pod(spec: $"tolerations: [{tolerations}]");

        var patience = Patience.Of(pod, [.. Samples.Node(spec: $"taints: [{taints}]").Spec.Taints]);

        patience.ShouldBe(expected is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
    }

    private const string Two = "{key: a, effect: NoExecute}, {key: b, effect: NoExecute}";

    [TestCase("Ready: 'True'", "", "")]
    [TestCase("Ready: 'False'", "not-ready", "not-ready")]
    [TestCase("Ready: Unknown", "unreachable", "unreachable")]
    [TestCase("", "", "unreachable")]
    [TestCase("Ready: 'True', MemoryPressure: 'True'", "memory-pressure", "")]
    [TestCase("Ready: 'True', DiskPressure: 'True', PIDPressure: 'True'", "disk-pressure pid-pressure", "")]
    [TestCase("Ready: 'True', NetworkUnavailable: 'True'", "network-unavailable", "")]
    [TestCase("Ready: 'True', MemoryPressure: Unknown, DiskPressure: 'False'", "", "")]
    public void With_Conditions_AreTheTaintsThatTheyAskFor(string conditions, string scheduled, string executed)
    {
        var node = NodeOf(conditions);

        Keys(NodeTaints.WithNoSchedule(node, Now), "NoSchedule").ShouldBe(scheduled);
        Keys(NodeTaints.WithNoExecute(node, Now), "NoExecute").ShouldBe(executed);
    }

    [Test]
    public void With_Others_LeavesThemAndTakesItsOwnAway()
    {
        const string Taints = "{key: mine, effect: NoSchedule}, {key: node.kubernetes.io/not-ready, effect: NoSchedule}, "
            + "{key: node.kubernetes.io/not-ready, effect: NoExecute}";
        var node = NodeOf("Ready: 'True'", $"taints: [{Taints}], unschedulable: true");

        Keys(NodeTaints.WithNoSchedule(node, Now), "NoSchedule").ShouldBe("mine unschedulable");
        Keys(NodeTaints.WithNoSchedule(node, Now), "NoExecute").ShouldBe("not-ready");
        Keys(NodeTaints.WithNoExecute(node, Now), "NoExecute").ShouldBe("");
        Keys(NodeTaints.WithNoExecute(node, Now), "NoSchedule").ShouldBe("mine not-ready");
    }

    [Test]
    public void With_NewTaint_SaysSinceWhen() =>
        NodeTaints.WithNoExecute(NodeOf("Ready: 'False'"), Now)[0].TimeAdded.ShouldBe(Now);

    [Test]
    public void With_TaintsThatAreThere_IsTheSame()
    {
        var node = NodeOf("Ready: 'False'", "taints: [{key: node.kubernetes.io/not-ready, effect: NoExecute}]");

        NodeTaints.WithNoExecute(node, Now).ShouldBe(node.Spec.Taints);
    }

    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private static string Keys(Scenarios.Objects.Views.ViewList<Taint> taints, string effect) => string.Join(' ', taints
        .Where(taint => taint.Effect == effect)
            .Select(static taint => taint.Key.Replace("node.kubernetes.io/", string.Empty, StringComparison.Ordinal)));

    private static Node NodeOf(string conditions, string spec = "")
    {
        var items = conditions.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(static item => item.Split(": "))
            .Select(static item => $"{{type: {item[0]}, status: {item[1]}}}");
        return Node.Of(Controllers.ControlPlane.Parse(
            $"apiVersion: v1\nkind: Node\nmetadata: {{name: worker}}\n"
            + $"spec: {{ {spec} }}\nstatus: {{conditions: [{string.Join(", ", items)}]}}\n"));
    }
}
