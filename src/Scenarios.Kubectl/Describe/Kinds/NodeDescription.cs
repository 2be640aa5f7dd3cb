using Scenarios.Api.Tables.Text;
using Scenarios.Kubectl.Describe.Sections;

namespace Scenarios.Kubectl.Describe.Kinds;

/// <summary><c>kubectl describe node</c>.</summary>
internal static class NodeDescription
{
    private static readonly (string Label, string Field)[] SystemInfo =
    [
        ("Machine ID", "machineID"), ("System UUID", "systemUUID"), ("Boot ID", "bootID"), ("Kernel Version", "kernelVersion"),
        ("OS Image", "osImage"), ("Operating System", "operatingSystem"), ("Architecture", "architecture"),
        ("Container Runtime Version", "containerRuntimeVersion"), ("Kubelet Version", "kubeletVersion"), ("Kube-Proxy Version", "kubeProxyVersion"),
    ];

    public static void Write(ApiObject node, DescriptionWriter writer, DescribeSources sources)
    {
        writer.Field(0, "Name", node.Name);
        writer.Field(0, "Roles", string.Join(',', NodeText.RolesOf(node)) is { Length: > 0 } roles ? roles : "<none>");
        MetadataSection.Labels(writer, "Labels", node.Labels);
        MetadataSection.Annotations(writer, "Annotations", node.Annotations);
        writer.Field(0, "CreationTimestamp", DescriptionTime.Of(node.TextAt("metadata", "creationTimestamp")));
        SchedulingSection.Taints(writer, "Taints", node.Spec.List("taints"));
        writer.Field(0, "Unschedulable", node.FlagAt("spec", "unschedulable") ? "true" : "false");
        WriteLease(node, writer, sources);
        WriteStatus(node, writer);
        writer.Write(0, "System Info:\n");
        foreach (var (label, field) in SystemInfo)
        {
            writer.Field(1, label, node.TextAt("status", "nodeInfo", field));
        }

        WriteIfSet(writer, "PodCIDR", node.Spec.Text("podCIDR"));
        WriteIfSet(writer, "PodCIDRs", string.Join(',', node.Spec.List("podCIDRs").Select(item => item.Scalar())));
        WriteIfSet(writer, "ProviderID", node.Spec.Text("providerID"));
        var pods = sources.List(
            "pods", string.Empty, fieldSelector: $"spec.nodeName={node.Name},status.phase!=Succeeded,status.phase!=Failed");
        new NodeResources(node, pods).Write(writer, sources.Now);
        if (sources.EventsOf(node) is { } events)
        {
            // The kubelet takes a node's name for its uid, controllers its uid.
            EventSection.Write(writer, [.. events, .. sources.EventsOf(node, node.Kind, node.Name)!], sources.Now);
        }
    }

    private static void WriteLease(ApiObject node, DescriptionWriter writer, DescribeSources sources)
    {
        var result = sources.Get("leases.coordination.k8s.io", "kube-node-lease", node.Name);
        if (!result.IsSuccess)
        {
            writer.Field(0, "Lease", $"Failed to get lease: {result.Status.Message}");
            return;
        }

        var spec = result.Value.Spec;
        writer.Write(0, "Lease:\n");
        writer.Field(1, "HolderIdentity", spec.Has("holderIdentity") ? spec.Text("holderIdentity") : "<unset>");
        writer.Field(1, "AcquireTime", spec.Has("acquireTime") ? DescriptionTime.Of(spec.Text("acquireTime")) : "<unset>");
        writer.Field(1, "RenewTime", spec.Has("renewTime") ? DescriptionTime.Of(spec.Text("renewTime")) : "<unset>");
    }

    private static void WriteStatus(ApiObject node, DescriptionWriter writer)
    {
        if (node.ListAt("status", "conditions") is { Count: > 0 } conditions)
        {
            writer.Write(0, "Conditions:\n  Type\tStatus\tLastHeartbeatTime\tLastTransitionTime\tReason\tMessage\n");
            writer.Write(1, "----\t------\t-----------------\t------------------\t------\t-------\n");
            foreach (var condition in conditions)
            {
                writer.Write(
                    1,
                    $"{condition.Text("type")} \t{condition.Text("status")} \t{DescriptionTime.Of(condition.Text("lastHeartbeatTime"))} "
                    + $"\t{DescriptionTime.Of(condition.Text("lastTransitionTime"))} \t{condition.Text("reason")} \t{condition.Text("message")}\n");
            }
        }

        writer.Write(0, "Addresses:\n");
        foreach (var address in node.ListAt("status", "addresses"))
        {
            writer.Field(1, address.Text("type"), address.Text("address"));
        }

        WriteQuantities(writer, "Capacity", node.ObjectAt("status", "capacity"));
        WriteQuantities(writer, "Allocatable", node.ObjectAt("status", "allocatable"));
    }

    private static void WriteQuantities(DescriptionWriter writer, string title, ObjectValue quantities)
    {
        if (quantities.Count == 0)
        {
            return;
        }

        writer.Write(0, $"{title}:\n");
        foreach (var (name, quantity) in SelectorText.Sorted(quantities))
        {
            writer.Field(1, name, quantity.Scalar());
        }
    }

    private static void WriteIfSet(DescriptionWriter writer, string label, string value)
    {
        if (value.Length > 0)
        {
            writer.Field(0, label, value);
        }
    }
}
