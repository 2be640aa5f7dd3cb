using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Namespaces;

/// <summary>
/// What a Namespace that is being deleted still waits for (kubernetes, pkg/controller/namespace/deletion/status_condition_utils.go).
/// </summary>
internal static class NamespaceConditions
{
    public static void Write(
        IApi api, Namespace item, IReadOnlyList<string> remaining, SortedList<string, int> finalizers, DateTimeOffset now)
    {
        var held = finalizers.Select(static pair => $"{pair.Key} in {pair.Value} resource instances");
        var conditions = item.Status.Conditions;
        ViewList<NamespaceCondition> updated =
        [
            Make(conditions, NamespaceConditionType.NamespaceDeletionDiscoveryFailure, false, "ResourcesDiscovered", "All resources successfully discovered", now),
            Make(conditions, NamespaceConditionType.NamespaceDeletionGroupVersionParsingFailure, false, "ParsedGroupVersions", "All legacy kube types successfully parsed", now),
            Make(conditions, NamespaceConditionType.NamespaceDeletionContentFailure, false, "ContentDeleted", "All content successfully deleted, may be waiting on finalization", now),
            remaining.Count > 0
                ? Make(conditions, NamespaceConditionType.NamespaceContentRemaining, true, "SomeResourcesRemain", $"Some resources are remaining: {string.Join(", ", remaining)}", now)
                : Make(conditions, NamespaceConditionType.NamespaceContentRemaining, false, "ContentRemoved", "All content successfully removed", now),
            finalizers.Count > 0
                ? Make(conditions, NamespaceConditionType.NamespaceFinalizersRemaining, true, "SomeFinalizersRemain", $"Some content in the namespace has finalizers remaining: {string.Join(", ", held)}", now)
                : Make(conditions, NamespaceConditionType.NamespaceFinalizersRemaining, false, "ContentHasNoFinalizers", "All content-preserving finalizers finished", now),
        ];
        if (!updated.Items.Equals(conditions.Items))
        {
            item = item with { Status = item.Status with { Conditions = updated } };
            api.Update(KnownResources.Namespaces, string.Empty, item, ComponentWrites.Options, "status");
        }
    }

    private static NamespaceCondition Make(ViewList<NamespaceCondition> conditions, string type, bool isTrue, string reason, string message, DateTimeOffset now)
    {
        var known = conditions.Find(type);
        var status = isTrue ? ConditionStatus.True : ConditionStatus.False;
        return new()
        {
            Type = type,
            Status = status,
            LastTransitionTime = known.Status == status ? known.LastTransitionTime : now,
            Reason = reason,
            Message = message,
        };
    }
}
