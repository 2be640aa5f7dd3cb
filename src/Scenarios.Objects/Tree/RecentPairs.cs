namespace Scenarios.Objects.Tree;

/// <summary>
/// A cache with two places for each hash: one for a value that was needed more than once, one for the newest. A value that occurs only
/// once, such as a Pod's name, only takes the newest's place, and so does not displace values that very many objects have.
/// Shared by threads: each reference is read and written atomically, and an entry lost in a race is simply created again.
/// </summary>
/// <param name="size">The number of pairs; a power of two.</param>
internal sealed class RecentPairs<T>(int size)
    where T : class
{
    private readonly T?[] _values = new T?[2 * size];

    public T? Again(int hash) => _values[Place(hash)];

    public T? Newest(int hash) => _values[Place(hash) + 1];

    /// <summary>Moves the newest value to the first place, because it was needed again.</summary>
    public T Confirm(int hash, T newest)
    {
        var place = Place(hash);
        _values[place + 1] = _values[place];
        _values[place] = newest;
        return newest;
    }

    public T Add(int hash, T value) => _values[Place(hash) + 1] = value;

    private int Place(int hash) => 2 * (hash & (size - 1));
}
