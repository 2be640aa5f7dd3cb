using Scenarios.Api.Schema;

namespace Scenarios.Kubectl.Set;

/// <summary>Where the Pod spec of an object stands (kubectl, pkg/polymorphichelpers/updatepodspec.go).</summary>
internal static class PodTemplate
{
    /// <summary>The path to the Pod spec; null for kinds without one.</summary>
    public static string[]? PathOf(ResourceType type) => type.Kind switch
    {
        "Pod" => ["spec"],
        "ReplicationController" or "Deployment" or "DaemonSet" or "ReplicaSet" or "StatefulSet" or "Job" => ["spec", "template", "spec"],
        "CronJob" => ["spec", "jobTemplate", "spec", "template", "spec"],
        _ => null,
    };
}
