namespace Scenarios.Cluster.ApiServer.Storage;

/// <summary>
/// Objects by namespace and name, in unspecified order. Keys are read from the objects: a dictionary would store them a second time, which
/// would be most of an Event's cost there. A copy costs nothing until either table changes.
/// </summary>
internal sealed class ObjectTable
{
    private const int None = -1;

    // Hash buckets, a power of two of them: each holds the index of its chain's first entry, plus one.
    private int[] _heads = [];
    private Entry[] _entries = [];
    private int[]? _order;
    private int _used;
    private int _free = None;
    private string _lastNamespace = string.Empty;
    private int _lastHash;

    // Another table uses the same arrays.
    private bool _isShared;

    public int Count { get; private set; }

    /// <exception cref="KeyNotFoundException">There is no such object.</exception>
    public ApiObject this[ObjectKey key] => Find(key) ?? throw new KeyNotFoundException(key.ToString());

    public static ObjectTable Of(IReadOnlyList<ApiObject> items)
    {
        var table = new ObjectTable();
        foreach (var item in items)
        {
            table.Set(item);
        }

        return table;
    }

    public ObjectTable Copy()
    {
        // A table that never held anything has nothing to share. A table that is already shared may be in use by other threads: do not
        // write to it.
        var isShared = _entries.Length > 0;
        if (!_isShared && isShared)
        {
            _isShared = true;
        }

        return new ObjectTable
        {
            _heads = _heads, _entries = _entries, _order = _order, _used = _used, _free = _free, Count = Count, _isShared = isShared,
        };
    }

    public ApiObject? Find(ObjectKey key)
    {
        var index = IndexOf(key, HashOf(key));
        return index == None ? null : _entries[index].Item;
    }

    /// <summary>Adds the object, or replaces the one with the same key.</summary>
    /// <returns>The replaced object; null if there was none.</returns>
    public ApiObject? Set(ApiObject item)
    {
        var key = ObjectKey.Of(item);
        var hash = HashOf(key);
        var index = IndexOf(key, hash);
        if (index == None)
        {
            Add(item, hash);
            return null;
        }

        Own();
        var before = _entries[index].Item;
        _entries[index].Item = item;
        return before;
    }

    /// <returns>The removed object; null if there was none.</returns>
    public ApiObject? Remove(ObjectKey key)
    {
        if (Count == 0)
        {
            return null;
        }

        Own();
        var hash = HashOf(key);
        ref var link = ref _heads[hash & (_heads.Length - 1)];
        while (link > 0)
        {
            ref var entry = ref _entries[link - 1];
            if (entry.Hash == hash && IsOf(entry.Item!, key))
            {
                var (removed, index) = (entry.Item, link - 1);
                link = entry.Next;
                entry = new Entry { Next = _free };
                _free = index;
                _order = null;
                Count--;
                return removed;
            }

            link = ref entry.Next;
        }

        return null;
    }

    /// <summary>The places of the objects, ordered by key: computed on demand, and cached until an object is added or removed.</summary>
    public int[] PlacesInOrder() => _order ??= Sorted();

    /// <summary>The object at a place.</summary>
    /// <exception cref="InvalidOperationException">The object has been removed since.</exception>
    public ApiObject At(int place) => _entries[place].Item ?? throw new InvalidOperationException("The object has gone meanwhile.");

    private static bool IsOf(ApiObject item, ObjectKey key) =>
        string.Equals(item.Name, key.Name, StringComparison.Ordinal)
            && string.Equals(item.Namespace, key.Namespace, StringComparison.Ordinal);

    // Consecutive keys usually have the same namespace.
    private int HashOf(ObjectKey key)
    {
        if (!ReferenceEquals(key.Namespace, _lastNamespace))
        {
            (_lastNamespace, _lastHash) = (key.Namespace, key.Namespace.GetHashCode(StringComparison.Ordinal) * 31);
        }

        return key.Name.GetHashCode(StringComparison.Ordinal) ^ _lastHash;
    }

    private int IndexOf(ObjectKey key, int hash)
    {
        for (var next = Count == 0 ? 0 : _heads[hash & (_heads.Length - 1)]; next > 0; next = _entries[next - 1].Next)
        {
            ref var entry = ref _entries[next - 1];
            if (entry.Hash == hash && IsOf(entry.Item!, key))
            {
                return next - 1;
            }
        }

        return None;
    }

    private int[] Sorted()
    {
        var keys = new ObjectKey[Count];
        var places = new int[Count];
        var position = 0;
        for (var index = 0; index < _used; index++)
        {
            if (_entries[index].Item is { } item)
            {
                places[position] = index;
                keys[position++] = ObjectKey.Of(item);
            }
        }

        Array.Sort(keys, places);
        return places;
    }

    private void Add(ApiObject item, int hash)
    {
        Own();
        var index = _free;
        if (index != None)
        {
            _free = _entries[index].Next;
        }
        else
        {
            if (_used == _entries.Length)
            {
                Grow();
            }

            index = _used++;
        }

        ref var head = ref _heads[hash & (_heads.Length - 1)];
        _entries[index] = new Entry { Hash = hash, Next = head, Item = item };
        head = index + 1;
        _order = null;
        Count++;
    }

    private void Own()
    {
        if (_isShared)
        {
            (_heads, _entries, _isShared) = ((int[])_heads.Clone(), (Entry[])_entries.Clone(), false);
        }
    }

    private void Grow()
    {
        var size = Math.Max(4, _entries.Length * 2);
        Array.Resize(ref _entries, size);
        _heads = new int[size];
        for (var index = 0; index < _used; index++)
        {
            ref var entry = ref _entries[index];
            ref var head = ref _heads[entry.Hash & (size - 1)];
            entry.Next = head;
            head = index + 1;
        }
    }

    /// <summary>One object, or a free place if it holds none.</summary>
    private struct Entry
    {
        public int Hash;

        /// <summary>The next entry of the chain, plus one; for a free place, the next free one.</summary>
        public int Next;
        public ApiObject? Item;
    }
}
