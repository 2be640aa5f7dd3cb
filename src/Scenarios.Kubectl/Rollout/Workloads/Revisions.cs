using System.Globalization;
using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.Pods;
using Scenarios.Objects.Views.Apps;

namespace Scenarios.Kubectl.Rollout.Workloads;

/// <summary>The revisions of a Deployment: its ReplicaSets, by the number in their annotation (kubectl, pkg/util/deployment).</summary>
internal static class Revisions
{
    private const string Annotation = "deployment.kubernetes.io/revision";

    /// <summary>The revision in an object's annotations; null if there is none.</summary>
    public static long? In(TextMap annotations) =>
        long.TryParse(annotations[Annotation], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The ReplicaSets that the Deployment controls, by revision.</summary>
    public static async Coroutine<SortedDictionary<long, ApiObject>> Of(CommandCall call, Deployment deployment)
    {
        var options = new ListOptions { LabelSelector = SelectorText.Of(deployment) ?? string.Empty };
        var list = await call.ValueOf(call.Api.List(call.Resources.Find("replicasets.apps"), deployment.Namespace, options));
        var revisions = new SortedDictionary<long, ApiObject>();
        foreach (var replicaSet in list.Items)
        {
            if (In(replicaSet.Annotations) is { } revision && replicaSet.Controller?.Uid == deployment.Uid)
            {
                revisions[revision] = replicaSet;
            }
        }

        return revisions;
    }
}
