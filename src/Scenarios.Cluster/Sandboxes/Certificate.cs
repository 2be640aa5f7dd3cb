namespace Scenarios.Cluster.Sandboxes;

/// <summary>
/// The parts of a server's certificate that clients check. Nothing is really signed: signatures are assumed to be genuine.
/// </summary>
/// <param name="Names">The host names and addresses that it covers; <c>*.</c> at the start stands for one label.</param>
/// <param name="Authority">The authority that signed it, as the PEM text that clients are given to trust; empty for a self-signed
/// one.</param>
public sealed record Certificate(IReadOnlyList<string> Names, string Authority)
{
    public bool IsSelfSigned => Authority.Length == 0;

    /// <summary>Whether it covers the host.</summary>
    public bool Covers(string host)
    {
        foreach (var name in Names)
        {
            var isBelow = name.StartsWith("*.", StringComparison.Ordinal) && host.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
                && host.AsSpan(dot + 1).Equals(name.AsSpan(2), StringComparison.OrdinalIgnoreCase);
            if (isBelow || string.Equals(name, host, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
