namespace Scenarios.Cluster.Sandboxes;

/// <summary>A server's certificate, as far as clients look at it. Nothing is signed: that it is genuine is taken for granted.</summary>
/// <param name="Names">The host names and addresses that it is for; <c>*.</c> at the start stands for one label.</param>
/// <param name="Authority">Who signed it, in the PEM form that clients are given to trust; empty for one that signed itself.</param>
public sealed record Certificate(IReadOnlyList<string> Names, string Authority)
{
    public bool IsSelfSigned => Authority.Length == 0;

    /// <summary>Whether it is for the host.</summary>
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
