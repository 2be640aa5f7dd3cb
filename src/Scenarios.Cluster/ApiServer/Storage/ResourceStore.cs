using Scenarios.Api.Requests;
using Scenarios.Api.Schema;

namespace Scenarios.Cluster.ApiServer.Storage;

/// <summary>
/// The objects of one resource, and their recent changes. Reading and replacing one object costs a hash look-up.
/// </summary>
internal sealed class ResourceStore
{
    private readonly ObjectTable _objects;
    private readonly List<Watcher> _watchers = [];

    public ResourceStore(ResourceType type, ObjectTable initial) => (Type, _objects) = (type, initial.Copy());

    public ResourceType Type { get; }

    public ChangeLog Log { get; } = new();

    public int Count => _objects.Count;

    /// <summary>All objects; callers may copy the table but must not change it.</summary>
    public ObjectTable Objects => _objects;

    public ApiObject? Find(ObjectKey key) => _objects.Find(key);

    public void Apply(StoredChange change)
    {
        if (change.Kind == WatchEventKind.Deleted)
        {
            _objects.Remove(ObjectKey.Of(change.Current));
        }
        else
        {
            _objects.Set(change.Current);
        }

        Log.Add(change);
        foreach (var watcher in _watchers)
        {
            watcher.Notify();
        }

        if (Log.IsFull)
        {
            TrimLog();
        }
    }

    /// <summary>The objects in order, of one namespace or of all if it is empty.</summary>
    public IEnumerable<ApiObject> InOrder(string @namespace) => _objects.Count == 0 ? [] : Walk(@namespace);

    private IEnumerable<ApiObject> Walk(string @namespace)
    {
        var order = _objects.PlacesInOrder();
        var start = @namespace.Length == 0 ? 0 : FirstOf(order, @namespace);
        for (var index = start; index < order.Length; index++)
        {
            var item = _objects.At(order[index]);
            if (@namespace.Length > 0 && !string.Equals(item.Namespace, @namespace, StringComparison.Ordinal))
            {
                yield break;
            }

            yield return item;
        }
    }

    /// <summary>The objects in order as they were at this version; null if the changes since then are no longer kept.</summary>
    public IReadOnlyList<ApiObject>? At(long version)
    {
        if (Log.PositionAfter(version) is not { } position)
        {
            return null;
        }

        var objects = new SortedList<ObjectKey, ApiObject>(_objects.Count);
        foreach (var item in InOrder(string.Empty))
        {
            objects.Add(ObjectKey.Of(item), item);
        }

        for (var index = Log.End - 1; index >= position; index--)
        {
            var change = Log[index];
            var key = ObjectKey.Of(change.Current);
            if (change.Previous is null)
            {
                objects.Remove(key);
            }
            else
            {
                objects[key] = change.Previous;
            }
        }

        return [.. objects.Values];
    }

    public void Add(Watcher watcher) => _watchers.Add(watcher);

    public void Remove(Watcher watcher) => _watchers.Remove(watcher);

    private int FirstOf(int[] order, string @namespace)
    {
        var (low, high) = (0, order.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(_objects.At(order[middle]).Namespace, @namespace) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private void TrimLog()
    {
        var slowest = Log.End;
        foreach (var watcher in _watchers)
        {
            slowest = Math.Min(slowest, watcher.Position);
        }

        Log.Trim(slowest);
    }
}
