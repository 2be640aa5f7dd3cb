using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes;

/// <summary>
/// Handles resources that a client has written into a node's capacity, such as <c>example.com/dongle</c>: the kubelet makes them
/// allocatable with its next status update, every ten seconds (kubernetes, pkg/kubelet/nodestatus/setters.go, MachineInfo).
/// </summary>
internal sealed class ExtendedResources(ComponentContext context)
{
    private readonly KubeletLatencies _latencies = new(context.Simulation.Random("kubelet/node status"));
    private readonly HashSet<string> _awaited = new(StringComparer.Ordinal);

    public void OnNode(Node node)
    {
        if (!Allocatable(node).Equals(node.Status.Allocatable.Fields) && _awaited.Add(node.Name))
        {
            context.Simulation.Schedule(_latencies.NodeStatus(), "kubelet: node status", () => Write(node.Name));
        }
    }

    private static bool IsExtended(string name) => name.Contains('/', StringComparison.Ordinal);

    private static ObjectValue Allocatable(Node node)
    {
        var allocatable = node.Status.Allocatable.Fields;
        var capacity = node.Status.Capacity.Fields;
        foreach (var (name, _) in allocatable)
        {
            if (IsExtended(name) && !capacity.ContainsKey(name))
            {
                allocatable = allocatable.Without(name);
            }
        }

        foreach (var (name, amount) in capacity)
        {
            if (IsExtended(name) && !amount.Equals(allocatable[name]))
            {
                allocatable = allocatable.With(name, amount);
            }
        }

        return allocatable;
    }

    private void Write(string name)
    {
        _awaited.Remove(name);
        if (context.Api.Get(KnownResources.Nodes, string.Empty, name).Value is { } found)
        {
            var node = Node.Of(found);
            node = node with { Status = node.Status with { Allocatable = new(Allocatable(node)) } };
            context.Api.Update(KnownResources.Nodes, string.Empty, node, ComponentWrites.Kubelet, "status");
        }
    }
}
