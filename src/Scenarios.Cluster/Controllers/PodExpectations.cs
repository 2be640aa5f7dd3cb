using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Controllers;

/// <summary>
/// Writes of a controller that its cache does not show yet, by the uid of the Pods' owner. Until it does, the controller must not decide by
/// the cache (kubernetes, pkg/controller/controller_utils.go, UIDTrackingControllerExpectations).
/// </summary>
internal sealed class PodExpectations
{
    private readonly Dictionary<string, Pending> _owners = new(StringComparer.Ordinal);

    public bool AreMet(string uid) =>
        !_owners.TryGetValue(uid, out var pending) || (pending.Creations <= 0 && pending.Deletions.Count == 0);

    public void ExpectCreation(string uid) => Of(uid).Creations++;

    public void ExpectDeletion(string uid, ObjectKey key) => Of(uid).Deletions.Add(key);

    public void Observe(string uid, InformerChange<Pod> change)
    {
        if (!_owners.TryGetValue(uid, out var pending))
        {
            return;
        }

        if (change.Before is null)
        {
            pending.Creations--;
        }

        if (change.After is null || change.Object.IsBeingDeleted)
        {
            pending.Deletions.Remove(change.Key);
        }
    }

    public void CancelDeletion(string uid, ObjectKey key) => Of(uid).Deletions.Remove(key);

    public void Forget(string uid) => _owners.Remove(uid);

    private Pending Of(string uid)
    {
        if (!_owners.TryGetValue(uid, out var pending))
        {
            pending = new Pending();
            _owners.Add(uid, pending);
        }

        return pending;
    }

    private sealed class Pending
    {
        public int Creations { get; set; }

        public HashSet<ObjectKey> Deletions { get; } = [];
    }
}
