using Scenarios.Api.Schema;

namespace Scenarios.Kubectl.Rollout;

/// <summary>The kinds that kubectl's visitor of kinds knows, of which some have no revisions (kubectl, pkg/apps/kind_visitor.go).</summary>
internal static class VisitedKinds
{
    /// <summary>Why there is nothing that does something for a kind.</summary>
    /// <param name="type">The kind.</param>
    /// <param name="noun">What does it.</param>
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
