using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.StatefulSets;

/// <summary>
/// Creates, repairs and deletes Pods and their claims, and records events (kubernetes, pkg/controller/statefulset/stateful_pod_control.go).
/// </summary>
internal sealed class StatefulPodControl(ComponentContext context, EventRecorder events)
{
    /// <returns>False if any write was refused.</returns>
    public bool Create(StatefulSet set, long ordinal, Pod pod)
    {
        if (CreateClaims(set, ordinal, pod) is { } failure)
        {
            Note(set, "create", pod, failure);
            return false;
        }

        var result = context.Api.Create(KnownResources.Pods, set.Namespace, pod, ComponentWrites.Options);
        if (!result.IsSuccess && result.Status.Reason == StatusReason.AlreadyExists)
        {
            return false;
        }

        if (result.IsSuccess)
        {
            KeepClaims(set, ordinal, Pod.Of(result.Value));
        }

        Note(set, "create", pod, result.Status?.Message);
        return result.IsSuccess;
    }

    public bool Delete(StatefulSet set, Pod pod)
    {
        if (Writes.Newest(context.Api, KnownResources.Pods, pod) is not { IsBeingDeleted: false })
        {
            return true;
        }

        var result = context.Api.Delete(KnownResources.Pods, pod.Namespace, pod.Name, new DeleteOptions());
        Note(set, "delete", pod, result.Status?.Message);
        return result.IsSuccess;
    }

    /// <summary>Creates the missing claims of a pending Pod.</summary>
    public bool CreateMissingClaims(StatefulSet set, long ordinal, Pod pod)
    {
        var isDone = CreateClaims(set, ordinal, pod) is null;
        KeepClaims(set, ordinal, pod);
        return isDone;
    }

    /// <summary>Restores a Pod's labels, and the owners of its claims that the retention policy requires.</summary>
    public bool Mend(StatefulSet set, long ordinal, Pod pod)
    {
        KeepClaims(set, ordinal, pod);
        var labels = StatefulIdentity.Labels(set, ordinal, pod.Labels);
        if (labels.Fields.Equals(pod.Labels.Fields))
        {
            return true;
        }

        if (Writes.Newest(context.Api, KnownResources.Pods, pod) is not { } newest)
        {
            return true;
        }

        newest = newest with { Metadata = newest.Metadata with { Labels = StatefulIdentity.Labels(set, ordinal, newest.Labels) } };
        var result = context.Api.Update(KnownResources.Pods, pod.Namespace, newest, ComponentWrites.Options);
        Note(set, "update", pod, result.Status?.Message);
        return result.IsSuccess;
    }

    /// <summary>Whether a claim will be deleted with an earlier Pod of this name (PodClaimIsStale).</summary>
    public bool IsClaimStale(StatefulSet set, long ordinal, Pod pod)
    {
        foreach (var template in set.Spec.VolumeClaimTemplates)
        {
            if (Find(set, StatefulPodTemplate.ClaimName(set, template, ordinal)) is { } claim
                && ClaimRetention.IsStale(claim, "Pod", pod.Name, pod.Uid))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes the owners that the retention policy requires into a Pod's claims.</summary>
    public void KeepClaims(StatefulSet set, long ordinal, Pod pod)
    {
        foreach (var template in set.Spec.VolumeClaimTemplates)
        {
            if (Find(set, StatefulPodTemplate.ClaimName(set, template, ordinal)) is not { } claim)
            {
                continue;
            }

            var kept = ClaimRetention.Apply(set, ordinal, pod, claim);
            if (!ReferenceEquals(kept.Tree, claim.Tree))
            {
                context.Api.Update(KnownResources.PersistentVolumeClaims, set.Namespace, kept, ComponentWrites.Options);
            }
        }
    }

    private string? CreateClaims(StatefulSet set, long ordinal, Pod pod)
    {
        List<string>? failures = null;
        foreach (var claim in StatefulPodTemplate.ClaimsOf(set, ordinal))
        {
            if (Find(set, claim.Name) is { } found)
            {
                if (found.IsBeingDeleted)
                {
                    (failures ??= []).Add($"pvc {claim.Name} is being deleted");
                }

                continue;
            }

            var result = context.Api.Create(KnownResources.PersistentVolumeClaims, set.Namespace, claim, ComponentWrites.Options);
            if (result.IsSuccess)
            {
                events.Normal(set, "SuccessfulCreate", $"create Claim {claim.Name} Pod {pod.Name} in StatefulSet {set.Name} success");
            }
            else
            {
                (failures ??= []).Add($"failed to create PVC {claim.Name}: {result.Status.Message}");
                events.Warning(
                    set,
                    "FailedCreate",
                    $"create Claim {claim.Name} for Pod {pod.Name} in StatefulSet {set.Name} failed error: {result.Status.Message}");
            }
        }

        return failures is null ? null : failures.Count == 1 ? failures[0] : $"[{string.Join(", ", failures)}]";
    }

    private PersistentVolumeClaim? Find(StatefulSet set, string name) =>
        context.Api.Get(KnownResources.PersistentVolumeClaims, set.Namespace, name).Value is { } claim
            ? PersistentVolumeClaim.Of(claim)
            : null;

    private void Note(StatefulSet set, string verb, Pod pod, string? failure)
    {
        var title = $"{char.ToUpperInvariant(verb[0])}{verb[1..]}";
        if (failure is null)
        {
            events.Normal(set, $"Successful{title}", $"{verb} Pod {pod.Name} in StatefulSet {set.Name} successful");
        }
        else
        {
            events.Warning(set, $"Failed{title}", $"{verb} Pod {pod.Name} in StatefulSet {set.Name} failed error: {failure}");
        }
    }
}
