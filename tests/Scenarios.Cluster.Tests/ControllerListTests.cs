using Scenarios.Api.Requests;
using Scenarios.Cluster.Tests.Controllers;

namespace Scenarios.Cluster.Tests;

/// <summary>Controllers that have nothing to do at first.</summary>
internal sealed class ControllerListTests
{
    [Test]
    public void Claim_AndVolume_AreBoundThoughNobodyUsedThemBefore()
    {
        var plane = new ControlPlane();
        plane.Create("""
            {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data},
             spec: {accessModes: [ReadWriteOnce], storageClassName: "", resources: {requests: {storage: 1Gi}}}}
            """);
        plane.Create("""
            {apiVersion: v1, kind: PersistentVolume, metadata: {name: disk},
             spec: {accessModes: [ReadWriteOnce], capacity: {storage: 1Gi}, hostPath: {path: /data}}}
            """);

        plane.Simulation.RunFor(TimeSpan.FromMinutes(1));

        var claim = plane.Get(Scenarios.Cluster.ApiServer.KnownResources.PersistentVolumeClaims, "data");
        claim.TextAt("status", "phase").ShouldBe("Bound");
        claim.ListAt("metadata", "finalizers").Count.ShouldBe(1);
    }

    [Test]
    public void Start_OfACluster_UsesNoApiServices()
    {
        var cluster = new SimulatedCluster(new ClusterOptions());
        cluster.Simulation.RunFor(TimeSpan.FromMinutes(1));

        var used = new List<string>();
        cluster.Components.Informers.ForEachResource(type => used.Add(type.Plural));
        used.ShouldNotContain("apiservices");
    }

    [Test]
    public void Read_OfAResource_StartsNothingTwice()
    {
        var plane = new ControlPlane();
        var type = Scenarios.Api.Schema.ApiSchema.Kubernetes.Find("batch/v1", "CronJob")!;

        plane.Api.List(type, string.Empty, ListOptions.All).ValueOrThrow();
        plane.Api.List(type, string.Empty, ListOptions.All).ValueOrThrow();
        plane.Create("""
            {apiVersion: batch/v1, kind: CronJob, metadata: {name: tick}, spec: {schedule: "* * * * *", jobTemplate: {spec: {template:
              {spec: {restartPolicy: Never, containers: [{name: a, image: busybox}]}}}}}}
            """);
        plane.Simulation.RunFor(TimeSpan.FromSeconds(70));

        plane.Api.List(Scenarios.Cluster.ApiServer.KnownResources.Jobs, "default", ListOptions.All).ValueOrThrow().Items.Count.ShouldBe(1);
    }
}
