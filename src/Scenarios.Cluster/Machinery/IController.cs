using Scenarios.Cluster.ApiServer.Storage;

namespace Scenarios.Cluster.Machinery;

/// <summary>
/// A level-triggered controller: learns which object to look at, never what happened to it. Reads its caches, decides, acts through the
/// API, and says when to look again. All controllers have this shape.
/// </summary>
internal interface IController
{
    /// <summary>Kubernetes' name of the controller, such as <c>replicaset-controller</c>; also names its stream of randomness.</summary>
    string Name { get; }

    /// <summary>The watches, read once at the start.</summary>
    IReadOnlyList<ControllerWatch> Watches { get; }

    /// <summary>Called once, before the first reconciliation, for controllers that enqueue keys by themselves.</summary>
    void Start(IWorkQueue queue)
    {
    }

    ReconcileResult Reconcile(ObjectKey key);
}
