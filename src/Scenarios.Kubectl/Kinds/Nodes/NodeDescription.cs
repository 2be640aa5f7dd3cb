using Scenarios.Api.Kinds.Nodes;
using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Coordination;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.Nodes;

/// <summary><c>kubectl describe node</c>.</summary>
internal static class NodeDescription
{
    private const string LeaseNamespace = "kube-node-lease";

    public static void Write(Node node, DescriptionWriter writer, DescribeSources sources)
    {
        var spec = node.Spec;
        writer.Field(0, "Name", node.Name);
        writer.Field(0, "Roles", string.Join(',', NodeText.RolesOf(node)) is { Length: > 0 } roles ? roles : "<none>");
        MetadataSection.Labels(writer, "Labels", node.Labels);
        MetadataSection.Annotations(writer, "Annotations", node.Annotations);
        writer.Field(0, "CreationTimestamp", DescriptionTime.Of(node.CreationTimestamp));
        SchedulingSection.Taints(writer, "Taints", spec.Taints);
        writer.Field(0, "Unschedulable", spec.Unschedulable ? "true" : "false");
        WriteLease(node, writer, sources);
        WriteStatus(node.Status, writer);
        WriteSystemInfo(node.Status.NodeInfo, writer);
        writer.FieldIfSet(0, "PodCIDR", spec.PodCIDR);
        writer.FieldIfSet(0, "PodCIDRs", string.Join(',', spec.PodCIDRs.ToArray()));
        writer.FieldIfSet(0, "ProviderID", spec.ProviderID);
        var pods = sources.List<Pod>(
            "pods", string.Empty, fieldSelector: $"spec.nodeName={node.Name},status.phase!=Succeeded,status.phase!=Failed");
        new NodeResources(node.Status, pods).Write(writer, sources.Now);
        if (sources.EventsOf(node) is { } events)
        {
            // Events of the kubelet have the node's name as uid, those of controllers its real uid.
            EventSection.Write(writer, [.. events, .. sources.EventsOf(node, Node.Kind, node.Name)!], sources.Now);
        }
    }

    private static void WriteLease(Node node, DescriptionWriter writer, DescribeSources sources)
    {
        var result = sources.Get("leases.coordination.k8s.io", LeaseNamespace, node.Name);
        if (!result.IsSuccess)
        {
            writer.Field(0, "Lease", $"Failed to get lease: {result.Status.Message}");
            return;
        }

        var spec = Lease.Of(result.Value).Spec;
        writer.Write(0, "Lease:\n");
        writer.Field(1, "HolderIdentity", spec.HolderIdentity ?? "<unset>");
        writer.Field(1, "AcquireTime", spec.AcquireTime is { } acquired ? DescriptionTime.Of(acquired) : "<unset>");
        writer.Field(1, "RenewTime", spec.RenewTime is { } renewed ? DescriptionTime.Of(renewed) : "<unset>");
    }

    private static void WriteStatus(NodeStatus status, DescriptionWriter writer)
    {
        if (status.Conditions.Count > 0)
        {
            writer.Write(0, "Conditions:\n  Type\tStatus\tLastHeartbeatTime\tLastTransitionTime\tReason\tMessage\n");
            writer.Write(1, "----\t------\t-----------------\t------------------\t------\t-------\n");
            foreach (var condition in status.Conditions)
            {
                writer.Write(
                    1,
                    $"{condition.Type} \t{condition.Status} \t{DescriptionTime.Of(condition.LastHeartbeatTime)} "
                    + $"\t{DescriptionTime.Of(condition.LastTransitionTime)} \t{condition.Reason} \t{condition.Message}\n");
            }
        }

        writer.Write(0, "Addresses:\n");
        foreach (var address in status.Addresses)
        {
            writer.Field(1, address.Type, address.Address);
        }

        WriteQuantities(writer, "Capacity", status.Capacity);
        WriteQuantities(writer, "Allocatable", status.Allocatable);
    }

    private static void WriteSystemInfo(NodeSystemInfo info, DescriptionWriter writer)
    {
        writer.Write(0, "System Info:\n");
        writer.Field(1, "Machine ID", info.MachineID);
        writer.Field(1, "System UUID", info.SystemUUID);
        writer.Field(1, "Boot ID", info.BootID);
        writer.Field(1, "Kernel Version", info.KernelVersion);
        writer.Field(1, "OS Image", info.OsImage);
        writer.Field(1, "Operating System", info.OperatingSystem);
        writer.Field(1, "Architecture", info.Architecture);
        writer.Field(1, "Container Runtime Version", info.ContainerRuntimeVersion);
        writer.Field(1, "Kubelet Version", info.KubeletVersion);
        writer.Field(1, "Kube-Proxy Version", info.KubeProxyVersion);
    }

    private static void WriteQuantities(DescriptionWriter writer, string title, TextMap quantities)
    {
        if (quantities.Count == 0)
        {
            return;
        }

        writer.Write(0, $"{title}:\n");
        foreach (var (name, quantity) in quantities.Sorted())
        {
            writer.Field(1, name, quantity);
        }
    }
}
