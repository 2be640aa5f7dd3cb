namespace Scenarios.Api.Serialization.Yaml;

/// <summary>Keeps aliases from expanding a document without bound: goyaml.v2's rule (decode.go, allowedAliasRatio).</summary>
internal sealed class AliasMeter
{
    private const double Few = 400_000;
    private const double Many = 4_000_000;
    private readonly Dictionary<Value, long> _sizes = new(ReferenceEqualityComparer.Instance);
    private long _decoded;
    private long _aliased;

    public void Count() => _decoded++;

    /// <summary>Counts the alias as its expanded content. Returns false when that is too much.</summary>
    public bool TryExpand(Value value)
    {
        var size = SizeOf(value);
        _decoded += size;
        _aliased += size;
        return _aliased <= 100 || _decoded <= 1000 || (double)_aliased / _decoded <= AllowedRatio(_decoded);
    }

    private static double AllowedRatio(long decoded) => decoded switch
    {
        <= (long)Few => 0.99,
        >= (long)Many => 0.10,
        _ => 0.99 - (0.89 * (decoded - Few) / (Many - Few)),
    };

    private long SizeOf(Value value)
    {
        if (value is not (ObjectValue or ListValue))
        {
            return 1;
        }

        if (_sizes.TryGetValue(value, out var known))
        {
            return known;
        }

        var size = 1L;
        foreach (var child in Children(value))
        {
            size += SizeOf(child);
        }

        return _sizes[value] = size;
    }

    private static IEnumerable<Value> Children(Value value) =>
        value is ListValue items ? items : ((ObjectValue)value).Select(field => field.Value);
}
