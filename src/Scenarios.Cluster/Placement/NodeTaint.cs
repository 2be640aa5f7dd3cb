using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Placement;

/// <summary>A taint of a node, and whether Pods tolerate it (k8s.io/component-helpers, scheduling/corev1).</summary>
internal sealed record NodeTaint(string Key, string Value, string Effect)
{
    /// <summary>The taints of a node, in order.</summary>
    public static NodeTaint[] Of(Node node)
    {
        var taints = node.Spec.Taints;
        var read = new NodeTaint[taints.Count];
        for (var index = 0; index < read.Length; index++)
        {
            read[index] = new NodeTaint(taints[index].Key, taints[index].Value, taints[index].Effect);
        }

        return read;
    }

    /// <summary>As the scheduler's messages show it.</summary>
    public override string ToString() => $"{{{Key}: {Value}}}";

    public bool IsToleratedBy(ViewList<Toleration> tolerations)
    {
        foreach (var toleration in tolerations)
        {
            var key = toleration.Key;
            var effect = toleration.Effect;
            var fits = (effect.Length == 0 || effect == Effect) && (key.Length == 0 || key == Key);
            if (fits && (toleration.Operator == TolerationOperator.Exists || (key.Length > 0 && toleration.Value == Value)))
            {
                return true;
            }
        }

        return false;
    }
}
