using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Kernel;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>A core/v1 Binding assigns a Pod to a node, once (kubernetes, pkg/registry/core/pod/storage/storage.go, assignPod).</summary>
internal sealed class BindingRequests(Simulation simulation, ObjectStore store)
{
    private static readonly StringValue True = new("True");

    public ApiResult<ApiObject> Create(string @namespace, ApiObject binding)
    {
        var pod = store.Of(KnownResources.Pods).Find(new ObjectKey(@namespace, binding.Name));
        if (pod is null)
        {
            return ApiErrors.NotFound(KnownResources.Pods, binding.Name);
        }

        if (pod.IsBeingDeleted)
        {
            return ApiErrors.Conflict(KnownResources.Pods, pod.Name, $"pod {pod.Name} is being deleted, cannot be assigned to a host");
        }

        var node = pod.TextAt("spec", "nodeName");
        if (node.Length > 0)
        {
            return ApiErrors.Conflict(KnownResources.Pods, pod.Name, $"pod {pod.Name} is already assigned to node \"{node}\"");
        }

        // Through the strategy's eyes a binding is a change of the spec, and the scheduler's condition.
        var spec = pod.Spec.With("nodeName", StringValue.Shared(binding.TextAt("target", "name")));
        var conditions = WithScheduled(pod.ListAt("status", "conditions"));
        var tree = pod.Tree.With("spec", spec).With("status", pod.Status.With("conditions", conditions));
        store.Replace(KnownResources.Pods, pod, tree);
        return binding;
    }

    private ListValue WithScheduled(ListValue conditions)
    {
        var scheduled = ObjectValue.Of(
            ("type", StringValue.Shared("PodScheduled")),
            ("status", True),
            ("lastProbeTime", NullValue.Instance),
            ("lastTransitionTime", Timestamp.ValueOf(simulation.Now))).Shared();
        for (var index = 0; index < conditions.Count; index++)
        {
            if (conditions[index].Find("type") is StringValue { Text: "PodScheduled" })
            {
                return conditions.WithItem(index, scheduled);
            }
        }

        return conditions.WithAdded(scheduled);
    }
}
