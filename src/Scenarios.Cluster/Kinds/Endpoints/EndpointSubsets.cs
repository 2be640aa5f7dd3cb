using Scenarios.Cluster.Controllers.TemplateHash;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Kinds.Services;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Endpoints;

/// <summary>
/// Groups addresses by the ports they offer, separately for ready and not ready ones, ordered by the address as text
/// (kubernetes, pkg/api/v1/endpoints/util.go, RepackSubsets).
/// </summary>
internal static class EndpointSubsets
{
    public static ViewList<EndpointSubset> Of(Service service, IReadOnlyList<Backend> backends, int capacity, out bool isTruncated)
    {
        var publishNotReady = service.Spec.PublishNotReadyAddresses;
        var groups = new List<Group>();
        var hasPorts = service.Spec.Ports.Count > 0;
        foreach (var backend in backends)
        {
            if (!backend.IsEndpoint(includeTerminating: publishNotReady) || (backend.Ports.Count == 0 && hasPorts))
            {
                continue;
            }

            var ports = backend.Ports;
            var group = groups.Find(item => ReferenceEquals(item.Ports, ports) || item.Ports.Equals(ports));
            if (group is null)
            {
                group = new Group(ports);
                groups.Add(group);
            }

            (publishNotReady || backend.IsReady ? group.Ready : group.NotReady).Add(backend);
        }

        isTruncated = groups.Sum(static group => group.Ready.Count + group.NotReady.Count) > capacity;
        var room = capacity;
        var subsets = groups.ConvertAll(group => (Value)group.ToSubset(ref room).Tree);
        PortOrder.SortSubsets(subsets);
        return new(ListValue.From(subsets));
    }

    private sealed class Group(ListValue ports)
    {
        public ListValue Ports => ports;

        public List<Backend> Ready { get; } = [];

        public List<Backend> NotReady { get; } = [];

        public EndpointSubset ToSubset(ref int room) => new()
        {
            Addresses = Take(Ready, ref room),
            NotReadyAddresses = Take(NotReady, ref room),
            Ports = new(ports),
        };

        private static ViewList<EndpointAddress> Take(List<Backend> addresses, ref int room)
        {
            addresses.Sort(static (x, y) => string.CompareOrdinal(x.Address, y.Address));
            var count = Math.Min(room, addresses.Count);
            room -= count;
            return new(ListValue.From(addresses.Take(count).Select(static backend => backend.Entry)));
        }
    }
}
