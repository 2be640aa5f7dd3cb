using System.Globalization;
using Scenarios.Api.Tables;
using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Meta;
using Scenarios.Objects.Views.Networking;

namespace Scenarios.Kubectl.Kinds.NetworkPolicies;

/// <summary><c>kubectl describe networkpolicy</c>.</summary>
internal static class NetworkPolicyDescription
{
    private const string Indent = "    ";

    public static void Write(NetworkPolicy item, DescriptionWriter writer, DescribeSources sources)
    {
        writer.Field(0, "Name", item.Name);
        writer.Field(0, "Namespace", item.Namespace);
        var created = item.CreationTimestamp?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        writer.Field(0, "Created on", $"{created} +0000 UTC");
        MetadataSection.Labels(writer, "Labels", item.Labels);
        MetadataSection.Annotations(writer, "Annotations", item.Annotations);
        var spec = item.Spec;
        writer.Write(0, "Spec:\n");
        var isForAll = spec.PodSelector.MatchLabels.Count + spec.PodSelector.MatchExpressions.Count == 0;
        writer.Write(1, "PodSelector: ");
        writer.Write(2, isForAll
            ? "<none> (Allowing the specific traffic to all pods in this namespace)\n"
            : $"{SelectorText.OfSelector(spec.PodSelector)}\n");
        var types = spec.PolicyTypes.ToArray();
        WriteDirection(
            writer,
            "ingress",
            types.Contains("Ingress", StringComparer.Ordinal),
            [.. spec.Ingress.Select(static rule => (rule.Ports, rule.From))],
            ("From", "traffic not restricted by source"));
        WriteDirection(
            writer,
            "egress",
            types.Contains("Egress", StringComparer.Ordinal),
            [.. spec.Egress.Select(static rule => (rule.Ports, rule.To))],
            ("To", "traffic not restricted by destination"));
        writer.Write(1, $"Policy Types: {string.Join(", ", types)}\n");
    }

    private static void WriteDirection(
        DescriptionWriter writer,
        string direction,
        bool isAffected,
        List<(ViewList<NetworkPolicyPort> Ports, ViewList<NetworkPolicyPeer> Peers)> rules,
        (string Word, string Any) peers)
    {
        if (!isAffected)
        {
            writer.Write(1, $"Not affecting {direction} traffic\n");
            return;
        }

        writer.Write(1, $"Allowing {direction} traffic:\n");
        if (rules.Count == 0)
        {
            writer.Write(0, $"{Indent}<none> (Selected pods are isolated for {direction} connectivity)\n");
        }

        for (var index = 0; index < rules.Count; index++)
        {
            WritePorts(writer, rules[index].Ports);
            if (rules[index].Peers.Count == 0)
            {
                writer.Write(0, $"{Indent}{peers.Word}: <any> ({peers.Any})\n");
            }

            foreach (var peer in rules[index].Peers)
            {
                writer.Write(0, $"{Indent}{peers.Word}:\n");
                WritePeer(writer, peer);
            }

            writer.Write(0, index < rules.Count - 1 ? $"{Indent}----------\n" : string.Empty);
        }
    }

    private static void WritePorts(DescriptionWriter writer, ViewList<NetworkPolicyPort> ports)
    {
        if (ports.Count == 0)
        {
            writer.Write(0, $"{Indent}To Port: <any> (traffic allowed to all ports)\n");
        }

        foreach (var port in ports)
        {
            var protocol = port.Protocol is { Length: > 0 } given ? given : "TCP";
            var number = port.Port.Exists ? port.Port.ToString() : "<nil>";
            writer.Write(0, port.EndPort is { } end
                ? string.Create(CultureInfo.InvariantCulture, $"{Indent}To Port Range: {number}-{end}/{protocol}\n")
                : $"{Indent}To Port: {number}/{protocol}\n");
        }
    }

    private static void WritePeer(DescriptionWriter writer, NetworkPolicyPeer peer)
    {
        WriteSelector(writer, "NamespaceSelector", peer.NamespaceSelector);
        WriteSelector(writer, "PodSelector", peer.PodSelector);
        if (peer.IpBlock is { Exists: true } block && !peer.PodSelector.Exists && !peer.NamespaceSelector.Exists)
        {
            writer.Write(0, $"{Indent}  IPBlock:\n");
            writer.Write(0, $"{Indent}{Indent}CIDR: {block.Cidr}\n");
            writer.Write(0, $"{Indent}{Indent}Except: {string.Join(", ", block.Except.ToArray())}\n");
        }
    }

    private static void WriteSelector(DescriptionWriter writer, string title, LabelSelector selector)
    {
        if (selector.Exists)
        {
            writer.Write(0, $"{Indent}  {title}: {SelectorText.OfSelector(selector)}\n");
        }
    }
}
