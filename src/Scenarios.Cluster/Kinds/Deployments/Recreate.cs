using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Kinds.Deployments;

/// <summary>The strategy Recreate: all old Pods must be gone before the first new one is created (kubernetes, recreate.go).</summary>
internal sealed class Recreate(ReplicaSetScaler scaler, Informer<Pod> pods)
{
    /// <returns>Whether an old ReplicaSet was scaled to zero.</returns>
    public bool ScaleDownOld(Rollout rollout)
    {
        var scaled = false;
        foreach (var old in ReplicaSetFacts.Active(rollout.Old))
        {
            scaled |= scaler.Scale(rollout, old, 0);
        }

        return scaled;
    }

    /// <summary>Whether any Pod of an old ReplicaSet has not ended yet.</summary>
    public bool AreOldPodsRunning(Rollout rollout)
    {
        foreach (var old in rollout.Old)
        {
            foreach (var pod in pods.Indexed(Informer.ByControllerUid, old.Uid))
            {
                if (!PodFacts.IsEnded(pod))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public void ScaleUpNewest(Rollout rollout, ReplicaSet newest) => scaler.Scale(rollout, newest, rollout.Limits.Replicas);
}
