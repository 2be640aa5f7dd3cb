using System.Globalization;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Objects.Ownership;

namespace Scenarios.Cluster.ApiServer.Storage;

/// <summary>Everything the API server has stored (etcd's role), with one version counter for all resources.</summary>
internal sealed class ObjectStore(StoreSnapshot snapshot)
{
    private readonly Dictionary<string, ResourceStore> _resources = new(StringComparer.Ordinal);
    private readonly List<ResourceType> _opened = [];

    /// <summary>The version of the newest write.</summary>
    public long Version { get; private set; } = snapshot.Version;

    public string VersionText => Version.ToString(CultureInfo.InvariantCulture);

    /// <summary>Called for each resource that comes into use.</summary>
    public Action<ResourceType>? OnOpened { get; set; }

    /// <summary>Called for each write, at the instant of the write.</summary>
    public Action<ResourceType, StoredChange>? OnChanged { get; set; }

    /// <summary>The resources in use: those that were read or written at least once.</summary>
    public IReadOnlyList<ResourceType> Opened => _opened;

    /// <summary>Whether the resource is in use.</summary>
    public bool IsOpened(ResourceType type) => _resources.ContainsKey(type.GroupResource);

    /// <summary>Whether any object of the resource exists. Does not bring the resource into use.</summary>
    public bool HasAny(ResourceType type) =>
        (_resources.TryGetValue(type.GroupResource, out var store) ? store.Count : snapshot.Of(type).Count) > 0;

    /// <summary>The objects of one resource. All versions of a resource share one set of objects.</summary>
    public ResourceStore Of(ResourceType type)
    {
        if (!_resources.TryGetValue(type.GroupResource, out var store))
        {
            store = new ResourceStore(type, snapshot.TableOf(type));
            _resources.Add(type.GroupResource, store);
            _opened.Add(type);
            OnOpened?.Invoke(type);
        }

        return store;
    }

    /// <summary>Stores a new object under the next version.</summary>
    /// <param name="history">Which manager set which fields; null if nobody needs to know.</param>
    public ApiObject Add(ResourceType type, ObjectValue tree, WriteHistory? history = null)
    {
        var current = Stamp(type, tree, history);
        Apply(type, new StoredChange(WatchEventKind.Added, null, current, Version));
        return current;
    }

    /// <summary>Stores a new object that already contains the next version.</summary>
    public void Add(ResourceType type, ApiObject stamped)
    {
        Version++;
        Apply(type, new StoredChange(WatchEventKind.Added, null, stamped, Version));
    }

    /// <summary>Replaces an object under the next version, without changing field ownership.</summary>
    public ApiObject Replace(ResourceType type, ApiObject previous, ObjectValue tree) =>
        Replace(type, previous, tree, previous.History?.Settled(previous.Tree, tree));

    /// <summary>Replaces an object under the next version.</summary>
    public ApiObject Replace(ResourceType type, ApiObject previous, ObjectValue tree, WriteHistory? history)
    {
        var current = Stamp(type, tree, history);
        Apply(type, new StoredChange(WatchEventKind.Modified, previous, current, Version));
        return current;
    }

    /// <summary>Removes an object; watchers see its last state under the next version.</summary>
    public ApiObject Remove(ResourceType type, ApiObject previous)
    {
        var last = Stamp(type, previous.Tree, previous.History);
        Apply(type, new StoredChange(WatchEventKind.Deleted, previous, last, Version));
        return last;
    }

    /// <summary>Everything currently stored.</summary>
    public StoreSnapshot TakeSnapshot()
    {
        var objects = new Dictionary<string, IReadOnlyList<ApiObject>>(StringComparer.Ordinal);
        foreach (var (name, resource) in _resources)
        {
            objects.Add(name, [.. resource.InOrder(string.Empty)]);
        }

        return new StoreSnapshot(objects, Version);
    }

    private void Apply(ResourceType type, StoredChange change)
    {
        Of(type).Apply(change);
        OnChanged?.Invoke(type, change);
    }

    private ApiObject Stamp(ResourceType type, ObjectValue tree, WriteHistory? history)
    {
        Version++;
        var metadata = (ObjectValue)tree["metadata"]!;
        var stamped = tree.With("metadata", metadata.With("resourceVersion", new StringValue(VersionText)));

        // Events are the most frequent objects and the least often read.
        return ReferenceEquals(type, KnownResources.Events) ? ApiObject.Packed(stamped) : new ApiObject(stamped, history);
    }
}
