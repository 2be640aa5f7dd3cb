using Scenarios.Objects.Views;
using PodView = Scenarios.Objects.Views.Core.Pod;

namespace Scenarios.Cluster.Scheduling;

/// <summary>A Pod that is on a node, or on its way there.</summary>
internal sealed class Resident
{
    private AffinityTerm.Set? _affinity;

    public Resident(PodView pod, PodPlacement placement)
    {
        (Item, Placement) = (pod, placement);
        HasAffinity = AffinityTerm.Set.AreIn(pod);
    }

    /// <summary>The newest state that is known. As an object, not as a view: collections of classes are compiled ahead.</summary>
    public ApiObject Item
    {
        get;
        set => (field, _affinity) = (value, null);
    }

    public PodPlacement Placement { get; }

    /// <summary>Whether it wants to be near other Pods, or far from them, in whatever way.</summary>
    public bool HasAffinity { get; }

    public AffinityTerm.Set Affinity => _affinity ??= AffinityTerm.Set.Of(Pod);

    public PodView Pod => PodView.Of(Item);

    public long Priority => Pod.Spec.Priority ?? 0;
}
