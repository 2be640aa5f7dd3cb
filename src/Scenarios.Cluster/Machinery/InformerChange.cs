using Scenarios.Cluster.ApiServer.Storage;

namespace Scenarios.Cluster.Machinery;

/// <summary>One change of a cache: Before is null for an added object, After is null for a removed one.</summary>
internal readonly record struct InformerChange(ApiObject? Before, ApiObject? After)
{
    /// <summary>The newest known state; for a removed object, its last.</summary>
    public ApiObject Object => After ?? Before!;

    public ObjectKey Key => ObjectKey.Of(Object);
}
