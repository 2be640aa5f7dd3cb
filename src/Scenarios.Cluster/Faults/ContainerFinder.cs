using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Nodes;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Nodes.Pods;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Faults;

/// <summary>Finds the containers that a fault applies to at this instant.</summary>
internal sealed class ContainerFinder(ComponentContext context, KubeletSet kubelets)
{
    /// <exception cref="ArgumentException">No such container is running.</exception>
    public IReadOnlyList<ContainerSlot> RunningOf(ContainerTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var concerns = PodsOf(target with { IsOne = false });
        var workers = Workers().Where(worker => concerns(worker.Run.Pod)).ToList();
        var slots = workers.Select(worker =>
            worker.Run.Slots.Where(slot => slot.IsRunning && (target.Container.Length == 0 || slot.Spec.Name == target.Container)).ToList())
            .Where(static found => found.Count > 0).ToList();
        if (slots.Count == 0)
        {
            throw new ArgumentException(
                workers.Count == 0 ? $"There is no Pod of \"{target.Name}\" in namespace {target.Namespace}."
                : target.Container.Length > 0 ? $"No container \"{target.Container}\" of \"{target.Name}\" runs."
                : $"No container of \"{target.Name}\" runs.", nameof(target));
        }

        return target.IsOne ? slots[0] : [.. slots.SelectMany(static found => found)];
    }

    /// <summary>Returns whether a Pod is a target, for existing and future Pods.</summary>
    public Func<Pod, bool> PodsOf(ContainerTarget target)
    {
        if (target.IsOne)
        {
            var concerns = PodsOf(target with { IsOne = false });
            var uid = Workers().Select(static worker => worker.Run.Pod).FirstOrDefault(pod => concerns(pod)).Uid;
            return pod => pod.Uid == uid;
        }

        return pod => pod.Namespace == target.Namespace
            && ((target.Kind is "" or "Pod" && pod.Name == target.Name) || IsOwned(pod, target));
    }

    /// <summary>Resumes paused probes, because their answers may have changed.</summary>
    public void WakeProbes()
    {
        foreach (var worker in Workers())
        {
            foreach (var slot in worker.Run.AllSlots)
            {
                slot.Probes?.Wake();
            }
        }
    }

    /// <summary>Does something with each container that runs.</summary>
    public void ForEachRunning(Action<Pod, ContainerSlot> act)
    {
        foreach (var worker in Workers())
        {
            foreach (var slot in worker.Run.Slots.Where(static slot => slot.IsRunning))
            {
                act(worker.Run.Pod, slot);
            }
        }
    }

    private IEnumerable<PodWorker> Workers() =>
        kubelets.Names.SelectMany(name => kubelets.MachineOf(name)!.Kubelet.InOrder())
            .OrderBy(static worker => worker.Run.Pod.Name, StringComparer.Ordinal);

    /// <summary>
    /// Whether the target is the Pod's controller, or that one's own controller: a ReplicaSet's Deployment, a Job's CronJob.
    /// </summary>
    private bool IsOwned(Pod pod, ContainerTarget target)
    {
        ApiObject item = pod;
        while (item.Controller is { } owner)
        {
            if (owner.Name == target.Name && (target.Kind.Length == 0 || owner.Kind == target.Kind))
            {
                return true;
            }

            var type = Api.Schema.ApiSchema.Kubernetes.Find(owner.ApiVersion, owner.Kind);
            if (type is null || context.Api.Get(type, pod.Namespace, owner.Name).Value is not { } above)
            {
                return false;
            }

            item = above;
        }

        return false;
    }
}
