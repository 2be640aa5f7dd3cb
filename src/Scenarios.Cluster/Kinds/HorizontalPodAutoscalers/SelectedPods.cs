using Scenarios.Api.Selectors;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>The Pods that a target's selector selects.</summary>
internal static class SelectedPods
{
    public static List<Pod> Of(ComponentContext context, string @namespace, LabelSelector selector)
    {
        var pods = new List<Pod>();
        foreach (var pod in context.Informers.Of<Pod>().InNamespace(@namespace))
        {
            if (selector.Matches(pod.Object.Labels))
            {
                pods.Add(pod);
            }
        }

        return pods;
    }
}
