using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Namespaces;

/// <summary>Deletes the content of terminating Namespaces, then removes their finalizer (kubernetes, pkg/controller/namespace).</summary>
internal sealed class NamespaceController : IController
{
    /// <summary>Gives components that still write to the Namespace time to notice that it is terminating.</summary>
    private static readonly TimeSpan GracePeriod = TimeSpan.FromSeconds(5);

    private readonly ComponentContext _context;
    private readonly Informer<Namespace> _namespaces;

    public NamespaceController(ComponentContext context)
    {
        _context = context;
        _namespaces = context.Informers.Of<Namespace>();
        Watches =
        [
            ControllerWatch.Of<Namespace>(static (change, queue) =>
            {
                if (change.After is { IsBeingDeleted: true })
                {
                    queue.AddAfter(change.Key, GracePeriod);
                }
            }),
        ];
    }

    public string Name => "namespace-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_namespaces.Find(key) is not { IsBeingDeleted: true }
            || _context.Api.Get(KnownResources.Namespaces, string.Empty, key.Name).Value is not { } stored)
        {
            return ReconcileResult.Done;
        }

        var types = ContentTypes();
        var pods = new NamespaceContent();
        Empty(types.Single(static type => type.GroupResource == "pods"), Namespace.Of(stored), pods);
        if (pods.Remaining.Count > 0)
        {
            // The Pods go before all else, and while one is left, what remains is not counted (1.33: OrderedNamespaceDeletion).
            return Wait(stored, pods.Uncounted());
        }

        var content = new NamespaceContent();
        foreach (var type in types)
        {
            Empty(type, Namespace.Of(stored), content);
        }

        if (content.Remaining.Count > 0)
        {
            return Wait(stored, content);
        }

        NamespaceConditions.Write(_context.Api, Namespace.Of(stored), content, _context.Simulation.Now);
        if (_context.Api.Get(KnownResources.Namespaces, string.Empty, key.Name).Value is { } found)
        {
            var newest = Namespace.Of(found);
            newest = newest with { Spec = newest.Spec with { Finalizers = default } };
            _context.Api.Update(KnownResources.Namespaces, string.Empty, newest, ComponentWrites.Options, "finalize");
        }

        return ReconcileResult.Done;
    }

    private List<ResourceType> ContentTypes()
    {
        var types = new List<ResourceType>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in _context.Api.Resources)
        {
            if (type.IsNamespaced
                && type.Verbs.Contains("delete", StringComparer.Ordinal)
                && type.Verbs.Contains("list", StringComparer.Ordinal)
                && seen.Add(type.GroupResource))
            {
                types.Add(type);
            }
        }

        return types;
    }

    private ReconcileResult Wait(ApiObject stored, NamespaceContent content)
    {
        NamespaceConditions.Write(_context.Api, Namespace.Of(stored), content, _context.Simulation.Now);

        // Half of the estimated time plus one second (namespace_controller.go).
        return content.Failures.Count == 0
            ? ReconcileResult.RequeueAfter(TimeSpan.FromSeconds((content.Seconds / 2) + 1))
            : ReconcileResult.Retry;
    }

    /// <summary>Deletes the objects of a kind (namespaced_resources_deleter.go, deleteAllContentForGroupVersionResource).</summary>
    private void Empty(ResourceType type, Namespace item, NamespaceContent content)
    {
        var items = ItemsOf(type, item.Name);
        var estimate = type.GroupResource == "pods" ? UntilStopped(items, item) : 0;
        foreach (var each in items)
        {
            _context.Api.Delete(type, item.Name, each.Name, new DeleteOptions { Propagation = DeletionPropagation.Background });
        }

        content.Add(type, ItemsOf(type, item.Name), estimate);
    }

    /// <returns>The longest time in seconds that Pods may still take to stop; zero when the Namespace has waited longer.</returns>
    private long UntilStopped(IReadOnlyList<ApiObject> pods, Namespace item)
    {
        var longest = pods.Select(Pod.Of)
            .Where(static pod => pod.Status.Phase is not (PodPhase.Succeeded or PodPhase.Failed))
            .Select(static pod => pod.Spec.TerminationGracePeriodSeconds)
            .DefaultIfEmpty()
            .Max();
        var waited = _context.Simulation.Now - (item.Metadata.DeletionTimestamp ?? _context.Simulation.Now);
        return waited >= TimeSpan.FromSeconds(longest) ? 0 : longest;
    }

    private IReadOnlyList<ApiObject> ItemsOf(ResourceType type, string @namespace) =>
        _context.Api.List(type, @namespace, ListOptions.All).Value?.Items ?? [];
}
