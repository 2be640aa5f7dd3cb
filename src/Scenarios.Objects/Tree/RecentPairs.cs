namespace Scenarios.Objects.Tree;

/// <summary>
/// Two places for each hash: one for a value that was asked for again, one for the newest. What comes once and never again, such as a
/// Pod's name, takes the newest's place only, so that it does not push out what very many objects have.
/// Shared by threads: each reference is read and written at once, and what two of them lose is only made again.
/// </summary>
/// <param name="size">How many pairs; a power of two.</param>
internal sealed class RecentPairs<T>(int size)
    where T : class
{
    private readonly T?[] _values = new T?[2 * size];

    public T? Again(int hash) => _values[Place(hash)];

    public T? Newest(int hash) => _values[Place(hash) + 1];

    /// <summary>The newest was asked for again.</summary>
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
