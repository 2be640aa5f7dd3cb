using Scenarios.Cluster.Placement;
using Scenarios.Api.Quantities;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Volumes;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Storage;

namespace Scenarios.Cluster.Scheduling;

/// <summary>
/// The claims of one Pod as the scheduler sees them: bound volumes must be accessible from the node; claims that wait for their first
/// consumer get a volume there (kubernetes, pkg/scheduler/framework/plugins/volumebinding).
/// </summary>
internal sealed class VolumePlan
{
    private readonly Informers _informers;
    private readonly List<PersistentVolume> _bound = [];
    private readonly List<PersistentVolumeClaim> _unbound = [];

    private VolumePlan(Informers informers) => _informers = informers;

    /// <summary>Whether claims must be bound once a node is chosen.</summary>
    public bool IsBindingDue => _unbound.Count > 0;

    /// <summary>Whether one of the claims may be used by a single Pod only.</summary>
    public bool HasSinglePodClaim { get; private set; }

    /// <summary>Null for a Pod without claims, and if the Pod cannot be scheduled at all.</summary>
    /// <param name="refusal">The scheduler's message why no node is suitable; null if that depends on the node.</param>
    public static VolumePlan? Of(Pod pod, Informers informers, out string? refusal)
    {
        VolumePlan? plan = null;
        refusal = null;
        foreach (var name in PodClaims.Of(pod))
        {
            refusal = (plan ??= new VolumePlan(informers)).Add(pod, name);
            if (refusal is not null)
            {
                return null;
            }
        }

        plan?._unbound.Sort(static (left, right) => SizeOf(left).CompareTo(SizeOf(right)));
        return plan;
    }

    /// <returns>Why the node is unsuitable; null if it is suitable.</returns>
    public Refusal? Check(Node node)
    {
        foreach (var volume in _bound)
        {
            if (!Reaches(volume, node))
            {
                return Refusal.VolumeNode;
            }
        }

        return IsBindingDue && Match(node) is null ? Refusal.NoVolume : null;
    }

    /// <summary>
    /// The objects to write so that the claims are bound on the node: volumes with a reference to their claim, claims with the node's name.
    /// </summary>
    public (List<PersistentVolume> Volumes, List<PersistentVolumeClaim> Claims) BindOn(Node node)
    {
        var (volumes, claims) = (new List<PersistentVolume>(), new List<PersistentVolumeClaim>());
        foreach (var (claim, volume) in Match(node) ?? [])
        {
            if (volume is { } matching)
            {
                volumes.Add(ClaimBinding.WithClaim(matching, claim));
            }
            else
            {
                var annotations = claim.Metadata.Annotations.With(ClaimBinding.SelectedNode, node.Name);
                claims.Add(claim with { Metadata = claim.Metadata with { Annotations = annotations } });
            }
        }

        return (volumes, claims);
    }

    /// <summary>Whether every claim of the Pod is bound.</summary>
    public static bool IsBound(Pod pod, Informers informers)
    {
        foreach (var name in PodClaims.Of(pod))
        {
            if (informers.Of<PersistentVolumeClaim>().Find(pod.Namespace, name) is not { } claim || !ClaimBinding.IsComplete(claim))
            {
                return false;
            }
        }

        return true;
    }

    private string? Add(Pod pod, string name)
    {
        if (_informers.Of<PersistentVolumeClaim>().Find(pod.Namespace, name) is not { } claim)
        {
            return $"persistentvolumeclaim \"{name}\" not found";
        }

        if (claim.Status.Phase == PersistentVolumeClaimPhase.Lost)
        {
            return $"persistentvolumeclaim \"{name}\" bound to non-existent persistentvolume \"{claim.Spec.VolumeName}\"";
        }

        if (claim.IsBeingDeleted)
        {
            return $"persistentvolumeclaim \"{name}\" is being deleted";
        }

        HasSinglePodClaim |= claim.Spec.AccessModes.Contains(PersistentVolumeAccessMode.ReadWriteOncePod);
        if (ClaimBinding.IsComplete(claim))
        {
            if (_informers.Of<PersistentVolume>().Find(string.Empty, claim.Spec.VolumeName) is { } volume)
            {
                _bound.Add(volume);
            }

            return null;
        }

        if (ClassOf(claim) is not { VolumeBindingMode: VolumeBindingMode.WaitForFirstConsumer } || claim.Spec.VolumeName.Length > 0)
        {
            return "pod has unbound immediate PersistentVolumeClaims";
        }

        _unbound.Add(claim);
        return null;
    }

    /// <returns>A volume for each waiting claim, or none if its provisioner will create it; null if the node is unsuitable.</returns>
    private List<(PersistentVolumeClaim Claim, PersistentVolume? Volume)>? Match(Node node)
    {
        var matches = new List<(PersistentVolumeClaim Claim, PersistentVolume? Volume)>(_unbound.Count);
        var volumes = _informers.Of<PersistentVolume>().InOrder().ToList();
        foreach (var claim in _unbound)
        {
            var volume = VolumeMatch.Find(claim, volumes, item => Reaches(item, node), isDelayed: true);
            if (volume is null && !IsProvisioned(claim, node))
            {
                return null;
            }

            matches.Add((claim, volume));
            volumes.RemoveAll(item => item.Name == volume?.Name);
        }

        return matches;
    }

    private bool IsProvisioned(PersistentVolumeClaim claim, Node node)
    {
        var @class = ClassOf(claim)!.Value;
        return @class.Provisioner is not ("" or VolumeClass.NoProvisioner)
            && (@class.AllowedTopologies.Count == 0 || @class.AllowedTopologies.Any(term => Fits(term, node)));
    }

    private static bool Fits(TopologySelectorTerm term, Node node)
    {
        foreach (var expression in term.MatchLabelExpressions)
        {
            if (node.Labels[expression.Key] is not { } value || !expression.Values.Contains(value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Reaches(PersistentVolume volume, Node node) =>
        volume.Spec.NodeAffinity.Required is not { Exists: true } required || NodeTerms.FitsAny(required.NodeSelectorTerms, node);

    private StorageClass? ClassOf(PersistentVolumeClaim claim) => _informers.Of<StorageClass>().Find(string.Empty, VolumeClass.Of(claim));

    private static Quantity SizeOf(PersistentVolumeClaim claim) => Quantity.Of(claim.Spec.Resources.Requests.Fields[ResourceName.Storage]);
}
