using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Controllers;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.ReplicaSets;

/// <summary>
/// The counts of one ReplicaSet's Pods, updated with each change of a Pod, and the controller's writes that its cache does not show yet
/// (kubernetes, pkg/controller/controller_utils.go, UIDTrackingControllerExpectations).
/// </summary>
internal sealed class OwnedPods
{
    private readonly HashSet<ObjectKey> _expectedDeletions = [];
    private readonly Dictionary<ObjectValue, int> _activeByLabels = new(ReferenceEqualityComparer.Instance);

    /// <summary>The number of Pods that have neither ended nor are being deleted.</summary>
    public int Active { get; private set; }

    public int Ready { get; private set; }

    public int ExpectedCreations { get; set; }

    /// <summary>Whether there may be a Pod to adopt or release.</summary>
    public bool NeedsClaim { get; set; } = true;

    /// <summary>Whether the cache shows all of the controller's writes.</summary>
    public bool IsUpToDate => ExpectedCreations <= 0 && _expectedDeletions.Count == 0;

    public void ExpectDeletion(ObjectKey key) => _expectedDeletions.Add(key);

    public void ObserveDeletion(ObjectKey key) => _expectedDeletions.Remove(key);

    public void Count(Pod pod, int sign)
    {
        if (!PodFacts.IsActive(pod))
        {
            return;
        }

        Active += sign;
        ObjectValue labels = pod.Labels;
        var count = _activeByLabels.GetValueOrDefault(labels) + sign;
        if (count == 0)
        {
            _activeByLabels.Remove(labels);
        }
        else
        {
            _activeByLabels[labels] = count;
        }

        if (PodFacts.IsReady(pod))
        {
            Ready += sign;
        }
    }

    /// <summary>
    /// The number of active Pods that have all of these labels. Pods of one template share their labels, so few comparisons are needed.
    /// </summary>
    public int FullyLabeled(ObjectValue labels)
    {
        var count = 0;
        foreach (var (candidate, pods) in _activeByLabels)
        {
            if (ReferenceEquals(candidate, labels) || HasAll(candidate, labels))
            {
                count += pods;
            }
        }

        return count;
    }

    private static bool HasAll(ObjectValue candidate, ObjectValue labels)
    {
        foreach (var (name, value) in labels)
        {
            if (!value.Equals(candidate[name]))
            {
                return false;
            }
        }

        return true;
    }
}
