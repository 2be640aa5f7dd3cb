using Scenarios.Api.Schema;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Machinery;

/// <summary>One resource that a controller watches.</summary>
/// <param name="Map">Enqueues the keys that a change affects.</param>
internal sealed record ControllerWatch(ResourceType Type, Action<InformerChange, IWorkQueue> Map)
{
    /// <summary>A watch in which every change of an object enqueues the object itself.</summary>
    public static ControllerWatch Of<T>()
        where T : struct, IKind<T> =>
        new(Informers.TypeOf<T>(), static (change, queue) => queue.Add(change.Key));

    public static ControllerWatch Of<T>(Action<InformerChange<T>, IWorkQueue> map)
        where T : struct, IKind<T> =>
        new(Informers.TypeOf<T>(), (change, queue) => map(new InformerChange<T>(change), queue));
}
