using Scenarios.Cluster.Controllers;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.StatefulSets;

/// <summary>What one reconciliation of a StatefulSet sees: the set, its two revisions, and its Pods by ordinal.</summary>
/// <param name="Replicas">By ordinal, from the first in range; missing Pods as they will be created.</param>
/// <param name="Condemned">Pods with ordinals out of range, the highest first.</param>
internal sealed record StatefulLook(
    StatefulSet Set, StatefulRevisions.Pair Revisions, Pod[] Replicas, List<Pod> Condemned, DateTimeOffset Now)
{
    public long Start { get; } = StatefulIdentity.Start(Set);

    public bool IsOrdered => Set.Spec.PodManagementPolicy != "Parallel";

    public static StatefulLook Of(StatefulSet set, StatefulRevisions.Pair revisions, IEnumerable<Pod> pods, DateTimeOffset now)
    {
        var (start, condemned) = (StatefulIdentity.Start(set), new List<(long Ordinal, Pod Pod)>());
        var present = new Pod?[(int)set.Spec.Replicas];
        foreach (var pod in pods)
        {
            if (StatefulIdentity.OrdinalOf(set, pod) is not { } ordinal)
            {
                continue;
            }

            if (StatefulIdentity.IsInRange(set, ordinal))
            {
                present[ordinal - start] = pod;
            }
            else
            {
                condemned.Add((ordinal, pod));
            }
        }

        var replicas = new Pod[present.Length];
        for (var index = 0; index < replicas.Length; index++)
        {
            replicas[index] = present[index] ?? revisions.NewPod(set, start + index);
        }

        condemned.Sort(static (left, right) => right.Ordinal.CompareTo(left.Ordinal));
        return new StatefulLook(set, revisions, replicas, condemned.ConvertAll(static entry => entry.Pod), now);
    }

    public static bool IsCreated(Pod pod) => pod.Status.Phase.Length > 0;

    public static bool IsReady(Pod pod) => pod.Status.Phase == PodPhase.Running && PodFacts.IsReady(pod);

    public bool IsAvailable(Pod pod) => PodFacts.IsAvailable(pod, Set.Spec.MinReadySeconds, Now);
}
