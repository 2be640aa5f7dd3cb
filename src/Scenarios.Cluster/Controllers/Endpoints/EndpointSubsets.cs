using Scenarios.Api.Objects;
using Scenarios.Api.Tree;

namespace Scenarios.Cluster.Controllers.Endpoints;

/// <summary>
/// Addresses grouped by the ports they offer, ready and not ready ones apart, ordered by the address as text
/// (kubernetes, pkg/api/v1/endpoints/util.go, RepackSubsets).
/// </summary>
internal static class EndpointSubsets
{
    public static ListValue Of(ApiObject service, IReadOnlyList<ApiObject> pods, int capacity, out bool isTruncated)
    {
        var publishNotReady = service.FlagAt("spec", "publishNotReadyAddresses");
        var groups = new List<Group>();
        foreach (var pod in pods)
        {
            if (!ServiceBackends.IsEndpoint(pod, includeTerminating: publishNotReady))
            {
                continue;
            }

            var ports = TargetPorts.Of(service, pod, alwaysNamed: false);
            if (ports.Count == 0 && service.ListAt("spec", "ports").Count > 0)
            {
                continue;
            }

            var group = groups.Find(item => item.Ports.Equals(ports));
            if (group is null)
            {
                group = new Group(ports);
                groups.Add(group);
            }

            (publishNotReady || PodFacts.IsReady(pod) ? group.Ready : group.NotReady).Add(AddressOf(service, pod));
        }

        isTruncated = groups.Sum(static group => group.Ready.Count + group.NotReady.Count) > capacity;
        var room = capacity;
        return ListValue.From(groups.ConvertAll(group => (Value)group.ToTree(ref room)));
    }

    private static ObjectValue AddressOf(ApiObject service, ApiObject pod)
    {
        var address = new ObjectBuilder(4).Add("ip", pod.TextAt("status", "podIP"));
        if (EndpointHostname.Of(service, pod) is { } hostname)
        {
            address.Add("hostname", hostname);
        }

        return address.AddIfSet("nodeName", pod.TextAt("spec", "nodeName")).Add("targetRef", EndpointHostname.TargetOf(pod)).ToObject();
    }

    private sealed class Group(ListValue ports)
    {
        public ListValue Ports => ports;

        public List<ObjectValue> Ready { get; } = [];

        public List<ObjectValue> NotReady { get; } = [];

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

        private static void Add(ObjectBuilder subset, string name, List<ObjectValue> addresses, ref int room)
        {
            addresses.Sort(static (x, y) => string.CompareOrdinal(x.Text("ip"), y.Text("ip")));
            var count = Math.Min(room, addresses.Count);
            room -= count;
            if (count > 0)
            {
                subset.Add(name, ListValue.From(addresses.GetRange(0, count)));
            }
        }
    }
}
