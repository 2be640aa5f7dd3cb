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

        var longest = 0L;
        var remaining = new List<string>();
        var holding = new SortedList<string, int>(StringComparer.Ordinal);
        foreach (var type in ContentTypes())
        {
            longest = Math.Max(longest, Empty(type, key.Name, remaining, holding));
        }

        NamespaceConditions.Write(_context.Api, Namespace.Of(stored), remaining, holding, _context.Simulation.Now);
        if (remaining.Count > 0)
        {
            // Half of the Pods' longest grace period plus one second (namespace_controller.go).
            return ReconcileResult.RequeueAfter(TimeSpan.FromSeconds((longest / 2) + 1));
        }

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

    /// <returns>The longest grace period of the remaining objects, in seconds.</returns>
    private long Empty(ResourceType type, string @namespace, List<string> remaining, SortedList<string, int> holding)
    {
        foreach (var item in ItemsOf(type, @namespace))
        {
            _context.Api.Delete(type, @namespace, item.Name, new DeleteOptions { Propagation = DeletionPropagation.Background });
        }

        var left = ItemsOf(type, @namespace);
        if (left.Count == 0)
        {
            return 0;
        }

        remaining.Add($"{type.GroupResource.Replace($".{type.Group}", string.Empty, StringComparison.Ordinal)}.{type.Group} has "
            + $"{left.Count} resource instances");
        var longest = 0L;
        foreach (var item in left)
        {
            var metadata = Metadata.Of(item);
            longest = Math.Max(longest, metadata.DeletionGracePeriodSeconds ?? 0);
            foreach (var finalizer in metadata.Finalizers)
            {
                holding[finalizer] = holding.GetValueOrDefault(finalizer) + 1;
            }
        }

        return longest;
    }

    private IReadOnlyList<ApiObject> ItemsOf(ResourceType type, string @namespace) =>
        _context.Api.List(type, @namespace, ListOptions.All).Value?.Items ?? [];
}
