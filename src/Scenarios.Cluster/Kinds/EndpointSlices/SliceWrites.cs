using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Kinds.Services;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Discovery;
using Service = Scenarios.Objects.Views.Core.Service;

namespace Scenarios.Cluster.Kinds.EndpointSlices;

/// <summary>Carries out a <see cref="SlicePlan"/>; a Service without endpoints gets one empty slice.</summary>
internal sealed class SliceWrites(IApi api, Service service, TextMap labels, string? trigger, WrittenSlices written)
{
    private readonly List<Creation> _creations = [];
    private int _remaining;

    public void Carry(SlicePlan plan, ViewList<EndpointPort> ports)
    {
        foreach (var (slice, endpoints) in plan.Updates)
        {
            Update(slice, endpoints, ports);
        }

        foreach (var slice in plan.Unchanged)
        {
            _remaining++;
            if (!slice.Labels.Fields.Equals(labels.Fields))
            {
                Update(slice, slice.Endpoints, ports);
                _remaining--;
            }
        }

        foreach (var endpoints in plan.Creations)
        {
            _creations.Add(new Creation(endpoints, ports));
        }
    }

    /// <summary>
    /// Creates new slices and deletes superfluous ones. A slice that would be deleted is reused for one that would be created, so that its
    /// name stays (finalize). If no slice would be left, there is an empty one.
    /// </summary>
    public void Finish(List<EndpointSlice> deletions)
    {
        if (_remaining == 0 && _creations.Count == 0)
        {
            Placeholder(deletions);
        }

        for (; _creations.Count > 0 && deletions.Count > 0; deletions.RemoveAt(0))
        {
            var (endpoints, ports) = _creations[^1];
            _creations.RemoveAt(_creations.Count - 1);
            Update(deletions[0], endpoints, ports);
        }

        foreach (var (endpoints, ports) in _creations)
        {
            Create(endpoints, ports);
        }

        foreach (var slice in deletions)
        {
            api.Delete(KnownResources.EndpointSlices, slice.Namespace, slice.Name, DeleteOptions.Default);
        }
    }

    private void Placeholder(List<EndpointSlice> deletions)
    {
        var place = deletions.FindIndex(static slice => slice.Endpoints.Count == 0 && slice.Ports.Count == 0);
        if (place < 0)
        {
            _creations.Add(new Creation(default, default));
            return;
        }

        var existing = deletions[place];
        deletions.RemoveAt(place);
        if (!existing.Labels.Fields.Equals(labels.Fields))
        {
            Update(existing, default, default);
        }
    }

    private void Create(ViewList<Endpoint> endpoints, ViewList<EndpointPort> ports)
    {
        var slice = EndpointSlice.New with
        {
            Metadata = new()
            {
                GenerateName = $"{service.Name}-",
                Namespace = service.Namespace,
                Labels = labels,
                OwnerReferences = new(Owners.Only(service)),
                Annotations = WithTrigger(default),
            },
            AddressType = AddressType.IPv4,
            Endpoints = endpoints,
            Ports = ports,
        };
        Note(api.Create(KnownResources.EndpointSlices, service.Namespace, slice, ComponentWrites.Options));
    }

    private void Update(EndpointSlice slice, ViewList<Endpoint> endpoints, ViewList<EndpointPort> ports)
    {
        _remaining++;
        slice = slice with
        {
            Metadata = slice.Metadata with { Labels = labels, Annotations = WithTrigger(slice.Annotations) },
            Endpoints = endpoints,
            Ports = ports,
        };
        Note(api.Update(KnownResources.EndpointSlices, slice.Namespace, slice, ComponentWrites.Options));
    }

    private void Note(ApiResult<ApiObject> result)
    {
        if (result.Value is { } slice)
        {
            written.Note(slice);
        }
    }

    private TextMap WithTrigger(TextMap annotations) =>
        trigger is null ? annotations.Without(BackendSet.TriggerAnnotation) : annotations.With(BackendSet.TriggerAnnotation, trigger);

    private sealed record Creation(ViewList<Endpoint> Endpoints, ViewList<EndpointPort> Ports);
}
