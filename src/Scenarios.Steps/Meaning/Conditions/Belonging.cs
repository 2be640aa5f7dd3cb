using Scenarios.Steps.History;

namespace Scenarios.Steps.Meaning.Conditions;

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
            "Service" => view.Find("Service", item.Namespace, name) is { } service && IsSelected(item, service),
            "StatefulSet" when item.Kind == "PersistentVolumeClaim" => item.Name.Contains($"-{name}-", StringComparison.Ordinal),
            _ => false,
        };

    private static bool IsSelected(ApiObject pod, ApiObject service) =>
        service.ObjectAt("spec", "selector") is { Count: > 0 } selector
        && selector.All(pair => pod.Labels[pair.Key] is { } value && value.Equals(pair.Value));
}
