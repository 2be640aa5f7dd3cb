using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Environment;

/// <summary>What the downward API can say about a Pod at a given moment.</summary>
internal sealed record PodFacts(Pod Pod, string Hostname, string PodAddress, string HostAddress)
{
    /// <summary>The value of a field path; null when the downward API has no such field.</summary>
    public string? Field(string path)
    {
        if (path.StartsWith("metadata.labels['", StringComparison.Ordinal) && path.EndsWith("']", StringComparison.Ordinal))
        {
            return Pod.Labels[path["metadata.labels['".Length..^2]] ?? string.Empty;
        }

        if (path.StartsWith("metadata.annotations['", StringComparison.Ordinal) && path.EndsWith("']", StringComparison.Ordinal))
        {
            return Pod.Annotations[path["metadata.annotations['".Length..^2]] ?? string.Empty;
        }

        return path switch
        {
            "metadata.name" => Pod.Name,
            "metadata.namespace" => Pod.Namespace,
            "metadata.uid" => Pod.Uid,
            "metadata.labels" => Entries(Pod.Labels),
            "metadata.annotations" => Entries(Pod.Annotations),
            "spec.nodeName" => Pod.Spec.NodeName,
            "spec.serviceAccountName" => Pod.Spec.ServiceAccountName,
            "status.podIP" or "status.podIPs" => PodAddress,
            "status.hostIP" or "status.hostIPs" => HostAddress,
            _ => null,
        };
    }

    /// <summary>One <c>key="value"</c> per line, sorted by key (pkg/fieldpath/fieldpath.go, FormatMap).</summary>
    private static string Entries(TextMap map)
    {
        var lines = map.Fields.Select(pair => $"{pair.Key}={StringValueText(pair.Value)}").Order(StringComparer.Ordinal);
        return string.Join('\n', lines);
    }

    private static string StringValueText(Value value) => value is StringValue text ? text.ToString() : "\"\"";
}
