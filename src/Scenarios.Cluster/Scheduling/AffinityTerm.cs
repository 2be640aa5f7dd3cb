using Scenarios.Api.Selectors;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Scheduling;

/// <summary>
/// Which other Pods a Pod wants to be near or far from, and what near means (kubernetes, pkg/scheduler/framework/types.go, AffinityTerm).
/// </summary>
internal sealed class AffinityTerm
{
    private readonly LabelSelector _selector;
    private readonly LabelSelector _namespaceSelector;
    private readonly TextList _namespaces;
    private readonly string _ownNamespace;

    private AffinityTerm(Pod pod, PodAffinityTerm term, long weight)
    {
        TopologyKey = term.TopologyKey;
        Weight = weight;
        _namespaces = term.Namespaces;
        _namespaceSelector = SelectorOf(term.NamespaceSelector);
        _ownNamespace = term.Namespaces.Count == 0 && !term.NamespaceSelector.Exists ? pod.Namespace : string.Empty;
        _selector = SelectorOf(WithKeys(term, pod.Labels));
    }

    /// <summary>The node label whose values define the topology: nodes with equal values are near.</summary>
    public string TopologyKey { get; }

    /// <summary>The weight of a preference; negative for anti-affinity.</summary>
    public long Weight { get; }

    public static List<AffinityTerm> Required(Pod pod, ViewList<PodAffinityTerm> terms)
    {
        var read = new List<AffinityTerm>(terms.Count);
        foreach (var term in terms)
        {
            read.Add(new AffinityTerm(pod, term, weight: 0));
        }

        return read;
    }

    public static void AddPreferred(List<AffinityTerm> terms, Pod pod, ViewList<WeightedPodAffinityTerm> preferred, int sign)
    {
        foreach (var item in preferred)
        {
            terms.Add(new AffinityTerm(pod, item.PodAffinityTerm, sign * item.Weight));
        }
    }

    public bool Matches(Pod other, Informers informers) =>
        IsNamespace(other.Namespace, informers) && _selector.Matches(other.Labels.Fields);

    private bool IsNamespace(string name, Informers informers) =>
        name == _ownNamespace
        || _namespaces.Contains(name)
        || (_namespaceSelector != LabelSelector.Nothing
            && informers.Of<Namespace>().Find(string.Empty, name) is { } found && _namespaceSelector.Matches(found.Labels.Fields));

    private static LabelSelector SelectorOf(Scenarios.Objects.Views.Meta.LabelSelector selector) =>
        LabelSelector.FromObject(selector.Exists ? selector.Tree : null);

    /// <summary>
    /// Adds the Pod's own values of matchLabelKeys and mismatchLabelKeys to the selector (registry/core/pod/strategy.go).
    /// </summary>
    private static Scenarios.Objects.Views.Meta.LabelSelector WithKeys(PodAffinityTerm term, TextMap labels)
    {
        var selector = SelectorKeys.With(term.LabelSelector, term.MatchLabelKeys, labels, "In");
        return SelectorKeys.With(selector, term.MismatchLabelKeys, labels, "NotIn");
    }

    /// <summary>All affinity terms of one Pod: read once, and evaluated for each Pod to be scheduled.</summary>
    public sealed class Set
    {
        /// <summary>The set of a Pod without affinity.</summary>
        private static readonly Set None = new([], [], []);

        private Set(List<AffinityTerm> near, List<AffinityTerm> far, List<AffinityTerm> preferred) =>
            (Near, Far, Preferred) = (near, far, preferred);

        public List<AffinityTerm> Near { get; }

        public List<AffinityTerm> Far { get; }

        /// <summary>Preferences for near and far; see <see cref="AffinityTerm.Weight"/>.</summary>
        public List<AffinityTerm> Preferred { get; }

        public bool AreAny => Near.Count + Far.Count + Preferred.Count > 0;

        /// <summary>Whether any term matches this Pod.</summary>
        public bool Concerns(Pod other, Informers informers) =>
            HasMatch(Near, other, informers) || HasMatch(Far, other, informers) || HasMatch(Preferred, other, informers);

        public static bool AreIn(Pod pod) => pod.Spec.Affinity.PodAffinity.Exists || pod.Spec.Affinity.PodAntiAffinity.Exists;

        public static Set Of(Pod pod)
        {
            if (!AreIn(pod))
            {
                return None;
            }

            var (near, far) = (pod.Spec.Affinity.PodAffinity, pod.Spec.Affinity.PodAntiAffinity);
            var preferred = new List<AffinityTerm>();
            AffinityTerm.AddPreferred(preferred, pod, near.PreferredDuringSchedulingIgnoredDuringExecution, 1);
            AffinityTerm.AddPreferred(preferred, pod, far.PreferredDuringSchedulingIgnoredDuringExecution, -1);
            return new Set(
                AffinityTerm.Required(pod, near.RequiredDuringSchedulingIgnoredDuringExecution),
                AffinityTerm.Required(pod, far.RequiredDuringSchedulingIgnoredDuringExecution),
                preferred);
        }

        private static bool HasMatch(List<AffinityTerm> terms, Pod other, Informers informers)
        {
            foreach (var term in terms)
            {
                if (term.Matches(other, informers))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
