using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>What a running Pod's status says about a container that is taken over: its identity, its start, whether it was ready.</summary>
internal static class AdoptedState
{
    public static void Restore(ContainerSlot slot, Pod pod)
    {
        foreach (var status in pod.Status.ContainerStatuses)
        {
            if (slot.Current is not { } container || status.Name != slot.Spec.Name)
            {
                continue;
            }

            var id = status.ContainerID;
            container.StatusId = id.StartsWith(ContainerIds.RuntimePrefix, StringComparison.Ordinal) ? id : ContainerIds.RuntimePrefix + id;
            container.StartedAt = status.State.Running.StartedAt ?? container.StartedAt;
            slot.Adopt((int)status.RestartCount, status.Ready);
        }
    }
}
