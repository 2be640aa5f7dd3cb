using Scenarios.Api.Schema;

namespace Scenarios.Api.Selectors;

/// <summary>By which fields objects can be selected: name and namespace, and for a few kinds more (pkg/apis/core/v1/conversion.go and the strategies of pkg/registry).</summary>
public static class FieldLabels
{
    private static readonly string[] Common = ["metadata.name", "metadata.namespace"];
    private static readonly string[] Pods =
    [
        "spec.nodeName", "spec.restartPolicy", "spec.schedulerName", "spec.serviceAccountName", "spec.hostNetwork",
        "status.phase", "status.podIP", "status.podIPs", "status.nominatedNodeName",
    ];

    private static readonly string[] Events =
    [
        "involvedObject.kind", "involvedObject.namespace", "involvedObject.name", "involvedObject.uid", "involvedObject.apiVersion",
        "involvedObject.resourceVersion", "involvedObject.fieldPath", "reason", "reportingComponent", "source", "type",
    ];

    /// <summary>The first term whose field the server cannot select this kind by; null when it can do all of them.</summary>
    public static FieldTerm? FindUnsupported(ResourceType type, FieldSelector selector)
    {
        foreach (var term in selector.Terms)
        {
            if (Array.IndexOf(Common, term.Field) < 0 && Array.IndexOf(Special(type), term.Field) < 0)
            {
                return term;
            }
        }

        return null;
    }

    /// <summary>The field as text; empty where the object has none.</summary>
    internal static string TextOf(ApiObject candidate, string field, ReadOnlySpan<string> path) => field switch
    {
        "metadata.name" => candidate.Name,
        "metadata.namespace" => candidate.Namespace,
        "source" => candidate.TextAt("source", "component") is { Length: > 0 } component ? component : candidate.TextAt("reportingComponent"),
        "status.podIPs" => string.Join(',', candidate.ListAt("status", "podIPs").Select(address => (address.Find("ip") as StringValue)?.Text)),
        "spec.unschedulable" or "spec.hostNetwork" => candidate.FlagAt(path) ? "true" : "false",
        _ => candidate.Find(path) switch
        {
            StringValue text => text.Text,
            null => field is "status.replicas" or "status.successful" ? "0" : string.Empty,
            var value => value.ToString(),
        },
    };

    private static string[] Special(ResourceType type) => type.GroupResource switch
    {
        "pods" => Pods,
        "events" or "events.events.k8s.io" => Events,
        "nodes" => ["spec.unschedulable"],
        "namespaces" => ["status.phase", "name"],
        "secrets" => ["type"],
        "services" => ["spec.clusterIP", "spec.type"],
        "replicationcontrollers" => ["status.replicas"],
        "replicasets.apps" => ["status.replicas"],
        "jobs.batch" => ["status.successful"],
        "certificatesigningrequests.certificates.k8s.io" => ["spec.signerName"],
        _ => [],
    };
}
