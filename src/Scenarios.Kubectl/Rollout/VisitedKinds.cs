using Scenarios.Api.Schema;

namespace Scenarios.Kubectl.Rollout;

/// <summary>The kinds that kubectl's kind visitor knows, some of which have no revisions (kubectl, pkg/apps/kind_visitor.go).</summary>
internal static class VisitedKinds
{
    /// <summary>The error for a kind that lacks an operation.</summary>
    /// <param name="type">The kind.</param>
    /// <param name="noun">What would perform the operation, in kubectl's words.</param>
    /// <param name="purpose">What was to be retrieved.</param>
    public static string Refuse(ResourceType type, string noun, string purpose)
    {
        var kind = GoText.Quote(type.GroupKind);
        return Knows(type)
            ? $"no {noun} has been implemented for {kind}"
            : $"error retrieving {purpose} for {kind}, no visitor method exists for {{{type.Group} {type.Kind}}}";
    }

    private static bool Knows(ResourceType type) => (type.Group, type.Kind) is
        ("apps", "DaemonSet" or "Deployment" or "ReplicaSet" or "StatefulSet") or ("batch", "Job" or "CronJob")
        or ("", "Pod" or "ReplicationController");
}
