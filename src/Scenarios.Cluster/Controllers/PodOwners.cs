using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Controllers;

/// <summary>Which owners to reconcile when a Pod has changed (kubernetes, addPod, updatePod and deletePod of each controller).</summary>
/// <param name="kind">The owners' kind.</param>
/// <param name="onOwned">Called with the owner's UID for each change of an owned Pod, before the owner is reconciled.</param>
/// <param name="offer">Offers a Pod without an owner to those that could adopt it.</param>
internal sealed class PodOwners(string kind, Action<string, InformerChange<Pod>>? onOwned, Action<Pod, IWorkQueue> offer)
{
    public void OnPod(InformerChange<Pod> change, IWorkQueue queue)
    {
        var pod = change.Object;
        if (pod.Controller is { } owner)
        {
            if (owner.Kind == kind)
            {
                onOwned?.Invoke(owner.Uid, change);
                queue.Add(new ObjectKey(pod.Namespace, owner.Name));
            }

            return;
        }

        // Reconcile the owner that the Pod may have had until now, and every owner that could adopt it.
        if (change.Before is { } before && before.Controller is { } former && former.Kind == kind)
        {
            queue.Add(new ObjectKey(pod.Namespace, former.Name));
        }

        if (!pod.IsBeingDeleted && change.After is not null && pod.Labels.Count > 0)
        {
            offer(pod, queue);
        }
    }

    /// <summary>Whether the Pod's labels have changed, so that its owner may have to release it.</summary>
    public static bool HasOtherLabels(InformerChange<Pod> change) =>
        change is { Before: { } before, After: { } after } && !before.Labels.Fields.Equals(after.Labels.Fields);
}
