namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>When an object that is being deleted is to be removed from the store.</summary>
internal static class Deletion
{
    /// <summary>True when nothing holds the object any more: no finalizers (a Namespace's own included), no grace left.</summary>
    public static bool IsOver(ApiObject item) =>
        item.IsBeingDeleted
        && item.ListAt("metadata", "finalizers").Count == 0
        && (item.IntegerAt("metadata", "deletionGracePeriodSeconds") ?? 0) == 0
        && (!string.Equals(item.Kind, "Namespace", StringComparison.Ordinal) || item.ListAt("spec", "finalizers").Count == 0);
}
