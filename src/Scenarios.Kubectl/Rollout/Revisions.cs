using System.Globalization;
using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.Pods;

namespace Scenarios.Kubectl.Rollout;

/// <summary>The revisions of a Deployment: its ReplicaSets by the number in their annotation (kubectl, pkg/util/deployment).</summary>
internal static class Revisions
{
    private const string Annotation = "deployment.kubernetes.io/revision";

    /// <summary>The revision that an object carries; null where it carries none.</summary>
    public static long? Of(ApiObject item) =>
        item.Annotations[Annotation] is StringValue text && long.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The ReplicaSets that the Deployment controls, by revision.</summary>
    public static async Coroutine<SortedDictionary<long, ApiObject>> Of(CommandCall call, ApiObject deployment)
    {
        var options = new ListOptions { LabelSelector = SelectorText.Of(deployment) ?? string.Empty };
        var list = await call.ValueOf(call.Api.List(call.Resources.Find("replicasets.apps"), deployment.Namespace, options));
        var revisions = new SortedDictionary<long, ApiObject>();
        foreach (var replicaSet in list.Items)
        {
            if (Of(replicaSet) is { } revision && replicaSet.OwnerReferences.Any(owner => owner.Controller && owner.Uid == deployment.Uid))
            {
                revisions[revision] = replicaSet;
            }
        }

        return revisions;
    }
}
