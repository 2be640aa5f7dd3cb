using Scenarios.Objects.Views;
using PodView = Scenarios.Objects.Views.Core.Pod;

namespace Scenarios.Cluster.Scheduling;

/// <summary>A Pod that is on a node or on its way to it.</summary>
internal sealed class Resident
{
    private AffinityTerm.Set? _affinity;

    public Resident(PodView pod, PodPlacement placement)
    {
        (Item, Placement) = (pod, placement);
        HasAffinity = AffinityTerm.Set.AreIn(pod);
    }

    /// <summary>The newest known state. An object rather than a view: collections of reference types use precompiled code.</summary>
    public ApiObject Item
    {
        get;
        set => (field, _affinity) = (value, null);
    }

    public PodPlacement Placement { get; }

    /// <summary>Whether the Pod has any affinity or anti-affinity to other Pods.</summary>
    public bool HasAffinity { get; }

    public AffinityTerm.Set Affinity => _affinity ??= AffinityTerm.Set.Of(Pod);

    public PodView Pod => PodView.Of(Item);

    public long Priority => Pod.Spec.Priority ?? 0;
}
