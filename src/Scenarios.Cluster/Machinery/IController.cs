using Scenarios.Cluster.ApiServer.Storage;

namespace Scenarios.Cluster.Machinery;

/// <summary>
/// A level-triggered controller: told which object to look at, never what happened to it. Reads its caches, decides, acts through the
/// API, and says when to look again. All controllers have this one shape, whoever runs them.
/// </summary>
internal interface IController
{
    /// <summary>Kubernetes' name of the controller, such as <c>replicaset-controller</c>; also names its stream of randomness.</summary>
    string Name { get; }

    /// <summary>What it watches, read once when it starts.</summary>
    IReadOnlyList<ControllerWatch> Watches { get; }

    /// <summary>Called once, before the first reconciliation, for controllers that enqueue keys by themselves.</summary>
    void Start(IWorkQueue queue)
    {
    }

    ReconcileResult Reconcile(ObjectKey key);
}
