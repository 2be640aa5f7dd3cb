using Scenarios.Api.Requests;
using Scenarios.Api.Selectors;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Batch;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Jobs;

/// <summary>
/// Which Pods belong to a Job, and the controller's writes to single Pods (kubernetes, job_controller.go, getPodsForJob;
/// controller_ref_manager.go).
/// </summary>
internal sealed class JobPods(ComponentContext context, Informer<Pod> pods, EventRecorder events)
{
    /// <summary>The Pods of a Job; adopts matching Pods without an owner, and releases owned Pods that no longer match.</summary>
    public List<Pod> Claim(Job job, JobExpectations expectations)
    {
        var selector = LabelSelector.FromObject(job.Spec.Selector.Tree);
        var claimed = new List<Pod>();
        foreach (var pod in pods.Indexed(Informer.ByControllerUid, job.Uid))
        {
            if (selector.Matches(pod.Labels))
            {
                claimed.Add(pod);
            }
            else if (!job.IsBeingDeleted)
            {
                Rewrite(pod, newest => WithoutFinalizer(Owners.Released(newest, job.Uid)));
            }
        }

        if (expectations.MayAdopt && !job.IsBeingDeleted)
        {
            expectations.MayAdopt = false;
            Adopt(job, selector, claimed);
        }

        return claimed;
    }

    /// <summary>Removes the finalizer.</summary>
    /// <returns>False if the server refused.</returns>
    public bool Release(Pod pod) => Rewrite(pod, WithoutFinalizer);

    public bool Delete(Job job, Pod pod)
    {
        var result = context.Api.Delete(KnownResources.Pods, pod.Namespace, pod.Name, new DeleteOptions { PreconditionUid = pod.Uid });
        if (result.IsSuccess)
        {
            events.Normal(job, "SuccessfulDelete", $"Deleted pod: {pod.Name}");
        }

        return result.IsSuccess;
    }

    /// <returns>The refusal; null if the Pod was created.</returns>
    public string? Create(Job job, Pod pod, JobExpectations expectations)
    {
        var result = context.Api.Create(KnownResources.Pods, job.Namespace, pod, ComponentWrites.Options);
        if (result.IsSuccess)
        {
            expectations.ExpectCreation(result.Value.Uid);
            events.Normal(job, "SuccessfulCreate", $"Created pod: {result.Value.Name}");
            return null;
        }

        if (!TerminatingNamespace.Refused(result.Status))
        {
            events.Warning(job, "FailedCreate", $"Error creating: {result.Status.Message}");
        }

        return result.Status.Message;
    }

    /// <summary>Removes the finalizer of a Pod whose Job is gone or finished (syncOrphanPod).</summary>
    public void ReleaseOrphan(ObjectKey key)
    {
        if (pods.Find(key) is not { } pod || !JobPodFacts.IsTracked(pod) || (pod.Controller is { } owner && !IsOver(pod, owner)))
        {
            return;
        }

        Release(pod);
    }

    private static ApiObject WithoutFinalizer(ApiObject pod)
    {
        var metadata = Metadata.Of(pod);
        return metadata.Finalizers.Contains(JobLabels.TrackingFinalizer)
            ? Metadata.Set(pod, metadata with { Finalizers = metadata.Finalizers.Without(JobLabels.TrackingFinalizer) })
            : pod;
    }

    private static ApiObject WithFinalizer(ApiObject pod)
    {
        var metadata = Metadata.Of(pod);
        return metadata.Finalizers.Contains(JobLabels.TrackingFinalizer)
            ? pod
            : Metadata.Set(pod, metadata with { Finalizers = metadata.Finalizers.WithAdded(JobLabels.TrackingFinalizer) });
    }

    private bool IsOver(Pod pod, Objects.OwnerReference owner)
    {
        if (owner.Kind != Job.Kind || owner.ApiVersion != Job.ApiVersion)
        {
            return false;
        }

        return context.Api.Get(KnownResources.Jobs, pod.Namespace, owner.Name).Value is not { } item
            || item.Uid != owner.Uid
            || (JobFacts.IsFinished(Job.Of(item)) && !JobFacts.IsManagedElsewhere(Job.Of(item)));
    }

    private void Adopt(Job job, LabelSelector selector, List<Pod> claimed)
    {
        foreach (var pod in pods.InNamespace(job.Namespace))
        {
            if (pod.Controller is not null || !PodFacts.IsActive(pod) || !selector.Matches(pod.Labels))
            {
                continue;
            }

            if (Rewrite(pod, newest => newest.Controller is null ? WithFinalizer(Owners.Adopted(newest, job)) : newest)
                && Writes.Newest(context.Api, KnownResources.Pods, pod) is { } adopted)
            {
                claimed.Add(adopted);
            }
        }
    }

    private bool Rewrite(Pod pod, Func<ApiObject, ApiObject> rewrite) =>
        Writes.Newest(context.Api, KnownResources.Pods, pod.Object) is not { } newest
        || context.Api.Update(KnownResources.Pods, pod.Namespace, rewrite(newest), ComponentWrites.Options).IsSuccess;
}
