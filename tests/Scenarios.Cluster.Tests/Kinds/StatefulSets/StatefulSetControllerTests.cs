using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Tests.Controllers;

namespace Scenarios.Cluster.Tests.Kinds.StatefulSets;

public class StatefulSetControllerTests
{
    private readonly ControlPlane _plane = new();

    [Test]
    public void Create_OrderedReady_MakesOneAfterTheOther()
    {
        var set = _plane.Create(Db(3));
        _plane.Settle();

        var pods = _plane.List(KnownResources.Pods, "app=db");
        pods.Select(pod => pod.Name).ShouldBe(["db-0", "db-1", "db-2"]);
        pods.Select(pod => pod.CreationTimestamp).Distinct().Count().ShouldBe(3);
        pods[1].TextAt("metadata", "labels", "apps.kubernetes.io/pod-index").ShouldBe("1");
        pods[1].TextAt("spec", "hostname").ShouldBe("db-1");
        pods[1].TextAt("spec", "subdomain").ShouldBe("db");
        _plane.Events(set).ShouldBe(
        [
            "SuccessfulCreate: create Pod db-0 in StatefulSet db successful",
            "SuccessfulCreate: create Pod db-1 in StatefulSet db successful",
            "SuccessfulCreate: create Pod db-2 in StatefulSet db successful",
        ]);
        var revision = _plane.List(KnownResources.ControllerRevisions).ShouldHaveSingleItem();
        _plane.Get(KnownResources.StatefulSets, "db").Status.ToString().ShouldBe(
            $$"""{"observedGeneration":1,"replicas":3,"readyReplicas":3,"currentReplicas":3,"updatedReplicas":3,"currentRevision":"{{revision.Name}}","updateRevision":"{{revision.Name}}","collisionCount":0,"availableReplicas":3}""");
    }

    [Test]
    public void Create_Parallel_MakesAllAtOnce()
    {
        _plane.Create(Db(3, more: "podManagementPolicy: Parallel"));
        _plane.Settle();

        _plane.List(KnownResources.Pods, "app=db").Select(pod => pod.CreationTimestamp).Distinct().Count().ShouldBe(1);
    }

    [Test]
    public void Scale_Down_DeletesTheHighestFirst()
    {
        var set = _plane.Create(Db(3));
        _plane.Settle();
        Apply(Db(1));
        _plane.Settle();

        _plane.List(KnownResources.Pods, "app=db").Select(pod => pod.Name).ShouldBe(["db-0"]);
        _plane.Events(set).Skip(3).ShouldBe(
        [
            "SuccessfulDelete: delete Pod db-2 in StatefulSet db successful",
            "SuccessfulDelete: delete Pod db-1 in StatefulSet db successful",
        ]);
    }

    [Test]
    public void Update_Partition_ReplacesOnlyThoseAboveIt()
    {
        const string Partition = "updateStrategy: {type: RollingUpdate, rollingUpdate: {partition: 2}}";
        _plane.Create(Db(3, more: Partition));
        _plane.Settle();
        Apply(Db(3, "nginx:1.17", Partition));
        _plane.Settle();

        _plane.List(KnownResources.Pods, "app=db").Select(ImageOf).ShouldBe(["nginx:1.16", "nginx:1.16", "nginx:1.17"]);
        var status = _plane.Get(KnownResources.StatefulSets, "db").Status;
        status["currentReplicas"].ShouldBe(IntegerValue.Of(2));
        status["updatedReplicas"].ShouldBe(IntegerValue.Of(1));
        status["currentRevision"].ShouldNotBe(status["updateRevision"]);

        // A Pod below the partition comes back with the old image.
        _plane.Api.Delete(KnownResources.Pods, "default", "db-0", new DeleteOptions());
        _plane.Settle();
        ImageOf(_plane.Get(KnownResources.Pods, "db-0")).ShouldBe("nginx:1.16");
    }

    [Test]
    public void Create_OrdinalsStart_CountsFromThere()
    {
        _plane.Create(Db(2, more: "ordinals: {start: 5}"));
        _plane.Settle();

        _plane.List(KnownResources.Pods, "app=db").Select(pod => pod.Name).ShouldBe(["db-5", "db-6"]);
    }

    [Test]
    public void Claims_RetainedByDefault_StayAndComeBack()
    {
        var set = _plane.Create(Db(2, more: Claims));
        _plane.Settle();

        _plane.List(KnownResources.PersistentVolumeClaims).Select(claim => claim.Name).ShouldBe(["data-db-0", "data-db-1"]);
        _plane.Get(KnownResources.PersistentVolumeClaims, "data-db-1").TextAt("metadata", "labels", "app").ShouldBe("db");
        _plane.Events(set)[0].ShouldBe("SuccessfulCreate: create Claim data-db-0 Pod db-0 in StatefulSet db success");
        _plane.Get(KnownResources.Pods, "db-1").ListAt("spec", "volumes")[0].ToString().ShouldBe(
            """{"name":"data","persistentVolumeClaim":{"claimName":"data-db-1"}}""");

        Apply(Db(1, more: Claims));
        _plane.Settle();
        _plane.List(KnownResources.PersistentVolumeClaims).Count.ShouldBe(2);
        _plane.List(KnownResources.PersistentVolumeClaims).ShouldAllBe(claim => claim.Controller == null);
    }

    [Test]
    public void Claims_WhenScaledDelete_BelongToTheCondemnedPod()
    {
        const string Policy = Claims + "\n  persistentVolumeClaimRetentionPolicy: {whenScaled: Delete, whenDeleted: Delete}";
        var set = _plane.Create(Db(2, more: Policy));
        _plane.Settle();
        _plane.Get(KnownResources.PersistentVolumeClaims, "data-db-1").Controller!.Uid.ShouldBe(set.Uid);

        var owners = new List<string>();
        using var watch = _plane.Api.Watch(
            KnownResources.PersistentVolumeClaims,
            "default",
            ListOptions.All,
            change => owners.Add($"{change.Object.Name} {change.Object.Controller?.Kind}")).ValueOrThrow();
        Apply(Db(1, more: Policy));
        _plane.Settle();

        owners.ShouldContain("data-db-1 Pod");
        owners.ShouldNotContain("data-db-0 Pod");
    }

    [Test]
    public void Update_ManyTemplates_KeepsAsManyRevisionsAsAllowed()
    {
        _plane.Create(Db(1, more: "revisionHistoryLimit: 1"));
        _plane.Settle();
        foreach (var image in (string[])["nginx:1.17", "nginx:1.18", "nginx:1.19"])
        {
            Apply(Db(1, image, "revisionHistoryLimit: 1"));
            _plane.Settle();
        }

        _plane.List(KnownResources.ControllerRevisions).Select(item => item.IntegerAt("revision")).Order().ShouldBe([3, 4]);
    }

    private const string Claims =
        "volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}]";

    private void Apply(string yaml)
    {
        var wanted = ControlPlane.Parse(yaml);
        var present = _plane.Get(KnownResources.StatefulSets, wanted.Name);
        _plane.Api.Update(KnownResources.StatefulSets, "default", present.With(["spec"], wanted.Spec), WriteOptions.Default).ValueOrThrow();
    }

    private static string ImageOf(ApiObject pod) => ((StringValue)pod.ListAt("spec", "containers")[0].Find("image")!).Text;

    private static string Db(int replicas, string image = "nginx:1.16", string more = "minReadySeconds: 0") =>
        $$"""
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: db}
        spec:
          serviceName: db
          replicas: {{replicas}}
          {{more}}
          selector: {matchLabels: {app: db} }
          template:
            metadata: {labels: {app: db} }
            spec:
              containers: [{name: nginx, image: "{{image}}" }]
        """;
}
