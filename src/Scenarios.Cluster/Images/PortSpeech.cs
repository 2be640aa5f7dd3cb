namespace Scenarios.Cluster.Images;

/// <summary>The protocol above the transport.</summary>
public enum PortSpeech
{
    Http,

    /// <summary>A cluster's DNS server: answers from what the cluster's network knows.</summary>
    Dns,

    /// <summary>HTTP over TLS, with a self-signed certificate.</summary>
    Https,

    /// <summary>Redis's protocol, as far as it can be typed by hand: inline commands on strings.</summary>
    Redis,

    /// <summary>The HTTP port of an ingress-nginx controller: requests are forwarded as Ingresses say.</summary>
    Ingress,

    /// <summary>The HTTPS port of an ingress-nginx controller.</summary>
    IngressTls,

    /// <summary>
    /// gRPC, limited to its health protocol: the body of a route for <c>/grpc.health.v1.Health/Check</c> is the status, such as
    /// <c>SERVING</c>.
    /// </summary>
    Grpc,

    /// <summary>Accepts connections, but gives no answer that HTTP clients understand.</summary>
    Other,
}
