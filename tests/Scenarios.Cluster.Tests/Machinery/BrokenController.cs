using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;

namespace Scenarios.Cluster.Tests.Machinery;

/// <summary>A controller of ConfigMaps with a bug that shows for one of them.</summary>
internal sealed class BrokenController : IController
{
    public string Name => "broken-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; } = [ControllerWatch.Of(KnownResources.ConfigMaps)];

    public List<string> Reconciled { get; } = [];

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (key.Name == "bad")
        {
            throw new InvalidOperationException("oops");
        }

        if (key.Namespace == "default")
        {
            Reconciled.Add(key.Name);
        }

        return ReconcileResult.Done;
    }
}
