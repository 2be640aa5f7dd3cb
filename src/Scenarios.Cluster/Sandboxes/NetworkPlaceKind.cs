namespace Scenarios.Cluster.Sandboxes;

/// <summary>What a <see cref="NetworkPlace"/> is.</summary>
public enum NetworkPlaceKind
{
    /// <summary>No object of the cluster: an address, or a side of the connection.</summary>
    Other,
    Pod,
    Node,
    Service,

    /// <summary>A DNS server, by its address.</summary>
    NameServer,
}
