namespace Scenarios.Cluster.Controllers.Endpoints;

/// <summary>
/// Addresses grouped by the ports they offer, ready and not ready ones apart, ordered by the address as text
/// (kubernetes, pkg/api/v1/endpoints/util.go, RepackSubsets).
/// </summary>
internal static class EndpointSubsets
{
    public static ListValue Of(ApiObject service, IReadOnlyList<Backend> backends, int capacity, out bool isTruncated)
    {
        var publishNotReady = service.FlagAt("spec", "publishNotReadyAddresses");
        var groups = new List<Group>();
        var hasPorts = service.ListAt("spec", "ports").Count > 0;
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
        return ListValue.From(groups.ConvertAll(group => (Value)group.ToTree(ref room)));
    }

    private sealed class Group(ListValue ports)
    {
        public ListValue Ports => ports;

        public List<Backend> Ready { get; } = [];

        public List<Backend> NotReady { get; } = [];

        public ObjectValue ToTree(ref int room)
        {
            var subset = new ObjectBuilder(3);
            Add(subset, "addresses", Ready, ref room);
            Add(subset, "notReadyAddresses", NotReady, ref room);
            if (ports.Count > 0)
            {
                subset.Add("ports", ports);
            }

            return subset.ToObject();
        }

        private static void Add(ObjectBuilder subset, string name, List<Backend> addresses, ref int room)
        {
            addresses.Sort(static (x, y) => string.CompareOrdinal(x.Address, y.Address));
            var count = Math.Min(room, addresses.Count);
            room -= count;
            if (count > 0)
            {
                subset.Add(name, ListValue.From(addresses.Take(count).Select(static backend => backend.Entry)));
            }
        }
    }
}
