using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;

namespace Scenarios.Cluster.Controllers.Namespaces;

/// <summary>What a Namespace that is being deleted still waits for (kubernetes, pkg/controller/namespace/deletion/status_condition_utils.go).</summary>
internal static class NamespaceConditions
{
    public static void Write(
        IApi api, ApiObject item, IReadOnlyList<string> remaining, SortedList<string, int> finalizers, DateTimeOffset now)
    {
        var held = finalizers.Select(static pair => $"{pair.Key} in {pair.Value} resource instances");
        var conditions = item.ListAt("status", "conditions");
        var updated = ListValue.Of(
            Make(conditions, "NamespaceDeletionDiscoveryFailure", false, "ResourcesDiscovered", "All resources successfully discovered", now),
            Make(conditions, "NamespaceDeletionGroupVersionParsingFailure", false, "ParsedGroupVersions", "All legacy kube types successfully parsed", now),
            Make(conditions, "NamespaceDeletionContentFailure", false, "ContentDeleted", "All content successfully deleted, may be waiting on finalization", now),
            remaining.Count > 0
                ? Make(conditions, "NamespaceContentRemaining", true, "SomeResourcesRemain", $"Some resources are remaining: {string.Join(", ", remaining)}", now)
                : Make(conditions, "NamespaceContentRemaining", false, "ContentRemoved", "All content successfully removed", now),
            finalizers.Count > 0
                ? Make(conditions, "NamespaceFinalizersRemaining", true, "SomeFinalizersRemain", $"Some content in the namespace has finalizers remaining: {string.Join(", ", held)}", now)
                : Make(conditions, "NamespaceFinalizersRemaining", false, "ContentHasNoFinalizers", "All content-preserving finalizers finished", now));
        if (!updated.Equals(conditions))
        {
            api.Update(KnownResources.Namespaces, string.Empty, item.With(["status", "conditions"], updated), ComponentWrites.Options, "status");
        }
    }

    private static ObjectValue Make(ListValue conditions, string type, bool isTrue, string reason, string message, DateTimeOffset now)
    {
        var status = isTrue ? "True" : "False";
        var time = Timestamp.ValueOf(now);
        foreach (var known in conditions)
        {
            if (known.Text("type") == type && known.Text("status") == status && known.Find("lastTransitionTime") is StringValue before)
            {
                time = before;
            }
        }

        return ObjectValue.Of(
            ("type", new StringValue(type)),
            ("status", new StringValue(status)),
            ("lastTransitionTime", time),
            ("reason", new StringValue(reason)),
            ("message", new StringValue(message)));
    }
}
