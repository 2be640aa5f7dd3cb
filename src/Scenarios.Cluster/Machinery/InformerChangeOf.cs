using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Machinery;

/// <summary>A change of a cache, with the objects typed as their kind.</summary>
internal readonly struct InformerChange<T>(InformerChange change)
    where T : struct, IKind<T>
{
    public T? Before => change.Before is { } item ? T.Over(item) : null;

    public T? After => change.After is { } item ? T.Over(item) : null;

    /// <summary>The newest known state; for a removed object, its last.</summary>
    public T Object => T.Over(change.Object);

    public ObjectKey Key => change.Key;
}
