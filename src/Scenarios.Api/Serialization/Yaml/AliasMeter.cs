namespace Scenarios.Api.Serialization.Yaml;

/// <summary>Keeps aliases from expanding a document without bound: goyaml.v2's rule (decode.go, allowedAliasRatio).</summary>
internal sealed class AliasMeter
{
    private const double Few = 400_000;
    private const double Many = 4_000_000;
    private long _aliased;

    /// <summary>The number of nodes decoded so far, those that aliases stand for included. The document itself is one.</summary>
    public long Decoded { get; private set; } = 1;

    public void Count() => Decoded++;

    /// <summary>Counts an alias and what it stands for. Returns false when that is too much.</summary>
    /// <param name="size">The number of nodes that were decoded for what it stands for.</param>
    public bool TryExpand(long size)
    {
        Decoded += 1 + size;
        _aliased += size;
        return _aliased <= 100 || Decoded <= 1000 || (double)_aliased / Decoded <= AllowedRatio(Decoded);
    }

    private static double AllowedRatio(long decoded) => decoded switch
    {
        <= (long)Few => 0.99,
        >= (long)Many => 0.10,
        _ => 0.99 - (0.89 * (decoded - Few) / (Many - Few)),
    };
}
