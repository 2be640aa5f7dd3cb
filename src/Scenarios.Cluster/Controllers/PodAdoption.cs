using Scenarios.Api.Selectors;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Controllers;

/// <summary>
/// Adopts orphaned Pods that match a controller's selector, and releases owned Pods that no longer do (kubernetes,
/// controller_ref_manager.go).
/// </summary>
internal sealed class PodAdoption(ComponentContext context, Informer<Pod> pods)
{
    /// <param name="isCandidate">Which orphans of the namespace may be adopted if they match.</param>
    public void Claim(ApiObject owner, LabelSelector selector, Func<Pod, bool> isCandidate)
    {
        if (owner.IsBeingDeleted)
        {
            return;
        }

        foreach (var pod in pods.Indexed(Informer.ByControllerUid, owner.Uid))
        {
            if (!selector.Matches(pod.Labels))
            {
                Rewrite(pod, newest => Owners.Released(newest, owner.Uid));
            }
        }

        foreach (var pod in pods.InNamespace(owner.Namespace))
        {
            if (pod.Controller is null && !pod.IsBeingDeleted && selector.Matches(pod.Labels) && isCandidate(pod))
            {
                Rewrite(pod, newest => newest.Controller is null ? Owners.Adopted(newest, owner) : newest);
            }
        }
    }

    private void Rewrite(Pod pod, Func<ApiObject, ApiObject> rewrite)
    {
        if (Writes.Newest(context.Api, KnownResources.Pods, pod) is { } newest)
        {
            context.Api.Update(KnownResources.Pods, pod.Namespace, rewrite(newest), ComponentWrites.Options);
        }
    }
}
