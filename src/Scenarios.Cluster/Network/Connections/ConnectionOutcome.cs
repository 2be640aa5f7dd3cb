namespace Scenarios.Cluster.Network.Connections;

/// <summary>How an attempt to reach a server ended, as the client's system calls see it.</summary>
public enum ConnectionOutcome
{
    /// <summary>The server answered.</summary>
    Answered,

    /// <summary>The name does not exist (NXDOMAIN) or has no address.</summary>
    NameNotFound,

    /// <summary>No DNS server answered in time.</summary>
    NameTimedOut,

    /// <summary>ECONNREFUSED: nothing listens, or kube-proxy rejects the connection.</summary>
    Refused,

    /// <summary>ETIMEDOUT: nothing answers at the address; the kernel gives up after its SYN retries.</summary>
    TimedOut,

    /// <summary>EHOSTUNREACH or ENETUNREACH: there is no route to the address.</summary>
    Unreachable,

    /// <summary>Connected, but no answer ever comes.</summary>
    Silent,

    /// <summary>The server does not speak TLS, or the client rejects its certificate: no request was sent.</summary>
    NotSecure,

    /// <summary>The connection was closed without an answer.</summary>
    Closed,
}
