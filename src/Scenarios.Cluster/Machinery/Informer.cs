using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Objects.Views;
using PodSpec = Scenarios.Objects.Views.Core.PodSpec;

namespace Scenarios.Cluster.Machinery;

/// <summary>
/// A component's view of one resource: a cache with indexes and handlers that a watch keeps up to date, lagging behind the server by the
/// watch's latency (client-go's shared informer). Components in one process share it. Objects that exist when the informer is created are
/// in the cache without any handler being called, because a cluster starts settled.
/// </summary>
internal sealed class Informer
{
    /// <summary>Index by <c>metadata.namespace</c>.</summary>
    public const string ByNamespace = "namespace";

    /// <summary>Index by the uid of the owner that is the controller.</summary>
    public const string ByControllerUid = "controller uid";

    /// <summary>Index by <c>spec.nodeName</c>: for Pods.</summary>
    public const string ByNodeName = "node name";

    private readonly ObjectTable _cache;
    // Few enough to search linearly.
    private readonly List<(string Name, InformerIndex Index)> _indexes = [];
    private readonly List<Action<InformerChange>> _handlers = [];

    public Informer(ResourceType type, ObjectTable initial) => (Type, _cache) = (type, initial.Copy());

    public ResourceType Type { get; }

    public int Count => _cache.Count;

    public ApiObject? Find(ObjectKey key) => _cache.Find(key);

    public ApiObject? Find(string @namespace, string name) => Find(new ObjectKey(@namespace, name));

    /// <summary>Everything in the cache, ordered by key. Sorts on every call.</summary>
    public IReadOnlyList<ApiObject> InOrder() =>
        _cache.Count == 0 ? [] : Array.ConvertAll(_cache.PlacesInOrder(), _cache.At);

    /// <summary>The objects of one namespace, in order.</summary>
    public IEnumerable<ApiObject> InNamespace(string @namespace) => Indexed(ByNamespace, @namespace);

    /// <summary>The objects whose indexed property has the value, in order.</summary>
    public IEnumerable<ApiObject> Indexed(string index, string value)
    {
        foreach (var key in IndexOf(index).Keys(value))
        {
            yield return _cache[key];
        }
    }

    /// <summary>As <see cref="Indexed(string, string)"/>, typed as their kind.</summary>
    public InformerItems<T> Indexed<T>(string index, string value)
        where T : struct, IKind<T> =>
        new(_cache, IndexOf(index).Keys(value));

    /// <summary>The number of objects with the value.</summary>
    public int CountIndexed(string index, string value) => IndexOf(index).Count(value);

    /// <summary>Adds an index. Does nothing if there is one of that name: a name always stands for the same property.</summary>
    /// <param name="valueOf">Returns the property; empty keeps the object out of the index.</param>
    public void AddIndex(string name, Func<ApiObject, string> valueOf)
    {
        if (FindIndex(name) is not null)
        {
            return;
        }

        var index = new InformerIndex(valueOf);
        foreach (var item in InOrder())
        {
            index.Apply(new InformerChange(null, item));
        }

        _indexes.Add((name, index));
    }

    /// <summary>Calls back for each change, after the cache and its indexes were updated.</summary>
    public void Subscribe(Action<InformerChange> handler) => _handlers.Add(handler);

    /// <summary>Calls back only for changes of objects that have or just had this value, as a kubelet needs for its node.</summary>
    public IDisposable Subscribe(string index, string value, Action<InformerChange> handler) => IndexOf(index).Subscribe(value, handler);

    internal void OnChange(WatchEventKind kind, ApiObject current)
    {
        Apply(kind == WatchEventKind.Deleted
            ? new InformerChange(_cache.Remove(ObjectKey.Of(current)) ?? current, null)
            : new InformerChange(_cache.Set(current), current));
    }

    private void Apply(InformerChange change)
    {
        foreach (var (_, index) in _indexes)
        {
            index.Apply(change);
        }

        foreach (var (_, index) in _indexes)
        {
            index.Notify(change);
        }

        for (var index = 0; index < _handlers.Count; index++)
        {
            _handlers[index](change);
        }
    }

    private InformerIndex IndexOf(string name)
    {
        if (FindIndex(name) is { } known)
        {
            return known;
        }

        AddIndex(name, WellKnown(name));
        return FindIndex(name)!;
    }

    private InformerIndex? FindIndex(string name)
    {
        foreach (var (known, index) in _indexes)
        {
            if (known == name)
            {
                return index;
            }
        }

        return null;
    }

    private static Func<ApiObject, string> WellKnown(string name) => name switch
    {
        ByNamespace => static item => item.Namespace,
        ByControllerUid => static item => item.Controller?.Uid ?? string.Empty,
        ByNodeName => static item => new PodSpec(item.Spec).NodeName,
        _ => throw new ArgumentException($"There is no index \"{name}\": add it first.", nameof(name)),
    };
}
