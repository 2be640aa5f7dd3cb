using Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;
using Scenarios.Cluster.Tests.Controllers;
using Scenarios.Objects.Views.AutoscalingV2;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Tests.Kinds.HorizontalPodAutoscalers;

/// <summary>
/// Examples from kubernetes, pkg/controller/podautoscaler/replica_calculator_test.go, and more by its rules. A Pod is written as what it
/// uses of 1000m, with a mark if it is not as usual: <c>?</c> nothing is known, <c>!</c> not ready, <c>p</c> pending, <c>x</c> failed,
/// <c>d</c> deleted.
/// </summary>
internal sealed class ReplicaCalculatorTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [TestCase("300 500 700", 30, 5, 50, 500, TestName = "Utilization_TooMuch_Grows")]
    [TestCase("100 300 500 250 250", 50, 3, 28, 280, TestName = "Utilization_TooLittle_Shrinks")]
    [TestCase("510 540 540", 50, 3, 53, 530, TestName = "Utilization_WithinATenth_Stays")]
    [TestCase("550 550", 50, 2, 55, 550, TestName = "Utilization_ATenthMore_Stays")]
    [TestCase("450 450", 50, 2, 45, 450, TestName = "Utilization_ATenthLess_Stays")]
    [TestCase("560 560", 50, 3, 56, 560, TestName = "Utilization_MoreThanATenthMore_Grows")]
    [TestCase("300! 500 700", 30, 4, 60, 600, TestName = "Utilization_OneIsNotReady_GrowsLess")]
    [TestCase("400 500! 700!", 30, 3, 40, 400, TestName = "Utilization_MostAreNotReady_Stays")]
    [TestCase("400p 500 700", 30, 4, 60, 600, TestName = "Utilization_OneIsPending_GrowsLess")]
    [TestCase("100! 300 500 250 250", 50, 3, 32, 325, TestName = "Utilization_TooLittleAndOneIsNotReady_ShrinksByTheOthers")]
    [TestCase("500 700 300x", 50, 3, 60, 600, TestName = "Utilization_OneHasFailed_DoesNotCount")]
    [TestCase("500 700 300d", 50, 3, 60, 600, TestName = "Utilization_OneIsDeleted_DoesNotCount")]
    [TestCase("400 95 ? ?", 100, 3, 24, 247, TestName = "Utilization_TooLittleAndSomeAreUnknown_TheyUseAllTheyAskFor")]
    [TestCase("? 950", 50, 2, 95, 950, TestName = "Utilization_TooMuchAndOneIsUnknown_ItUsesNothing")]
    [TestCase("? 2000", 50, 4, 200, 2000, TestName = "Utilization_FarTooMuchAndOneIsUnknown_GrowsLess")]
    [TestCase("100! 450 ?", 50, 3, 45, 450, TestName = "Utilization_TurnsIntoTheOppositeByWhatIsUnknown_Stays")]
    [TestCase("? 300", 150, 2, 30, 300, TestName = "Utilization_AimAboveTheRequest_UnknownOnesUseTheAim")]
    [TestCase("? 800 800", 50, 3, 80, 800, TestName = "Utilization_TooMuchButNotIfTheUnknownOneUsesNothing_Stays")]
    [TestCase("800! 800 800", 50, 3, 80, 800, TestName = "Utilization_TooMuchButNotIfTheOneThatIsNotReadyUsesNothing_Stays")]
    [TestCase("0! 480 480", 50, 3, 48, 480, TestName = "Utilization_EnoughAndOneIsNotReady_IsNoReasonToShrink")]
    [TestCase("0! 0! 350 ?", 50, 4, 35, 350, TestName = "Utilization_TooLittleAndOneIsUnknown_ThoseNotReadyStillDoNotCount")]
    [TestCase("500 ?", 50, 2, 50, 500, TestName = "Utilization_JustEnoughAndOneIsUnknown_Stays")]
    [TestCase("1500 ? 0d 0d", 50, 4, 150, 1500, TestName = "Utilization_TooMuchButFewerWouldDo_Stays")]
    [TestCase("450 450 450 450 450 450 450 450 450 450", 50, 10, 45, 450, TestName = "Utilization_ATenthLessOfMany_Stays")]
    public void Calculate_Utilization(string pods, int target, long replicas, long utilization, long average)
    {
        var count = pods.Split(' ').Length;

        var proposal = ReplicaCalculator.Calculate(count, LoadOf(pods), Target($"type: Utilization, averageUtilization: {target}"),
            string.Empty);

        proposal.ShouldBe(new ReplicaProposal(replicas, average, utilization));
    }

    [TestCase("1000 1200", "1", 2, 1100, TestName = "Value_WithinATenth_Stays")]
    [TestCase("1000 1400", "1", 3, 1200, TestName = "Value_TooMuch_Grows")]
    [TestCase("100 300", "500m", 1, 200, TestName = "Value_TooLittle_Shrinks")]
    [TestCase("100 ?", "500m", 2, 100, TestName = "Value_TooLittleAndOneIsUnknown_ItUsesTheAim")]
    [TestCase("900 ?", "300m", 3, 900, TestName = "Value_TooMuchAndOneIsUnknown_ItUsesNothing")]
    [TestCase("500 ?", "500m", 1, 500, TestName = "Value_JustEnoughAndOneIsUnknown_ItUsesNothing")]
    [TestCase("1500 ? 0d 0d", "500m", 3, 1500, TestName = "Value_TooMuchButFewerWouldDo_Shrinks")]
    public void Calculate_Value(string pods, string target, long replicas, long average)
    {
        var count = pods.Split(' ').Length;

        var proposal = ReplicaCalculator.Calculate(count, LoadOf(pods), Target($"type: AverageValue, averageValue: {target}"),
            string.Empty);

        proposal.ShouldBe(new ReplicaProposal(replicas, average, null));
    }

    [TestCase("", 5, 10)]
    [TestCase("main", 5, 50)]
    [TestCase("sidecar", 5, 12)]
    public void Calculate_Requests_AreThoseOfContainersAndSidecars(string container, long current, long utilization)
    {
        var load = LoadOf("500", "initContainers: [{name: setup, resources: {requests: {cpu: 9}}}, "
            + "{name: sidecar, restartPolicy: Always, resources: {requests: {cpu: 4}}}], "
            + "containers: [{name: main, resources: {requests: {cpu: 1}}}]");

        ReplicaCalculator.Calculate(current, load, Target("type: Utilization, averageUtilization: 50"), container)
            .Utilization.ShouldBe(utilization);
    }

    [TestCase(
        "? ?",
        "containers: [{name: main, resources: {requests: {cpu: 1}}}]",
        "did not receive metrics for targeted pods (pods might be unready)")]
    [TestCase(
        "300! 500!",
        "containers: [{name: main, resources: {requests: {cpu: 1}}}]",
        "did not receive metrics for targeted pods (pods might be unready)")]
    [TestCase("300", "containers: [{name: main}]", "missing request for cpu in container main of Pod web-0")]
    [TestCase("300", "containers: [{name: main, resources: {requests: {cpu: 0}}}]", "no metrics returned matched known pods")]
    public void Calculate_NothingIsKnown_SaysWhy(string pods, string spec, string expected)
    {
        var target = Target("type: Utilization, averageUtilization: 50");

        Should.Throw<MetricException>(() => ReplicaCalculator.Calculate(2, LoadOf(pods, spec), target, string.Empty))
            .Message.ShouldBe(expected);
    }

    private static Load LoadOf(string pods, string spec = "containers: [{name: main, resources: {requests: {cpu: 1}}}]")
    {
        var metrics = new SortedList<string, PodMetric>(StringComparer.Ordinal);
        var items = new List<Pod>();
        foreach (var text in pods.Split(' '))
        {
            var (name, amount, state) = ($"web-{items.Count}", text.TrimEnd('?', '!', 'p', 'x', 'd'), text[^1]);
            if (amount.Length > 0)
            {
                metrics[name] = new PodMetric(long.Parse(amount), Now, TimeSpan.FromSeconds(15));
            }

            items.Add(Samples.Pod(
                name,
                spec,
                metadata: state == 'd' ? "deletionTimestamp: '2026-01-01T12:00:00Z'" : string.Empty,
                status: $"phase: {state switch { 'p' => "Pending", 'x' => "Failed", _ => "Running" }}, startTime: '2026-01-01T11:00:00Z', "
                    + $"conditions: [{{type: Ready, status: '{(state == '!' ? "False" : "True")}', "
                    + "lastTransitionTime: '2026-01-01T11:00:05Z'}]"));
        }

        return new Load(metrics, items, "cpu", Now);
    }

    private static MetricTarget Target(string target) => HorizontalPodAutoscaler.Of(ControlPlane.Parse(
        "{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: h}, "
        + $"spec: {{metrics: [{{type: Resource, resource: {{name: cpu, target: {{ {target} }} }} }}]}} }}")).Spec.Metrics[0]
            .Resource.Target;
}
