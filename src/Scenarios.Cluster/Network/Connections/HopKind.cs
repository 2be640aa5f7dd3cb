namespace Scenarios.Cluster.Network.Connections;

/// <summary>The kinds of decision on a request's path.</summary>
public enum HopKind
{
    /// <summary>The client starts the request.</summary>
    Client,

    /// <summary>A name was looked up.</summary>
    NameLookup,

    /// <summary>kube-proxy's rules were applied.</summary>
    ServiceProxy,

    /// <summary>The request entered through a node's port.</summary>
    NodePort,

    /// <summary>The Pod or node that has the address was reached.</summary>
    Sandbox,

    /// <summary>A listening process was reached, or there was none.</summary>
    Port,

    /// <summary>The server answered.</summary>
    Response,
}
