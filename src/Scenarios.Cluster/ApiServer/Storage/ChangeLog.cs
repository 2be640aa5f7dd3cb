namespace Scenarios.Cluster.ApiServer.Storage;

/// <summary>
/// The changes of one resource in order. Positions are absolute and never reused. Old entries are dropped once every watcher has read them
/// and there are more than <see cref="Kept"/>, as the API server's watch cache keeps a window of recent events.
/// </summary>
internal sealed class ChangeLog
{
    /// <summary>
    /// Entries kept for watches that start at an older version. The API server's watch cache keeps a hundred, and more only while all of
    /// them are younger than 75 seconds (apiserver, storage/cacher/watch_cache.go). Each entry keeps an old object alive: four thousand
    /// entries take a tenth of the memory of a cluster with ten thousand Pods. A client that misses a thousand changes lists again, as
    /// after any expired version.
    /// </summary>
    public const int Kept = 1024;

    private readonly List<StoredChange> _changes = [];
    private long _first;

    /// <summary>The position after the newest entry.</summary>
    public long End => _first + _changes.Count;

    public StoredChange this[long position] => _changes[(int)(position - _first)];

    /// <summary>Whether there are enough old entries to be worth dropping.</summary>
    public bool IsFull => _changes.Count > Kept + (Kept / 4);

    public void Add(StoredChange change) => _changes.Add(change);

    /// <summary>The position of the first entry newer than the version; null if that entry may have been dropped.</summary>
    public long? PositionAfter(long version)
    {
        if (_first > 0 && (_changes.Count == 0 || _changes[0].Version > version + 1))
        {
            return null;
        }

        var position = _changes.Count;
        while (position > 0 && _changes[position - 1].Version > version)
        {
            position--;
        }

        return _first + position;
    }

    /// <summary>Drops old entries that every watcher has read.</summary>
    /// <param name="slowest">The smallest position that a watcher has yet to read.</param>
    public void Trim(long slowest)
    {
        var count = (int)Math.Min(slowest - _first, _changes.Count - Kept);
        if (count > 0)
        {
            _changes.RemoveRange(0, count);
            _first += count;
        }
    }
}
