using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;

namespace Scenarios.Cluster.Controllers.Endpoints;

/// <summary>Writes what a <see cref="SlicePlan"/> asks for; a Service without endpoints has one empty slice.</summary>
internal sealed class SliceWrites(IApi api, ApiObject service, ObjectValue labels, StringValue? trigger)
{
    private int _remaining;

    public void Carry(SlicePlan plan, ListValue ports)
    {
        foreach (var (slice, endpoints) in plan.Updates)
        {
            Update(slice, endpoints, ports);
        }

        foreach (var slice in plan.Unchanged)
        {
            _remaining++;
            if (!slice.Labels.Equals(labels))
            {
                Update(slice, slice.ListAt("endpoints"), ports);
                _remaining--;
            }
        }

        foreach (var endpoints in plan.Creations)
        {
            Create(endpoints, ports);
        }
    }

    /// <summary>Deletes what is left over; the last slice is emptied instead, and where there is none an empty one is made.</summary>
    public void Finish(List<ApiObject> deletions)
    {
        if (_remaining == 0)
        {
            Placeholder(deletions);
        }

        foreach (var slice in deletions)
        {
            api.Delete(KnownResources.EndpointSlices, slice.Namespace, slice.Name, DeleteOptions.Default);
        }
    }

    private void Placeholder(List<ApiObject> deletions)
    {
        // Empty lists come back from the store as nulls.
        var existing = deletions.Find(static slice => slice.ListAt("endpoints").Count == 0 && slice.ListAt("ports").Count == 0);
        if (existing is null)
        {
            Create(NullValue.Instance, NullValue.Instance);
            return;
        }

        deletions.Remove(existing);
        if (!existing.Labels.Equals(labels))
        {
            Update(existing, NullValue.Instance, NullValue.Instance);
        }
    }

    private void Create(Value endpoints, Value ports)
    {
        _remaining++;
        var metadata = new ObjectBuilder(5)
            .Add("generateName", $"{service.Name}-")
            .Add("namespace", service.Namespace)
            .Add("labels", labels)
            .Add("ownerReferences", Owners.Only(service));
        if (trigger is not null)
        {
            metadata.Add("annotations", ObjectValue.Of((BackendSet.TriggerAnnotation, trigger)));
        }

        var slice = new ApiObject(ObjectValue.Of(
            ("apiVersion", new StringValue("discovery.k8s.io/v1")),
            ("kind", new StringValue("EndpointSlice")),
            ("metadata", metadata.ToObject()),
            ("addressType", new StringValue("IPv4")),
            ("endpoints", endpoints),
            ("ports", ports)));
        api.Create(KnownResources.EndpointSlices, service.Namespace, slice, ComponentWrites.Options);
    }

    private void Update(ApiObject slice, Value endpoints, Value ports)
    {
        _remaining++;
        var annotations = trigger is null
            ? slice.Annotations.Without(BackendSet.TriggerAnnotation)
            : slice.Annotations.With(BackendSet.TriggerAnnotation, trigger);
        var metadata = slice.Metadata.With("labels", labels);
        metadata = annotations.Count == 0 ? metadata.Without("annotations") : metadata.With("annotations", annotations);
        var tree = slice.Tree.With("metadata", metadata).With("endpoints", endpoints).With("ports", ports);
        api.Update(KnownResources.EndpointSlices, slice.Namespace, new ApiObject(tree), ComponentWrites.Options);
    }
}
