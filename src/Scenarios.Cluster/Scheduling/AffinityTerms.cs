using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Scheduling;

/// <summary>All that one Pod says of other Pods near it: read once, and asked for each Pod that is to be placed.</summary>
internal sealed class AffinityTerms
{
    /// <summary>Of a Pod that says nothing.</summary>
    private static readonly AffinityTerms None = new([], [], []);

    private AffinityTerms(List<AffinityTerm> near, List<AffinityTerm> far, List<AffinityTerm> preferred) =>
        (Near, Far, Preferred) = (near, far, preferred);

    public List<AffinityTerm> Near { get; }

    public List<AffinityTerm> Far { get; }

    /// <summary>Both kinds; see <see cref="AffinityTerm.Weight"/>.</summary>
    public List<AffinityTerm> Preferred { get; }

    public bool AreAny => Near.Count + Far.Count + Preferred.Count > 0;

    public static bool AreIn(Pod pod) => pod.Spec.Affinity.PodAffinity.Exists || pod.Spec.Affinity.PodAntiAffinity.Exists;

    public static AffinityTerms Of(Pod pod)
    {
        if (!AreIn(pod))
        {
            return None;
        }

        var (near, far) = (pod.Spec.Affinity.PodAffinity, pod.Spec.Affinity.PodAntiAffinity);
        var preferred = new List<AffinityTerm>();
        AffinityTerm.AddPreferred(preferred, pod, near.PreferredDuringSchedulingIgnoredDuringExecution, 1);
        AffinityTerm.AddPreferred(preferred, pod, far.PreferredDuringSchedulingIgnoredDuringExecution, -1);
        return new AffinityTerms(
            AffinityTerm.Required(pod, near.RequiredDuringSchedulingIgnoredDuringExecution),
            AffinityTerm.Required(pod, far.RequiredDuringSchedulingIgnoredDuringExecution),
            preferred);
    }
}
