using Scenarios.Api.Schema;

namespace Scenarios.Cluster.ApiServer.Storage;

/// <summary>What a store begins with: immutable, made once, shared by every cluster that starts the same way.</summary>
internal sealed class StoreSnapshot
{
    private readonly Dictionary<string, IReadOnlyList<ApiObject>> _objects;

    public StoreSnapshot(IReadOnlyDictionary<string, IReadOnlyList<ApiObject>> objects, long version)
    {
        _objects = new Dictionary<string, IReadOnlyList<ApiObject>>(objects, StringComparer.Ordinal);
        Version = version;
    }

    public static StoreSnapshot Empty { get; } = new(new Dictionary<string, IReadOnlyList<ApiObject>>(StringComparer.Ordinal), 0);

    /// <summary>The newest resource version in it.</summary>
    public long Version { get; }

    public IReadOnlyList<ApiObject> Of(ResourceType type) => _objects.GetValueOrDefault(type.GroupResource, []);
}
