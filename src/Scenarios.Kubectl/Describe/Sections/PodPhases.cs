using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>How many Pods of a controller are in each phase.</summary>
internal static class PodPhases
{
    public static string Of(ApiObject controller, string selector, DescribeSources sources)
    {
        var phases = sources.List<Pod>("pods", controller.Namespace, selector)
            .Where(pod => pod.Controller?.Uid == controller.Uid)
            .Select(static pod => pod.Status.Phase)
            .ToList();
        return $"{Count(PodPhase.Running)} Running / {Count(PodPhase.Pending)} Waiting / {Count(PodPhase.Succeeded)} Succeeded / "
            + $"{Count(PodPhase.Failed)} Failed";

        int Count(string phase) => phases.Count(item => item == phase);
    }
}
