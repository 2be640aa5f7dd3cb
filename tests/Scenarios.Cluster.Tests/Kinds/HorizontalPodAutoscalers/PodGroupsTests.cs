using Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

namespace Scenarios.Cluster.Tests.Kinds.HorizontalPodAutoscalers;

internal sealed class PodGroupsTests
{
    private const string Ready = "phase: Running, startTime: '2026-01-01T11:59:00Z', "
        + "conditions: [{type: Ready, status: 'True', lastTransitionTime: '2026-01-01T11:59:05Z'}]";
    private const string Unready = "phase: Running, startTime: '2026-01-01T";
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [TestCase("phase: Pending", 50, "unready")]
    [TestCase("phase: Failed", 50, "ignored")]
    [TestCase(Ready, null, "missing")]
    [TestCase(Ready, 50, "ready")]
    [TestCase(Ready, 15, "unready", TestName = "Of_MetricOfItsStart_Unready")]
    [TestCase(Ready, 19, "unready", TestName = "Of_MetricThatBeganBeforeItWasReady_Unready")]
    [TestCase(Ready, 20, "ready", TestName = "Of_MetricThatBeganWhenItWasReady_Ready")]
    [TestCase("phase: Running, conditions: [{type: Ready, status: 'True'}]", 50, "unready", TestName = "Of_NotStarted_Unready")]
    [TestCase("phase: Running, startTime: '2026-01-01T11:59:00Z'", 50, "unready", TestName = "Of_NoWordOfReadiness_Unready")]
    [TestCase(
        Unready + "11:59:00Z', conditions: [{type: Ready, status: 'False', lastTransitionTime: '2026-01-01T11:59:05Z'}]",
        50,
        "unready",
        TestName = "Of_JustStartedAndNotReady_Unready")]
    [TestCase(
        Unready + "11:55:00Z', conditions: [{type: Ready, status: 'False', lastTransitionTime: '2026-01-01T11:55:29Z'}]",
        50,
        "unready",
        TestName = "Of_NeverReadySinceItsStart_Unready")]
    [TestCase(
        Unready + "11:55:00Z', conditions: [{type: Ready, status: 'False', lastTransitionTime: '2026-01-01T11:55:30Z'}]",
        50,
        "ready",
        TestName = "Of_ReadyOnceAndNoMore_CountsAsReady")]
    [TestCase(
        Unready + "11:55:00Z', conditions: [{type: Ready, status: 'True', lastTransitionTime: '2026-01-01T11:55:01Z'}]",
        0,
        "ready",
        TestName = "Of_FiveMinutesAfterTheStart_NoMetricIsOfIt")]
    public void Of_OnePod_IsInItsGroup(string status, int? takenAfter, string expected)
    {
        var metrics = new SortedList<string, PodMetric>(StringComparer.Ordinal);
        if (takenAfter is { } seconds)
        {
            metrics["web-1"] = new PodMetric(100, Now.AddMinutes(-1).AddSeconds(seconds), TimeSpan.FromSeconds(15));
        }

        var groups = PodGroups.Of([Samples.Pod(status: status)], metrics, "cpu", Now);

        var found = groups.Ready > 0 ? "ready" : groups.Unready.Count > 0 ? "unready" : groups.Missing.Count > 0 ? "missing" : "ignored";
        found.ShouldBe(expected);
    }

    [Test]
    public void Of_Memory_DoesNotAskWhetherThePodIsAtWork()
    {
        var metrics = new SortedList<string, PodMetric>(StringComparer.Ordinal);
        metrics["web-1"] = new PodMetric(100, Now.AddMinutes(-1), TimeSpan.FromSeconds(15));

        PodGroups.Of([Samples.Pod(status: Ready)], metrics, "memory", Now).Ready.ShouldBe(1);
    }

    [Test]
    public void Of_PodThatIsDeleted_IsIgnored()
    {
        var groups = PodGroups.Of(
            [Samples.Pod(metadata: "deletionTimestamp: '2026-01-01T12:00:00Z'", status: Ready)],
            new SortedList<string, PodMetric>(StringComparer.Ordinal),
            "cpu",
            Now);

        groups.Ignored.ShouldBe(["web-1"]);
    }
}
