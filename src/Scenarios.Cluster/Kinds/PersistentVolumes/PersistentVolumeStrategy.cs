using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Kernel;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.PersistentVolumes;

/// <summary>PersistentVolumes: new ones are Pending as of now (kubernetes, registry/core/persistentvolume/strategy.go).</summary>
internal sealed class PersistentVolumeStrategy(Simulation simulation) : ResourceStrategy(KnownResources.PersistentVolumes)
{
    public override ObjectValue InitialStatus(ObjectValue tree) =>
        new PersistentVolumeStatus { Phase = PersistentVolumePhase.Pending, LastPhaseTransitionTime = simulation.Now }.Tree;
}
