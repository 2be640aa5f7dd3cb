using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Kernel;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>A core/v1 Binding assigns a Pod to a node, once (kubernetes, pkg/registry/core/pod/storage/storage.go, assignPod).</summary>
internal sealed class BindingRequests(Simulation simulation, ObjectStore store)
{
    public ApiResult<ApiObject> Create(string @namespace, ApiObject binding)
    {
        if (store.Of(KnownResources.Pods).Find(new ObjectKey(@namespace, binding.Name)) is not { } stored)
        {
            return ApiErrors.NotFound(KnownResources.Pods, binding.Name);
        }

        var pod = Pod.Of(stored);

        if (pod.IsBeingDeleted)
        {
            return ApiErrors.Conflict(KnownResources.Pods, pod.Name, $"pod {pod.Name} is being deleted, cannot be assigned to a host");
        }

        if (pod.Spec.NodeName is { Length: > 0 } node)
        {
            return ApiErrors.Conflict(KnownResources.Pods, pod.Name, $"pod {pod.Name} is already assigned to node \"{node}\"");
        }

        // Through the strategy's eyes a binding is a change of the spec, and the scheduler's condition.
        pod = pod with
        {
            Spec = pod.Spec with { NodeName = Binding.Of(binding).Target.Name },
            Status = pod.Status with { Conditions = WithScheduled(pod.Status.Conditions) },
        };
        store.Replace(KnownResources.Pods, stored, pod.Tree);
        return binding;
    }

    private ViewList<PodCondition> WithScheduled(ViewList<PodCondition> conditions)
    {
        var scheduled = new PodCondition
        {
            Type = PodConditionType.PodScheduled,
            Status = ConditionStatus.True,
            LastProbeTime = null,
            LastTransitionTime = simulation.Now,
        };
        scheduled = new(scheduled.Tree.Shared());
        for (var index = 0; index < conditions.Count; index++)
        {
            if (conditions[index].Type == PodConditionType.PodScheduled)
            {
                return conditions.WithItem(index, scheduled);
            }
        }

        return conditions.WithAdded(scheduled);
    }
}
