namespace Scenarios.Objects.Tree;

/// <summary>
/// What was made lately, by what it was made from: for small things that are asked for again and again. Holds one for each place and
/// forgets by overwriting, so that it never grows. Shared by threads: an entry is read and written at once, and what is not found is only
/// made again. Nothing may depend on its being found.
/// </summary>
/// <typeparam name="TKey">What it is made from.</typeparam>
/// <typeparam name="TValue">Immutable.</typeparam>
public sealed class Recent<TKey, TValue>
    where TKey : notnull
{
    private readonly Entry?[] _entries;
    private readonly Func<TKey, TValue> _make;
    private readonly IEqualityComparer<TKey>? _comparer;

    /// <param name="places">A power of two.</param>
    /// <param name="make">Gives equal values for equal keys.</param>
    /// <param name="comparer">Null for the keys' own equality.</param>
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
