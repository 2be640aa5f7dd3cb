using Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

namespace Scenarios.Cluster.Tests.Kinds.HorizontalPodAutoscalers;

internal sealed class PodGroupsTests
{
    private const string Ready = "phase: Running, startTime: '2026-01-01T11:59:00Z', conditions: [{type: Ready, status: 'True', lastTransitionTime: '2026-01-01T11:59:05Z'}]";
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [TestCase("phase: Pending", 50, "unready")]
    [TestCase("phase: Failed", 50, "ignored")]
    [TestCase(Ready, null, "missing")]
    [TestCase(Ready, 50, "ready")]
    [TestCase(Ready, 15, "unready", TestName = "Of_MetricOfItsStart_Unready")]
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
}
