using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.ReplicaSets;

/// <summary>
/// The counts of every ReplicaSet's Pods, by the ReplicaSet's uid. A Pod's change costs the same whatever the number of Pods.
/// </summary>
internal sealed class ReplicaSetLedger
{
    private readonly Dictionary<string, OwnedPods> _owners = new(StringComparer.Ordinal);

    private readonly string _ownerKind;

    /// <param name="ownerKind">Whose Pods are counted.</param>
    public ReplicaSetLedger(Informer<Pod> pods, string ownerKind)
    {
        _ownerKind = ownerKind;
        foreach (var pod in pods.InOrder())
        {
            Count(pod, 1);
        }
    }

    public OwnedPods Of(string uid)
    {
        if (!_owners.TryGetValue(uid, out var owned))
        {
            owned = new OwnedPods();
            _owners.Add(uid, owned);
        }

        return owned;
    }

    public void Forget(string uid) => _owners.Remove(uid);

    /// <summary>Counts a change and notes what of it was expected.</summary>
    public void Apply(InformerChange<Pod> change)
    {
        if (change.Before is { } before)
        {
            Count(before, -1);
        }

        if (change.After is { } after)
        {
            Count(after, 1);
        }

        Observe(change);
    }

    /// <summary>The uid of the owner that controls the Pod; empty for none.</summary>
    private string OwnerUid(Pod pod) => pod.Controller is { } owner && owner.Kind == _ownerKind ? owner.Uid : string.Empty;

    private void Observe(InformerChange<Pod> change)
    {
        var pod = change.Object;
        var uid = OwnerUid(pod);
        if (uid.Length == 0)
        {
            return;
        }

        var owned = Of(uid);
        if (change.Before is null)
        {
            owned.ExpectedCreations--;
        }

        if (change.After is null || pod.IsBeingDeleted)
        {
            owned.ObserveDeletion(change.Key);
        }

        if (change is { Before: { } before, After: { } after } && !before.Labels.Fields.Equals(after.Labels.Fields))
        {
            owned.NeedsClaim = true;
        }
    }

    private void Count(Pod pod, int sign)
    {
        var uid = OwnerUid(pod);
        if (uid.Length > 0)
        {
            Of(uid).Count(pod, sign);
        }
    }
}
