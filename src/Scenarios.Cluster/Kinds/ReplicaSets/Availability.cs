using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.ReplicaSets;

/// <summary>
/// A Pod is available once it has been ready for <c>minReadySeconds</c> (kubernetes, pkg/api/v1/pod/util.go, IsPodAvailable).
/// </summary>
internal static class Availability
{
    /// <param name="next">The time until the next Pod becomes available; null if none will.</param>
    public static int Count(Informer<Pod> pods, ReplicaSet replicaSet, OwnedPods owned, DateTimeOffset now, out TimeSpan? next)
    {
        next = null;
        var seconds = replicaSet.Spec.MinReadySeconds;
        if (seconds == 0)
        {
            return owned.Ready;
        }

        var count = 0;
        foreach (var pod in pods.Indexed(Informer.ByControllerUid, replicaSet.Uid))
        {
            if (!PodFacts.IsActive(pod) || PodFacts.ReadySince(pod) is not { } since)
            {
                continue;
            }

            var remaining = since + TimeSpan.FromSeconds(seconds) - now;
            if (remaining <= TimeSpan.Zero)
            {
                count++;
            }
            else if (next is null || remaining < next)
            {
                next = remaining;
            }
        }

        return count;
    }
}
