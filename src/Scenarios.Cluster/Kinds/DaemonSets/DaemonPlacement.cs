using Scenarios.Cluster.Placement;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.DaemonSets;

/// <summary>
/// On which nodes a DaemonSet's Pods should run (kubernetes, pkg/controller/daemon/daemon_controller.go, NodeShouldRunDaemonPod).
/// </summary>
internal readonly struct DaemonPlacement
{
    private readonly string _nodeName;
    private readonly NodeTerms _terms;

    public DaemonPlacement(DaemonSet set)
    {
        var spec = set.Spec.Template.Spec;
        _nodeName = spec.NodeName;
        _terms = NodeTerms.Of(DaemonPodTemplate.WithTolerations(spec));
    }

    /// <returns>Whether a Pod should be created on the node, and whether an existing one may stay.</returns>
    public (bool ShouldRun, bool MayStay) On(Node node)
    {
        if ((_nodeName.Length > 0 && _nodeName != node.Name) || !_terms.Fit(node))
        {
            return (false, false);
        }

        var shouldRun = true;
        foreach (var taint in node.Spec.Taints.Count == 0 ? [] : NodeTaint.Of(node))
        {
            if (taint.Effect == TaintEffect.PreferNoSchedule || taint.IsToleratedBy(_terms.Tolerations))
            {
                continue;
            }

            if (taint.Effect == TaintEffect.NoExecute)
            {
                return (false, false);
            }

            shouldRun = false;
        }

        return (shouldRun, true);
    }
}
