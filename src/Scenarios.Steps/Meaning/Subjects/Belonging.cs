using Scenarios.Steps.History;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>Whether an object belongs to another one.</summary>
internal static class Belonging
{
    /// <param name="item">The object.</param>
    /// <param name="view">The instant.</param>
    /// <param name="kind">The kind of the owner; null if only its name is stated.</param>
    /// <param name="name">The owner's name.</param>
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

    /// <summary>Whether the name is a namespace's and not that of an owner of Pods.</summary>
    private static bool IsNamespaceOnly(string name, ClusterView view) => view.Find("Namespace", string.Empty, name) is not null
        && !Owners.Any(kind => view.Of(kind).Any(one => one.Name == name));

    private static readonly string[] Owners = ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob"];

    /// <summary>Whether a Service in the Pod's namespace selects the Pod.</summary>
    public static bool IsSelected(ApiObject pod, ClusterView view, string service) =>
        view.Find("Service", pod.Namespace, service)?.ObjectAt("spec", "selector") is { Count: > 0 } selector
        && selector.All(pair => pod.Labels[pair.Key] is { } value && value.Equals(pair.Value));
}
