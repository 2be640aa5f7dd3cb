using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Kernel;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views.Core;
using ObjectMeta = Scenarios.Objects.Views.Meta.ObjectMeta;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// Carries out deletes: at once, after a grace period (Pods), or once all finalizers are removed. Records for the garbage collector what to
/// do with the dependents (apiserver, pkg/registry/rest/delete.go and generic/registry/store.go).
/// </summary>
internal sealed class ObjectDeleter(Simulation simulation, ObjectStore store, StrategyTable strategies)
{
    public ApiResult<ApiObject> Delete(ResourceType type, string @namespace, string name, DeleteOptions options)
    {
        var item = store.Of(type).Find(new ObjectKey(@namespace, name));
        if (item is null)
        {
            return ApiErrors.NotFound(type, name);
        }

        if (Precondition(type, item, options) is { } conflict)
        {
            return conflict;
        }

        var strategy = strategies.Of(type);
        if (strategy.WhyKept(item) is { } kept)
        {
            return ApiErrors.Forbidden(type, name, kept);
        }

        if (options.DryRun)
        {
            return item;
        }

        var changed = (item.IsBeingDeleted ? null : strategy.MarkForDeletion(item)) ?? Mark(type, item, options);
        if (Deletion.IsOver(changed))
        {
            // Pods are marked before they are removed, however short their grace period, so that watches see both changes
            // (updateForGracefulDeletionAndFinalizers).
            if (ReferenceEquals(type, KnownResources.Pods) && !changed.Tree.Equals(item.Tree))
            {
                changed = store.Replace(type, item, changed.Tree);
            }

            strategy.OnRemoved(changed);

            // Only objects with graceful deletion carry the mark when they are removed (apiserver, registry/generic/registry/store.go).
            return store.Remove(type, ReferenceEquals(type, KnownResources.Pods) ? changed : item);
        }

        return changed.Tree.Equals(item.Tree) ? item : store.Replace(type, item, changed.Tree);
    }

    // The storage's own message (apiserver, registry/rest/delete.go), which names the kind where other messages name the resource.
    private static ApiStatus? Precondition(ResourceType type, ApiObject item, DeleteOptions options)
    {
        if (options.PreconditionUid.Length > 0 && !string.Equals(options.PreconditionUid, item.Uid, StringComparison.Ordinal))
        {
            return Conflict($"the UID in the precondition ({options.PreconditionUid}) does not match the UID in record ({item.Uid}). "
                + "The object might have been deleted and then recreated");
        }

        return options.PreconditionVersion.Length > 0
            && !string.Equals(options.PreconditionVersion, item.ResourceVersion, StringComparison.Ordinal)
            ? Conflict(
                $"the ResourceVersion in the precondition ({options.PreconditionVersion}) does not match the ResourceVersion in record "
                + $"({item.ResourceVersion}). "
                + "The object might have been modified")
            : null;

        ApiStatus Conflict(string cause) =>
            new(409, StatusReason.Conflict, $"Operation cannot be fulfilled on {type.GroupKind} {GoText.Quote(item.Name)}: {cause}")
            {
                Kind = type.Kind, Name = item.Name, Group = type.Group,
            };
    }

    private ApiObject Mark(ResourceType type, ApiObject item, DeleteOptions options)
    {
        var metadata = WithPropagation(Metadata.Of(item), options.Propagation);
        var grace = GraceSeconds(type, item, options);
        if (!item.IsBeingDeleted || grace < (metadata.DeletionGracePeriodSeconds ?? 0))
        {
            // A shorter grace period counts from the first deletion.
            var asked = metadata.DeletionTimestamp is { } known
                ? known - Seconds.Span(metadata.DeletionGracePeriodSeconds ?? 0)
                : simulation.Now;
            var due = asked + Seconds.Span(grace);
            metadata = metadata with { DeletionTimestamp = due };
            metadata = ReferenceEquals(type, KnownResources.Namespaces) ? metadata : metadata with { DeletionGracePeriodSeconds = grace };
        }

        if (!item.IsBeingDeleted && metadata.Generation > 0)
        {
            metadata = metadata with { Generation = metadata.Generation + 1 };
        }

        var marked = Metadata.Set(item, metadata);
        if (!ReferenceEquals(type, KnownResources.Namespaces))
        {
            return marked;
        }

        var @namespace = Namespace.Of(marked);
        return @namespace with { Status = @namespace.Status with { Phase = NamespacePhase.Terminating } };
    }

    /// <summary>
    /// Only Pods have a grace period: none before they are bound or after they ended (kubernetes, registry/core/pod/strategy.go).
    /// </summary>
    private static long GraceSeconds(ResourceType type, ApiObject item, DeleteOptions options)
    {
        if (!ReferenceEquals(type, KnownResources.Pods))
        {
            return 0;
        }

        var pod = Pod.Of(item);
        if (pod.Spec.NodeName.Length == 0 || pod.Status.Phase is PodPhase.Failed or PodPhase.Succeeded)
        {
            return 0;
        }

        var period = options.GracePeriod is { } given ? (long)given.TotalSeconds : pod.Spec.TerminationGracePeriodSeconds;
        return period < 0 ? 1 : period;
    }

    private static ObjectMeta WithPropagation(ObjectMeta metadata, DeletionPropagation? propagation)
    {
        if (propagation is null)
        {
            return metadata;
        }

        var finalizers = metadata.Finalizers.Without(Finalizers.Orphan).Without(Finalizers.Foreground);
        return metadata with
        {
            Finalizers = propagation switch
            {
                DeletionPropagation.Orphan => finalizers.WithAdded(Finalizers.Orphan),
                DeletionPropagation.Foreground => finalizers.WithAdded(Finalizers.Foreground),
                _ => finalizers,
            },
        };
    }
}
