using Scenarios.Cluster.ApiServer.Storage;

namespace Scenarios.Cluster.Machinery;

/// <summary>
/// The objects of a cache by one property, such as the node they are bound to. A change that does not affect the property costs one string
/// comparison. Handlers can listen to a single value.
/// </summary>
internal sealed class InformerIndex(Func<ApiObject, string> valueOf)
{
    private readonly Dictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);
    private string _before = string.Empty;
    private string _after = string.Empty;

    /// <summary>The keys with this value, in order.</summary>
    public ObjectKey[] Keys(string value) =>
        _buckets.TryGetValue(value, out var bucket) ? bucket.InOrder() : [];

    public int Count(string value) => _buckets.TryGetValue(value, out var bucket) ? bucket.Keys.Count : 0;

    public IDisposable Subscribe(string value, Action<InformerChange> handler)
    {
        var handlers = BucketOf(value).Handlers;
        handlers.Add(handler);
        return new Subscription(handlers, handler);
    }

    /// <summary>Updates the index.</summary>
    public void Apply(InformerChange change)
    {
        _before = change.Before is null ? string.Empty : valueOf(change.Before);
        _after = change.After is null ? string.Empty : valueOf(change.After);
        if (string.Equals(_before, _after, StringComparison.Ordinal))
        {
            return;
        }

        if (_before.Length > 0)
        {
            BucketOf(_before).Remove(change.Key);
        }

        if (_after.Length > 0)
        {
            BucketOf(_after).Add(change.Key);
        }
    }

    /// <summary>Notifies the listeners of the old and new value about the change that was applied last.</summary>
    public void Notify(InformerChange change)
    {
        var (before, after) = (_before, _after);
        if (before.Length > 0 && !string.Equals(before, after, StringComparison.Ordinal))
        {
            BucketOf(before).Notify(change);
        }

        if (after.Length > 0)
        {
            BucketOf(after).Notify(change);
        }
    }

    private Bucket BucketOf(string value)
    {
        if (!_buckets.TryGetValue(value, out var bucket))
        {
            bucket = new Bucket();
            _buckets.Add(value, bucket);
        }

        return bucket;
    }

    private sealed class Bucket
    {
        private List<Action<InformerChange>>? _handlers;
        private ObjectKey[]? _order;

        public HashSet<ObjectKey> Keys { get; } = [];

        public List<Action<InformerChange>> Handlers => _handlers ??= [];

        public void Add(ObjectKey key)
        {
            Keys.Add(key);
            _order = null;
        }

        public void Remove(ObjectKey key)
        {
            Keys.Remove(key);
            _order = null;
        }

        public ObjectKey[] InOrder()
        {
            if (_order is null)
            {
                _order = [.. Keys];
                Array.Sort(_order);
            }

            return _order;
        }

        public void Notify(InformerChange change)
        {
            // By index, because a handler may add handlers.
            for (var index = 0; index < _handlers?.Count; index++)
            {
                _handlers[index](change);
            }
        }
    }

    private sealed class Subscription(List<Action<InformerChange>> handlers, Action<InformerChange> handler) : IDisposable
    {
        public void Dispose() => handlers.Remove(handler);
    }
}
