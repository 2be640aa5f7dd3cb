using Scenarios.Steps.History;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>Whose an object is.</summary>
internal static class Belonging
{
    /// <param name="item">What belongs to somebody.</param>
    /// <param name="view">The instant.</param>
    /// <param name="kind">The kind of whom it belongs to; null where only a name is said.</param>
    /// <param name="name">The name.</param>
    public static bool IsOf(ApiObject item, ClusterView view, string? kind, string name) =>
        view.OwnersOf(item).Any(owner => owner.Name == name && (kind is null || owner.Kind == kind)) || kind switch
        {
            "Namespace" => item.Namespace == name,
            "Node" => item.TextAt("spec", "nodeName") == name,
            "Service" => IsSelected(item, view, name),
            "StatefulSet" or null when item.Kind == "PersistentVolumeClaim" => item.Name.Contains($"-{name}-", StringComparison.Ordinal),
            null => item.Namespace == name && IsNamespaceOnly(name, view),
            _ => false,
        };

    /// <summary>A name that a namespace has, and nothing that owns Pods.</summary>
    private static bool IsNamespaceOnly(string name, ClusterView view) => view.Find("Namespace", string.Empty, name) is not null
        && !Owners.Any(kind => view.Of(kind).Any(one => one.Name == name));

    private static readonly string[] Owners = ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob"];

    /// <summary>Whether a Service of its namespace selects the Pod.</summary>
    public static bool IsSelected(ApiObject pod, ClusterView view, string service) =>
        view.Find("Service", pod.Namespace, service)?.ObjectAt("spec", "selector") is { Count: > 0 } selector
        && selector.All(pair => pod.Labels[pair.Key] is { } value && value.Equals(pair.Value));
}
