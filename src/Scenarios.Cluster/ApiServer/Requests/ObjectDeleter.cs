using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Kernel;
using Scenarios.Kernel.Time;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// Carries out deletes: at once, after a grace period (Pods), or when finalizers are gone; and notes for the garbage collector what
/// is to become of the dependents (apiserver, pkg/registry/rest/delete.go and generic/registry/store.go).
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

        if (options.PreconditionUid.Length > 0 && !string.Equals(options.PreconditionUid, item.Uid, StringComparison.Ordinal))
        {
            return ApiErrors.Conflict(
                type, name, $"Precondition failed: UID in precondition: {options.PreconditionUid}, UID in object meta: {item.Uid}");
        }

        if (ReferenceEquals(type, KnownResources.Namespaces) && IsSystemNamespace(name))
        {
            return ApiErrors.Forbidden(type, name, "this namespace may not be deleted");
        }

        if (options.DryRun)
        {
            return item;
        }

        var changed = Mark(type, item, options);
        if (Deletion.IsOver(changed))
        {
            strategies.Of(type).OnRemoved(changed);
            return store.Remove(type, changed);
        }

        return changed.Tree.Equals(item.Tree) ? item : store.Replace(type, item, changed.Tree);
    }

    private static bool IsSystemNamespace(string name) => name is "default" or "kube-system" or "kube-public";

    private ApiObject Mark(ResourceType type, ApiObject item, DeleteOptions options)
    {
        var metadata = WithPropagation(item.Metadata, options.Propagation);
        var grace = GraceSeconds(type, item, options);
        if (!item.IsBeingDeleted || grace < (item.IntegerAt("metadata", "deletionGracePeriodSeconds") ?? 0))
        {
            var due = simulation.Now + Seconds.Span(grace);
            metadata = metadata
                .With("deletionTimestamp", Timestamp.ValueOf(due))
                .With("deletionGracePeriodSeconds", IntegerValue.Of(grace));
        }

        if (!item.IsBeingDeleted && metadata["generation"] is IntegerValue generation)
        {
            metadata = metadata.With("generation", IntegerValue.Of(generation.Integer + 1));
        }

        var tree = item.Tree.With("metadata", metadata);
        return ReferenceEquals(type, KnownResources.Namespaces)
            ? new ApiObject(tree.WithPath(["status", "phase"], new StringValue("Terminating")))
            : new ApiObject(tree);
    }

    /// <summary>Only Pods have a grace period: none before they are bound or after they ended (kubernetes, registry/core/pod/strategy.go).</summary>
    private static long GraceSeconds(ResourceType type, ApiObject item, DeleteOptions options)
    {
        if (!ReferenceEquals(type, KnownResources.Pods))
        {
            return 0;
        }

        if (item.TextAt("spec", "nodeName").Length == 0 || item.TextAt("status", "phase") is "Failed" or "Succeeded")
        {
            return 0;
        }

        var period = options.GracePeriod is { } given ? (long)given.TotalSeconds : item.IntegerAt("spec", "terminationGracePeriodSeconds") ?? 0;
        return period < 0 ? 1 : period;
    }

    private static ObjectValue WithPropagation(ObjectValue metadata, DeletionPropagation? propagation)
    {
        if (propagation is null)
        {
            return metadata;
        }

        var finalizers = metadata["finalizers"] as ListValue ?? ListValue.Empty;
        var kept = finalizers.Where(static item => item is not StringValue { Text: Finalizers.Orphan or Finalizers.Foreground }).ToList();
        if (propagation == DeletionPropagation.Orphan)
        {
            kept.Add(new StringValue(Finalizers.Orphan));
        }
        else if (propagation == DeletionPropagation.Foreground)
        {
            kept.Add(new StringValue(Finalizers.Foreground));
        }

        return kept.Count == 0 ? metadata.Without("finalizers") : metadata.With("finalizers", ListValue.From(kept));
    }
}
