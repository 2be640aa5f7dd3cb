using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Api.Kinds.Nodes;

/// <summary>Nodes as table rows.</summary>
internal static class NodeTable
{
    public static KindTable Table { get; } = KindTable.Of<Node>(
        "Name|Status|Roles|Age|Version|Internal-IP*|External-IP*|OS-Image*|Kernel-Version*|Container-Runtime*", Cells);

    private static Value[] Cells(Node node, DateTimeOffset now)
    {
        var info = node.Status.NodeInfo;
        return
        [
            Cell.Text(node.Name),
            Cell.Text(StatusOf(node)),
            Cell.TextOr(string.Join(',', NodeText.RolesOf(node)), "<none>"),
            Cell.Age(node, now),
            Cell.Text(info.KubeletVersion),
            Cell.Text(AddressOf(node, NodeAddressType.InternalIP)),
            Cell.Text(AddressOf(node, NodeAddressType.ExternalIP)),
            Cell.TextOr(info.OsImage, "<unknown>"),
            Cell.TextOr(info.KernelVersion, "<unknown>"),
            Cell.TextOr(info.ContainerRuntimeVersion, "<unknown>"),
        ];
    }

    private static string StatusOf(Node node)
    {
        var status = "Unknown";
        foreach (var condition in node.Status.Conditions)
        {
            if (condition.Type == NodeConditionType.Ready)
            {
                status = condition.Status == ConditionStatus.True ? "Ready" : "NotReady";
            }
        }

        return node.Spec.Unschedulable ? $"{status},SchedulingDisabled" : status;
    }

    private static string AddressOf(Node node, string type)
    {
        var address = node.Status.Addresses.FirstOrDefault(address => address.Type == type);
        return address.Exists ? address.Address : "<none>";
    }
}
