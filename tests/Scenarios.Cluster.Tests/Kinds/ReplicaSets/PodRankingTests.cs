using Scenarios.Cluster.Kinds.ReplicaSets;
using Scenarios.Cluster.Tests.Controllers;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Tests.Kinds.ReplicaSets;

public class PodRankingTests
{
    private readonly PodRanking _ranking = new(
        new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero), new Dictionary<string, int>(StringComparer.Ordinal));

    [Test]
    public void Compare_TwoReadySinceTheSameSecond_AgreesWithAThirdBetweenThem()
    {
        var first = ReadyPod(uid: "1", readySecond: 10, restarts: 0);
        var second = ReadyPod(uid: "2", readySecond: 11, restarts: 0);
        var third = ReadyPod(uid: "3", readySecond: 10, restarts: 1);

        _ranking.Compare(first, second).ShouldBeLessThan(0);
        _ranking.Compare(second, third).ShouldBeLessThan(0);
        _ranking.Compare(first, third).ShouldBeLessThan(0);
    }

    private static Pod ReadyPod(string uid, int readySecond, int restarts) => Pod.Of(ControlPlane.Parse($$"""
        apiVersion: v1
        kind: Pod
        metadata: {name: pod-{{uid}}, uid: "{{uid}}", creationTimestamp: "2026-01-01T11:50:00Z"}
        spec: {nodeName: worker}
        status:
          phase: Running
          conditions: [{type: Ready, status: "True", lastTransitionTime: "2026-01-01T11:50:{{readySecond}}Z"}]
          containerStatuses: [{name: web, restartCount: {{restarts}}}]
        """));
}
