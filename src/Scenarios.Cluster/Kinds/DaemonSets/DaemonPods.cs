using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.DaemonSets;

/// <summary>
/// A DaemonSet's Pods by the node that they are on or were created for, oldest first; without Pods that have ended and are being deleted.
/// </summary>
internal sealed class DaemonPods
{
    private static readonly Comparison<Pod> ByAge = Compare;

    private readonly SortedDictionary<string, List<Pod>> _byNode = new(StringComparer.Ordinal);

    public DaemonPods(Informer<Pod> pods, DaemonSet set)
    {
        foreach (var pod in pods.Indexed(Informer.ByControllerUid, set.Uid))
        {
            if (!pod.IsBeingDeleted || !PodFacts.IsEnded(pod))
            {
                On(DaemonPodTemplate.NodeOf(pod)).Add(pod);
            }
        }

        foreach (var list in _byNode.Values)
        {
            if (list.Count > 1)
            {
                list.Sort(ByAge);
            }
        }
    }

    public IEnumerable<KeyValuePair<string, List<Pod>>> ByNode => _byNode;

    public List<Pod>? Find(string node) => _byNode.GetValueOrDefault(node);

    public List<Pod> On(string node)
    {
        if (!_byNode.TryGetValue(node, out var list))
        {
            list = [];
            _byNode.Add(node, list);
        }

        return list;
    }

    public static bool IsOf(Pod pod, string hash) => hash.Length > 0 && pod.Labels[DaemonPodTemplate.HashLabel] == hash;

    /// <summary>Pods bound to a node first, then by age (podByCreationTimestampAndPhase).</summary>
    private static int Compare(Pod left, Pod right)
    {
        var result = (right.Spec.NodeName.Length > 0).CompareTo(left.Spec.NodeName.Length > 0);
        result = result != 0 ? result : Nullable.Compare(left.CreationTimestamp, right.CreationTimestamp);
        return result != 0 ? result : string.CompareOrdinal(left.Name, right.Name);
    }
}
