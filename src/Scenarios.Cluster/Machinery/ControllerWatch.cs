using Scenarios.Api.Schema;

namespace Scenarios.Cluster.Machinery;

/// <summary>One resource that a controller watches.</summary>
/// <param name="Map">Enqueues the keys that a change concerns.</param>
internal sealed record ControllerWatch(ResourceType Type, Action<InformerChange, IWorkQueue> Map)
{
    /// <summary>Every change of an object concerns the object itself.</summary>
    public static ControllerWatch Of(ResourceType type) => new(type, static (change, queue) => queue.Add(change.Key));
}
