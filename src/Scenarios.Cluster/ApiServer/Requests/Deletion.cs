using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>When an object that is being deleted is removed from the store.</summary>
internal static class Deletion
{
    /// <summary>Whether nothing holds the object any more: no finalizers (including a Namespace's own) and no grace period left.</summary>
    public static bool IsOver(ApiObject item) =>
        item.IsBeingDeleted
        && Metadata.Of(item).Finalizers.Count == 0
        && (Metadata.Of(item).DeletionGracePeriodSeconds ?? 0) == 0
        && (!string.Equals(item.Kind, Namespace.Kind, StringComparison.Ordinal) || Namespace.Of(item).Spec.Finalizers.Count == 0);
}
