using Scenarios.Cluster.ApiServer.Storage;

namespace Scenarios.Cluster.Machinery;

/// <summary>One change of a cache: Before is null for an object that came, After is null for one that went.</summary>
internal readonly record struct InformerChange(ApiObject? Before, ApiObject? After)
{
    /// <summary>The newest state that is known; for an object that went, its last.</summary>
    public ApiObject Object => After ?? Before!;

    public ObjectKey Key => ObjectKey.Of(Object);
}
