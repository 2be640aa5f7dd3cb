using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Controllers;

/// <summary>Which owners look again when a Pod has changed (kubernetes, addPod, updatePod and deletePod of each controller).</summary>
/// <param name="kind">The owners' kind.</param>
/// <param name="onOwned">Told of each change of a Pod that such an owner has, before the owner looks; the text is the owner's UID.</param>
/// <param name="offer">Gives a Pod that nobody owns to those who could adopt it.</param>
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

        // The owner that it may have had until now looks again, and so does everyone who could adopt it.
        if (change.Before is { } before && before.Controller is { } former && former.Kind == kind)
        {
            queue.Add(new ObjectKey(pod.Namespace, former.Name));
        }

        if (!pod.IsBeingDeleted && change.After is not null && pod.Labels.Count > 0)
        {
            offer(pod, queue);
        }
    }

    /// <summary>Whether a Pod has other labels than before, so that its owner may have to let it go.</summary>
    public static bool HasOtherLabels(InformerChange<Pod> change) =>
        change is { Before: { } before, After: { } after } && !before.Labels.Fields.Equals(after.Labels.Fields);
}
