using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;

namespace Scenarios.Cluster.Controllers.GarbageCollection;

/// <summary>
/// Deletes objects whose owners are gone, and carries out foreground and orphan deletions (kubernetes,
/// pkg/controller/garbagecollector/garbagecollector.go).
/// </summary>
internal sealed class GarbageCollector : IController
{
    private readonly ComponentContext _context;
    private readonly DependencyGraph _graph = new();
    private readonly Dictionary<string, ResourceType> _types = new(StringComparer.Ordinal);
    private IWorkQueue? _queue;

    public GarbageCollector(ComponentContext context)
    {
        _context = context;
        context.Informers.ForEachResource(Watch);
    }

    public string Name => "garbage-collector-controller";

    // It watches every resource that comes into use; a fixed list could not name them.
    public IReadOnlyList<ControllerWatch> Watches => [];

    public void Start(IWorkQueue queue) => _queue = queue;

    public ReconcileResult Reconcile(ObjectKey key)
    {
        var slash = key.Name.IndexOf('/', StringComparison.Ordinal);
        var type = _types[key.Name[..slash]];
        if (_context.Api.Get(type, key.Namespace, key.Name[(slash + 1)..]).Value is not { } item)
        {
            return ReconcileResult.Done;
        }

        if (item.IsBeingDeleted)
        {
            Finish(type, item);
            return ReconcileResult.Done;
        }

        return TryDelete(type, item);
    }

    private static bool HasFinalizer(ApiObject item, string finalizer) => Metadata.Of(item).Finalizers.Contains(finalizer);

    private void Watch(ResourceType type)
    {
        if (ReferenceEquals(type, KnownResources.Events)
            || !type.Verbs.Contains("delete", StringComparer.Ordinal)
            || !_types.TryAdd(type.GroupResource, type))
        {
            return;
        }

        var informer = _context.Informers.Of(type);
        foreach (var item in informer.InOrder())
        {
            _graph.Apply(type, new InformerChange(null, item));
        }

        informer.Subscribe(change => OnChange(type, change));
    }

    private void OnChange(ResourceType type, InformerChange change)
    {
        var owners = _graph.Apply(type, change);
        var item = change.Object;
        if (change.After is null)
        {
            EnqueueDependents(item);
            foreach (var owner in item.OwnerReferences)
            {
                EnqueueOwner(item, owner);
            }

            return;
        }

        if (item.IsBeingDeleted && (HasFinalizer(item, Finalizers.Foreground) || HasFinalizer(item, Finalizers.Orphan)))
        {
            _queue!.Add(Dependent.Of(type, item).QueueKey);
            return;
        }

        // No further change would be reported for owners that are already gone.
        if (owners && !HasOnlySolidOwners(item))
        {
            _queue!.Add(Dependent.Of(type, item).QueueKey);
        }
    }

    private bool HasOnlySolidOwners(ApiObject item)
    {
        var owners = item.OwnerReferences;
        for (var index = 0; index < owners.Count; index++)
        {
            if (StateOf(item, owners[index]) != OwnerState.Solid)
            {
                return false;
            }
        }

        return true;
    }

    private void EnqueueDependents(ApiObject owner)
    {
        foreach (var dependent in _graph.DependentsOf(owner.Uid))
        {
            _queue!.Add(dependent.QueueKey);
        }
    }

    private void EnqueueOwner(ApiObject item, OwnerReference owner)
    {
        if (StateOf(item, owner) == OwnerState.Waiting && ApiSchema.Kubernetes.Find(owner.ApiVersion, owner.Kind) is { } type)
        {
            _queue!.Add(new Dependent(type, new ObjectKey(type.IsNamespaced ? item.Namespace : string.Empty, owner.Name)).QueueKey);
        }
    }

    /// <summary>attemptToDeleteItem: one remaining owner is enough to keep the object.</summary>
    private ReconcileResult TryDelete(ResourceType type, ApiObject item)
    {
        var states = item.OwnerReferences.Select(owner => (owner, State: StateOf(item, owner))).ToList();
        if (states.Count == 0)
        {
            return ReconcileResult.Done;
        }

        if (states.Exists(static pair => pair.State == OwnerState.Solid))
        {
            var kept = item;
            foreach (var (owner, _) in states.Where(static pair => pair.State != OwnerState.Solid))
            {
                kept = Owners.Released(kept, owner.Uid);
            }

            return ReferenceEquals(kept, item) || _context.Api.Update(type, item.Namespace, kept, ComponentWrites.Options).IsSuccess
                ? ReconcileResult.Done
                : ReconcileResult.Retry;
        }

        var isWaitedFor = states.Exists(static pair => pair.State == OwnerState.Waiting);
        var propagation = HasFinalizer(item, Finalizers.Orphan) ? DeletionPropagation.Orphan
            : HasFinalizer(item, Finalizers.Foreground) || (isWaitedFor && _graph.HasDependents(item.Uid)) ? DeletionPropagation.Foreground
            : DeletionPropagation.Background;
        _context.Api.Delete(type, item.Namespace, item.Name, new DeleteOptions { PreconditionUid = item.Uid, Propagation = propagation });
        return ReconcileResult.Done;
    }

    /// <summary>Does what the finalizers of a deleting object require, and removes them.</summary>
    private void Finish(ResourceType type, ApiObject item)
    {
        if (HasFinalizer(item, Finalizers.Orphan))
        {
            foreach (var dependent in _graph.DependentsOf(item.Uid))
            {
                if (_context.Api.Get(dependent.Type, dependent.Key.Namespace, dependent.Key.Name).Value is { } child)
                {
                    _context.Api.Update(dependent.Type, child.Namespace, Owners.Released(child, item.Uid), ComponentWrites.Options);
                }
            }

            RemoveFinalizer(type, item, Finalizers.Orphan);
        }
        else if (HasFinalizer(item, Finalizers.Foreground))
        {
            var dependents = _graph.DependentsOf(item.Uid);
            if (dependents.Any(dependent => Blocks(dependent, item)))
            {
                EnqueueDependents(item);
            }
            else
            {
                RemoveFinalizer(type, item, Finalizers.Foreground);
            }
        }
    }

    private bool Blocks(Dependent dependent, ApiObject owner) =>
        _context.Api.Get(dependent.Type, dependent.Key.Namespace, dependent.Key.Name).Value is { } child
        && child.OwnerReferences.Any(reference => reference.Uid == owner.Uid && reference.BlockOwnerDeletion);

    private void RemoveFinalizer(ResourceType type, ApiObject item, string finalizer)
    {
        var metadata = Metadata.Of(item);
        var changed = Metadata.Set(item, metadata with { Finalizers = metadata.Finalizers.Without(finalizer) });
        _context.Api.Update(type, item.Namespace, changed, ComponentWrites.Options);
    }

    private OwnerState StateOf(ApiObject item, OwnerReference owner)
    {
        if (ApiSchema.Kubernetes.Find(owner.ApiVersion, owner.Kind) is not { } type)
        {
            // A kind that is not served: upstream cannot decide either, and keeps the object.
            return OwnerState.Solid;
        }

        var found = _context.Api.Get(type, type.IsNamespaced ? item.Namespace : string.Empty, owner.Name).Value;
        if (found is null || !string.Equals(found.Uid, owner.Uid, StringComparison.Ordinal))
        {
            return OwnerState.Absent;
        }

        return found.IsBeingDeleted && HasFinalizer(found, Finalizers.Foreground) ? OwnerState.Waiting : OwnerState.Solid;
    }
}
