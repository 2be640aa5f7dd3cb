namespace Scenarios.Cluster.Images;

/// <summary>The protocol above the transport.</summary>
public enum PortSpeech
{
    Http,

    /// <summary>A cluster's DNS server: answers with what the cluster's network knows.</summary>
    Dns,

    /// <summary>Accepts connections and answers nothing that HTTP clients understand.</summary>
    Other,
}
