using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Kernel;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Machinery;

/// <summary>The informers that the components of one process share: one per resource, created on first use.</summary>
internal sealed class Informers(Simulation simulation, ObjectStore store)
{
    private readonly Dictionary<string, Informer> _informers = new(StringComparer.Ordinal);

    /// <summary>Calls back for every resource in use, now and later: for components that look at all resources.</summary>
    public void ForEachResource(Action<ResourceType> handler)
    {
        store.OnOpened += handler;
        foreach (var type in store.Opened.ToArray())
        {
            handler(type);
        }
    }

    /// <summary>The informer of a kind, with the objects typed as that kind.</summary>
    public Informer<T> Of<T>()
        where T : struct, IKind<T> =>
        new(Of(TypeOf<T>()));

    public static ResourceType TypeOf<T>()
        where T : struct, IKind<T> =>
        ApiSchema.Kubernetes.Find(T.ApiVersion, T.Kind)!;

    public Informer Of(ResourceType type)
    {
        if (_informers.TryGetValue(type.GroupResource, out var informer))
        {
            return informer;
        }

        // This may bring the resource into use, and a handler of that may ask for its informer.
        var resource = store.Of(type);
        if (!_informers.TryGetValue(type.GroupResource, out informer))
        {
            informer = new Informer(type, resource.Objects);
            _informers.Add(type.GroupResource, informer);

            // Never disposed: an informer lives as long as its cluster.
            _ = new Watcher(simulation, null, resource, Selection.Everything, resource.Log.End, informer.OnChange);
        }

        return informer;
    }
}
