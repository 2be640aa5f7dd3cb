using Scenarios.Cluster.Scheduling;

namespace Scenarios.Cluster.Tests.Scheduling;

/// <summary>
/// k8s.io/component-helpers, resource.PodRequests: the sum of the containers, or the largest init container if that is more. The scorer's
/// defaults are 100m and 200 MiB.
/// </summary>
internal sealed class PodDemandTests
{
    private const long Mi = 1024 * 1024;

    [Test]
    public void Of_Containers_AreSummed() =>
        Of("containers: [" + Samples.Container("250m", "64Mi") + ", " + Samples.Container("1", "1Gi") + "]")
        .ShouldBe(new PodDemand(1250, 1088 * Mi, 0, 1250, 1088 * Mi));

    [Test]
    public void Of_NothingAskedFor_CountsForScoringOnly() =>
        Of("containers: [" + Samples.Container() + ", " + Samples.Container("250m") + "]")
        .ShouldBe(new PodDemand(250, 0, 0, 350, 400 * Mi));

    [Test]
    public void Of_LargeInitContainer_CountsInsteadOfTheOthers() =>
        Of("initContainers: [" + Samples.Container("2", "16Mi") + "], containers: [" + Samples.Container("500m", "32Mi") + "]")
            .ShouldBe(new PodDemand(2000, 32 * Mi, 0, 2000, 32 * Mi));

    [Test]
    public void Of_Sidecar_IsAddedToTheOthers() =>
        Of("initContainers: ["
            + Samples.Container("2", "16Mi", "restartPolicy: Always")
            + "], containers: ["
            + Samples.Container("500m", "32Mi")
            + "]")
            .ShouldBe(new PodDemand(2500, 48 * Mi, 0, 2500, 48 * Mi));

    [Test]
    public void Of_EphemeralStorage_IsCounted() =>
        Of("containers: [{name: c, resources: {requests: {ephemeral-storage: 1Mi}}}]").ShouldBe(new PodDemand(0, 0, Mi, 100, 200 * Mi));

    private static PodDemand Of(string spec) => PodDemand.Of(Samples.Pod(spec: spec));
}
