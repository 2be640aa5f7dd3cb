using Scenarios.Api.Selectors;

namespace Scenarios.Kubectl.Pods;

/// <summary>The selector with which an object finds its Pods, as one types it after <c>-l</c> (kubectl, pkg/polymorphichelpers SelectorsForObject).</summary>
internal static class SelectorText
{
    /// <summary>The selector; null for kinds that have none.</summary>
    public static string? Of(ApiObject item) => item.Kind switch
    {
        "ReplicationController" or "Service" => LabelSelector.FromMap(item.ObjectAt("spec", "selector")).ToString(),
        "Deployment" or "ReplicaSet" or "StatefulSet" or "DaemonSet" or "Job" => LabelSelector.FromObject(item.ObjectAt("spec", "selector")).ToString(),
        _ => null,
    };
}
