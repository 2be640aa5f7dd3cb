using Scenarios.Api.Schema;

namespace Scenarios.Cluster.ApiServer.Storage;

/// <summary>The initial content of a store: immutable, built once, shared by every cluster that starts the same way.</summary>
internal sealed class StoreSnapshot
{
    private static readonly ObjectTable Nothing = new();
    private readonly Dictionary<string, IReadOnlyList<ApiObject>> _objects;
    private readonly Dictionary<string, ObjectTable> _tables = new(StringComparer.Ordinal);
    private Func<ResourceType, IReadOnlyList<ApiObject>?>? _later;

    public StoreSnapshot(IReadOnlyDictionary<string, IReadOnlyList<ApiObject>> objects, long version)
    {
        _objects = new Dictionary<string, IReadOnlyList<ApiObject>>(objects, StringComparer.Ordinal);
        Version = version;
        foreach (var (name, items) in _objects)
        {
            var table = ObjectTable.Of(items);
            _tables.Add(name, table);

            // Sort once here instead of once per cluster.
            _ = table.PlacesInOrder();
        }
    }

    public static StoreSnapshot Empty { get; } = new(new Dictionary<string, IReadOnlyList<ApiObject>>(StringComparer.Ordinal), 0);

    /// <summary>The newest resource version in the snapshot.</summary>
    public long Version { get; }

    public IReadOnlyList<ApiObject> Of(ResourceType type) => _later?.Invoke(type) ?? _objects.GetValueOrDefault(type.GroupResource, []);

    /// <summary>As <see cref="Of"/>; callers may copy the table but must not change it.</summary>
    public ObjectTable TableOf(ResourceType type) =>
        _later?.Invoke(type) is { } later ? ObjectTable.Of(later) : _tables.GetValueOrDefault(type.GroupResource, Nothing);

    /// <summary>The same snapshot, with additional objects that are read when their resource is first needed.</summary>
    /// <param name="later">Returns null for resources it does not provide.</param>
    public StoreSnapshot With(Func<ResourceType, IReadOnlyList<ApiObject>?> later) => new(_objects, Version) { _later = later };
}
