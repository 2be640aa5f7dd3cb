using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Namespaces;

/// <summary>
/// What a terminating Namespace still waits for (kubernetes, pkg/controller/namespace/deletion/status_condition_utils.go).
/// </summary>
internal static class NamespaceConditions
{
    public static void Write(
        IApi api, Namespace item, IReadOnlyList<string> remaining, SortedList<string, int> finalizers, DateTimeOffset now)
    {
        var conditions = item.Status.Conditions;
        ViewList<NamespaceCondition> updated = [.. Of(remaining, finalizers).Select(condition => Timed(condition, conditions, now))];
        if (!updated.Items.Equals(conditions.Items))
        {
            item = item with { Status = item.Status with { Conditions = updated } };
            api.Update(KnownResources.Namespaces, string.Empty, item, ComponentWrites.Options, "status");
        }
    }

    private static IEnumerable<NamespaceCondition> Of(IReadOnlyList<string> remaining, SortedList<string, int> finalizers)
    {
        yield return Fine(
            NamespaceConditionType.NamespaceDeletionDiscoveryFailure, "ResourcesDiscovered", "All resources successfully discovered");
        yield return Fine(
            NamespaceConditionType.NamespaceDeletionGroupVersionParsingFailure,
            "ParsedGroupVersions",
            "All legacy kube types successfully parsed");
        yield return Fine(
            NamespaceConditionType.NamespaceDeletionContentFailure,
            "ContentDeleted",
            "All content successfully deleted, may be waiting on finalization");

        const string Content = NamespaceConditionType.NamespaceContentRemaining;
        yield return remaining.Count > 0
            ? Waiting(Content, "SomeResourcesRemain", $"Some resources are remaining: {string.Join(", ", remaining)}")
            : Fine(Content, "ContentRemoved", "All content successfully removed");

        const string Finalizers = NamespaceConditionType.NamespaceFinalizersRemaining;
        var held = string.Join(", ", finalizers.Select(static pair => $"{pair.Key} in {pair.Value} resource instances"));
        yield return finalizers.Count > 0
            ? Waiting(Finalizers, "SomeFinalizersRemain", $"Some content in the namespace has finalizers remaining: {held}")
            : Fine(Finalizers, "ContentHasNoFinalizers", "All content-preserving finalizers finished");
    }

    private static NamespaceCondition Fine(string type, string reason, string message) =>
        new() { Type = type, Status = ConditionStatus.False, Reason = reason, Message = message };

    private static NamespaceCondition Waiting(string type, string reason, string message) =>
        new() { Type = type, Status = ConditionStatus.True, Reason = reason, Message = message };

    /// <summary>A condition with an unchanged status keeps its transition time.</summary>
    private static NamespaceCondition Timed(
        NamespaceCondition condition, ViewList<NamespaceCondition> before, DateTimeOffset now)
    {
        var known = before.Find(condition.Type);
        return new()
        {
            Type = condition.Type,
            Status = condition.Status,
            LastTransitionTime = known.Status == condition.Status ? known.LastTransitionTime : now,
            Reason = condition.Reason,
            Message = condition.Message,
        };
    }
}
