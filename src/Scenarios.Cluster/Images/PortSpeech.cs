namespace Scenarios.Cluster.Images;

/// <summary>The protocol above the transport.</summary>
public enum PortSpeech
{
    Http,

    /// <summary>A cluster's DNS server: answers with what the cluster's network knows.</summary>
    Dns,

    /// <summary>HTTP over TLS, with a certificate that the server signed itself.</summary>
    Https,

    /// <summary>Redis's protocol, as far as it is typed by hand: inline commands on texts.</summary>
    Redis,

    /// <summary>The HTTP of an ingress-nginx controller: sent on as Ingresses say.</summary>
    Ingress,

    /// <summary>The same by TLS.</summary>
    IngressTls,

    /// <summary>
    /// gRPC, as far as its health protocol: what a route of <c>/grpc.health.v1.Health/Check</c> says is the status, such as
    /// <c>SERVING</c>.
    /// </summary>
    Grpc,

    /// <summary>Accepts connections and answers nothing that HTTP clients understand.</summary>
    Other,
}
