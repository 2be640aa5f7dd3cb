namespace Scenarios.Cluster.Sandboxes;

/// <summary>A place on the way of a request. Its text is how traces name it, such as <c>pod/web</c>.</summary>
/// <param name="Namespace">Empty for a place that is in none.</param>
/// <param name="Name">The name of the object; otherwise an address, or words.</param>
public sealed record NetworkPlace(NetworkPlaceKind Kind, string Namespace, string Name)
{
    /// <summary>A place that is no object of the cluster, by an address or by words.</summary>
    public static NetworkPlace Other(string name) => new(NetworkPlaceKind.Other, string.Empty, name);

    /// <summary>Whether the place is this object.</summary>
    public bool Is(ApiObject item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var kind = Kind switch
        {
            NetworkPlaceKind.Pod => Objects.Views.Core.Pod.Kind,
            NetworkPlaceKind.Node => Objects.Views.Core.Node.Kind,
            NetworkPlaceKind.Service => Objects.Views.Core.Service.Kind,
            _ => string.Empty,
        };
        return item.Kind == kind && item.Name == Name && item.Namespace == Namespace;
    }

    public override string ToString() => Kind switch
    {
        NetworkPlaceKind.Pod => $"pod/{Name}",
        NetworkPlaceKind.Node => $"node/{Name}",
        NetworkPlaceKind.Service => $"service/{Name}",
        NetworkPlaceKind.NameServer => $"DNS {Name}",
        _ => Name,
    };
}
