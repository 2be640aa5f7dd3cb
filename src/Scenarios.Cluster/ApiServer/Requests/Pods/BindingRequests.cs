using Scenarios.Api.Requests;
using Scenarios.Api.Validation;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Kernel;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Requests.Pods;

/// <summary>A core/v1 Binding assigns a Pod to a node, once (kubernetes, pkg/registry/core/pod/storage/storage.go, assignPod).</summary>
internal sealed class BindingRequests(Simulation simulation, ObjectStore store)
{
    public ApiResult<ApiObject> Create(string @namespace, ApiObject binding, WriteOptions options)
    {
        if (TargetFaults(Binding.Of(binding).Target) is { Count: > 0 } faults)
        {
            // Plain errors of the storage, which upstream does not turn into a Status.
            return new ApiStatus(500, string.Empty, StatusCause.Aggregate(faults));
        }

        if (store.Of(KnownResources.Pods).Find(new ObjectKey(@namespace, binding.Name)) is not { } stored)
        {
            return ApiErrors.NotFound(KnownResources.Pods, binding.Name);
        }

        var pod = Pod.Of(stored);

        if (pod.IsBeingDeleted)
        {
            return Conflict(pod.Name, $"pod {pod.Name} is being deleted, cannot be assigned to a host");
        }

        if (pod.Spec.NodeName is { Length: > 0 } node)
        {
            return Conflict(pod.Name, $"pod {pod.Name} is already assigned to node \"{node}\"");
        }

        if (options.DryRun)
        {
            return binding;
        }

        // To the Pod strategy, a binding is a change of the spec plus the scheduler's condition.
        var annotated = pod.Metadata.Annotations;
        foreach (var (name, value) in binding.Annotations)
        {
            annotated = value is StringValue text ? annotated.With(name, text.Text) : annotated;
        }

        var metadata = pod.Metadata with { Annotations = annotated };
        var spec = pod.Spec with { NodeName = Binding.Of(binding).Target.Name };
        var status = pod.Status with { Conditions = WithScheduled(pod.Status.Conditions) };
        var bound = stored.Tree.With(("metadata", metadata.Tree), ("spec", spec.Tree), ("status", status.Tree.Shared()));
        store.Replace(KnownResources.Pods, stored, bound);
        return binding;
    }

    private static List<StatusCause> TargetFaults(ObjectReference target)
    {
        var faults = new List<StatusCause>();
        if (target.Kind.Length > 0 && target.Kind != "Node")
        {
            faults.Add(FieldFault.NotSupported("target.kind", target.Kind, ["Node", "<empty>"]));
        }

        if (target.Name.Length == 0)
        {
            faults.Add(FieldFault.Required("target.name"));
        }

        return faults;
    }

    private static ApiStatus Conflict(string name, string cause) =>
        new(
            409, StatusReason.Conflict, $"Operation cannot be fulfilled on pods/binding {GoText.Quote(name)}: {cause}")
        {
            Kind =
                "pods/binding", Name = name, Resource = "pods/binding"
        };

    private ViewList<PodCondition> WithScheduled(ViewList<PodCondition> conditions)
    {
        var fields = ObjectValue.Of(
            ("type", StringValue.Shared(PodConditionType.PodScheduled)),
            ("status", StringValue.Shared(ConditionStatus.True)),
            ("lastProbeTime", NullValue.Instance),
            ("lastTransitionTime", Timestamp.ValueOf(simulation.Now)));
        var scheduled = new PodCondition(fields.Shared());
        for (var index = 0; index < conditions.Count; index++)
        {
            if (conditions[index].Type == PodConditionType.PodScheduled)
            {
                return conditions.WithItem(index, scheduled);
            }
        }

        return new(conditions.WithAdded(scheduled).Items.Shared());
    }
}
