using Scenarios.Api.Selectors;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Batch;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Pods;

/// <summary>
/// The selector by which an object finds its Pods, in the form typed after <c>-l</c>. The kinds are kubectl's own list: other
/// kinds have selectors, too (kubectl, pkg/polymorphichelpers, SelectorsForObject).
/// </summary>
internal static class SelectorText
{
    /// <summary>The selector; null for kinds that have none.</summary>
    public static string? Of(ApiObject item) => item.Kind switch
    {
        "ReplicationController" => LabelSelector.FromMap(ReplicationController.Of(item).Spec.Selector).ToString(),
        "Service" => LabelSelector.FromMap(Service.Of(item).Spec.Selector).ToString(),
        "Deployment" => LabelSelector.FromObject(Deployment.Of(item).Spec.Selector.Tree).ToString(),
        "ReplicaSet" => LabelSelector.FromObject(ReplicaSet.Of(item).Spec.Selector.Tree).ToString(),
        "StatefulSet" => LabelSelector.FromObject(StatefulSet.Of(item).Spec.Selector.Tree).ToString(),
        "DaemonSet" => LabelSelector.FromObject(DaemonSet.Of(item).Spec.Selector.Tree).ToString(),
        "Job" => LabelSelector.FromObject(Job.Of(item).Spec.Selector.Tree).ToString(),
        _ => null,
    };
}
