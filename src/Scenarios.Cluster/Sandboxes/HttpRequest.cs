namespace Scenarios.Cluster.Sandboxes;

/// <summary>An HTTP/1.1 request as a server receives it.</summary>
/// <param name="Method">Such as <c>GET</c>.</param>
/// <param name="Target">Path with query, starting with a slash.</param>
/// <param name="Host">The Host header.</param>
/// <param name="ClientAddress">The source address that the server sees.</param>
public sealed record HttpRequest(string Method, string Target, string Host, string ClientAddress)
{
    /// <summary>Header fields other than Host, in the order sent.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public string Body { get; init; } = string.Empty;

    /// <summary>Whether it came over TLS.</summary>
    public bool IsSecure { get; init; }

    /// <summary>The name that a client sends when it opens a TLS connection (SNI); null for the host that it connects to.</summary>
    public string? ServerName { get; init; }

    /// <summary>The target without its query.</summary>
    public string Path => Target.IndexOf('?') is >= 0 and var mark ? Target[..mark] : Target;

    /// <summary>The header field's value; names are compared ignoring case. Empty when it was not sent.</summary>
    public string Header(string name) => Header(name.AsSpan());

    internal string Header(ReadOnlySpan<char> name)
    {
        // By index: most requests have no header fields, and an enumerator would cost more than the lookup.
        for (var index = 0; index < Headers.Count; index++)
        {
            if (name.Equals(Headers[index].Key, StringComparison.OrdinalIgnoreCase))
            {
                return Headers[index].Value;
            }
        }

        return string.Empty;
    }
}
