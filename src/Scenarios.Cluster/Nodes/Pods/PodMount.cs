using Scenarios.Cluster.Nodes.Context;
using Scenarios.Cluster.Nodes.Volumes;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Time;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>Waits until all that a Pod's volumes show is there (kubernetes, pkg/kubelet/volumemanager/volume_manager.go).</summary>
internal static class PodMount
{
    public static async Coroutine Run(NodeContext node, PodWorker worker)
    {
        var backoff = new MountBackoff();
        var patience = MountBackoff.Patience;
        while (worker.Volumes.FindFault() is { } fault)
        {
            node.Events.Warning(worker.Run.Pod, "FailedMount", fault);
            var wait = backoff.Next();
            if (patience <= wait)
            {
                await worker.Pause(patience, Activity.Background);
                node.Events.Warning(worker.Run.Pod, "FailedMount", worker.Volumes.Unmounted());
                wait -= patience;
                patience = MountBackoff.Patience;
            }

            patience -= wait;
            await worker.Pause(wait, Activity.Background);
        }
    }
}
