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
    public static void Write(IApi api, Namespace item, NamespaceContent content, DateTimeOffset now)
    {
        var conditions = item.Status.Conditions;
        ViewList<NamespaceCondition> updated = [.. Of(content).Select(condition => Timed(condition, conditions, now))];
        if (!updated.Items.Equals(conditions.Items))
        {
            item = item with { Status = item.Status with { Conditions = updated } };
            api.Update(KnownResources.Namespaces, string.Empty, item, ComponentWrites.Options, "status");
        }
    }

    private static IEnumerable<NamespaceCondition> Of(NamespaceContent content)
    {
        yield return Fine(
            NamespaceConditionType.NamespaceDeletionDiscoveryFailure, "ResourcesDiscovered", "All resources successfully discovered");
        yield return Fine(
            NamespaceConditionType.NamespaceDeletionGroupVersionParsingFailure,
            "ParsedGroupVersions",
            "All legacy kube types successfully parsed");

        const string Deletion = NamespaceConditionType.NamespaceDeletionContentFailure;
        var failures = content.Failures.Count == 1 ? content.Failures[0] : $"[{string.Join(", ", content.Failures)}]";
        yield return content.Failures.Count > 0
            ? Waiting(
                Deletion,
                "ContentDeletionFailed",
                $"Failed to delete all resource types, {content.Failures.Count} remaining: {failures}")
            : Fine(Deletion, "ContentDeleted", "All content successfully deleted, may be waiting on finalization");

        const string Content = NamespaceConditionType.NamespaceContentRemaining;
        yield return content.Remaining.Count > 0
            ? Waiting(Content, "SomeResourcesRemain", $"Some resources are remaining: {string.Join(", ", content.Remaining)}")
            : Fine(Content, "ContentRemoved", "All content successfully removed");

        const string Finalizers = NamespaceConditionType.NamespaceFinalizersRemaining;
        var held = string.Join(", ", content.Finalizers.Select(static pair => $"{pair.Key} in {pair.Value} resource instances"));
        yield return content.Finalizers.Count > 0
            ? Waiting(Finalizers, "SomeFinalizersRemain", $"Some content in the namespace has finalizers remaining: {held}")
            : Fine(Finalizers, "ContentHasNoFinalizers", "All content-preserving finalizers finished");
    }

    private static NamespaceCondition Fine(string type, string reason, string message) =>
        new() { Type = type, Status = ConditionStatus.False, Reason = reason, Message = message };

    private static NamespaceCondition Waiting(string type, string reason, string message) =>
        new() { Type = type, Status = ConditionStatus.True, Reason = reason, Message = message };

    /// <summary>A condition with an unchanged status keeps its transition time.</summary>
    private static NamespaceCondition Timed(
        NamespaceCondition condition, ViewList<NamespaceCondition> before, DateTimeOffset now) => new()
        {
            Type = condition.Type,
            Status = condition.Status,
            LastTransitionTime = before.Since(condition.Type, condition.Status, now),
            Reason = condition.Reason,
            Message = condition.Message,
        };
}
