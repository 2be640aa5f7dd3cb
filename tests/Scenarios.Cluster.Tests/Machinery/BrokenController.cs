using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Tests.Machinery;

/// <summary>A controller of ConfigMaps with a bug that only one of them triggers.</summary>
internal sealed class BrokenController : IController
{
    public string Name => "broken-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; } = [ControllerWatch.Of<ConfigMap>()];

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
