using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.ReplicaSets;

/// <summary>The Pod counts of every ReplicaSet, by its uid. The cost of a Pod's change does not depend on the number of Pods.</summary>
internal sealed class ReplicaSetLedger
{
    private readonly Dictionary<string, OwnedPods> _owners = new(StringComparer.Ordinal);

    private readonly string _ownerKind;

    /// <param name="ownerKind">The kind of the owners whose Pods are counted.</param>
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

    /// <summary>Counts a change, and removes it from the expectations if it was expected.</summary>
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

    /// <summary>The uid of the Pod's controller if it is of the counted kind; otherwise empty.</summary>
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
