namespace Scenarios.Objects.Tree;

/// <summary>A whole number of 64 bits.</summary>
public sealed class IntegerValue : Value
{
    private const int CachedFrom = -1;
    private const int CachedTo = 1024;
    private static readonly IntegerValue[] Cache = MakeCache();

    private IntegerValue(long value) => Integer = value;

    public long Integer { get; }

    public override string TypeName => "number";

    public static IntegerValue Of(long value) =>
        value is >= CachedFrom and <= CachedTo ? Cache[value - CachedFrom] : new IntegerValue(value);

    public override bool Equals(Value? other) => other is IntegerValue that && that.Integer == Integer;

    public override int GetHashCode() => Integer.GetHashCode();

    private static IntegerValue[] MakeCache()
    {
        var cache = new IntegerValue[CachedTo - CachedFrom + 1];
        for (var index = 0; index < cache.Length; index++)
        {
            cache[index] = new IntegerValue(index + CachedFrom);
        }

        return cache;
    }
}
