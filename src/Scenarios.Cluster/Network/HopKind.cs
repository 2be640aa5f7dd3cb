namespace Scenarios.Cluster.Network;

/// <summary>The decisions on a request's way.</summary>
public enum HopKind
{
    /// <summary>The client begins.</summary>
    Client,

    /// <summary>A name was looked up.</summary>
    NameLookup,

    /// <summary>kube-proxy's rules were applied.</summary>
    ServiceProxy,

    /// <summary>A node's port was entered.</summary>
    NodePort,

    /// <summary>The Pod or node that has the address was reached.</summary>
    Sandbox,

    /// <summary>A process that listens was reached, or there was none.</summary>
    Port,

    /// <summary>The server answered.</summary>
    Response,
}
