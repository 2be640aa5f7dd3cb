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

    /// <summary>Accepts connections and answers nothing that HTTP clients understand.</summary>
    Other,
}
