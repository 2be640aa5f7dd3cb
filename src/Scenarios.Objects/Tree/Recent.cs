namespace Scenarios.Objects.Tree;

/// <summary>
/// A cache of recent results by key, for small things that are needed again and again. Each place holds one entry, and a new entry
/// overwrites the old one, so that the cache never grows. Shared by threads: an entry is read and written atomically, and an entry that is
/// not found is simply created again. Nothing may depend on finding one.
/// </summary>
/// <typeparam name="TKey">What a value is made from.</typeparam>
/// <typeparam name="TValue">An immutable type.</typeparam>
public sealed class Recent<TKey, TValue>
    where TKey : notnull
{
    private readonly Entry?[] _entries;
    private readonly Func<TKey, TValue> _make;
    private readonly IEqualityComparer<TKey>? _comparer;

    /// <param name="places">The number of places; a power of two.</param>
    /// <param name="make">Must return equal values for equal keys.</param>
    /// <param name="comparer">Null for the default equality of the keys.</param>
    public Recent(int places, Func<TKey, TValue> make, IEqualityComparer<TKey>? comparer = null)
    {
        if (!int.IsPow2(places))
        {
            throw new ArgumentOutOfRangeException(nameof(places), places, "A power of two is needed.");
        }

        _entries = new Entry?[places];
        _make = make;
        _comparer = comparer;
    }

    public TValue Of(TKey key)
    {
        ref var place =
            ref _entries[(_comparer?.GetHashCode(key) ?? EqualityComparer<TKey>.Default.GetHashCode(key)) & (_entries.Length - 1)];
        if (place is { } known && (_comparer?.Equals(known.Key, key) ?? EqualityComparer<TKey>.Default.Equals(known.Key, key)))
        {
            return known.Value;
        }

        var value = _make(key);
        place = new Entry(key, value);
        return value;
    }

    private sealed class Entry(TKey key, TValue value)
    {
        public readonly TKey Key = key;
        public readonly TValue Value = value;
    }
}
