namespace Scenarios.Cluster.Tests.Kinds.PersistentVolumes;

/// <summary>What pv_controller.go does. States and messages are those of a 1.33 cluster.</summary>
internal sealed class BindingTests
{
    private readonly StorageFixture _storage = new();

    [Test]
    public void Claim_SeveralVolumesSuffice_TakesTheSmallest()
    {
        _storage.Volume("big", "3Gi").Volume("tiny", "1Mi").Volume("fit", "2Gi").Settle();

        _storage.Claim("data", "1Gi").Settle();

        _storage.StateOfClaim("data").ShouldBe("Bound fit");
        _storage.StateOfVolume("fit").ShouldBe("Bound data");
        _storage.StateOfVolume("big").ShouldBe("Available");
    }

    [Test]
    public void Claim_Selector_TakesAVolumeWithTheLabels()
    {
        _storage.Volume("plain", "1Gi").Settle();
        _storage.Cluster.Create(
            "apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: fast, labels: {disk: ssd}}\n"
            + "spec: {capacity: {storage: 5Gi}, accessModes: [ReadWriteOnce], storageClassName: manual, hostPath: {path: /tmp/f}}");

        _storage.Claim("data", "1Gi", ", selector: {matchLabels: {disk: ssd}}").Settle();

        _storage.StateOfClaim("data").ShouldBe("Bound fast");
    }

    [Test]
    public void Claim_MadeTogetherWithItsVolume_IsBoundAtOnce()
    {
        _storage.Volume("disk", "1Gi").Claim("data", "1Gi");

        _storage.Pass(1);

        _storage.StateOfClaim("data").ShouldBe("Bound disk");
    }

    [Test]
    public void Claim_MadeTogetherWithItsClass_KnowsIt()
    {
        _storage.Class("late", "kubernetes.io/no-provisioner", "WaitForFirstConsumer").Claim("data", "1Gi", @class: "late").Settle();

        _storage.Cluster.Events("data").ShouldBe(
            ["Normal WaitForFirstConsumer waiting for first consumer to be created before binding"]);
    }

    [Test]
    public void Claim_VolumeComesLater_IsBoundAtTheNextResync()
    {
        _storage.Claim("data", "1Gi").Settle();
        _storage.StateOfClaim("data").ShouldBe("Pending");

        _storage.Volume("late", "1Gi").Settle();

        _storage.StateOfClaim("data").ShouldBe("Bound late");
    }

    [TestCase("", "Normal FailedBinding no persistent volumes available for this claim and no storage class is set")]
    [TestCase("none", "Warning ProvisioningFailed storageclass.storage.k8s.io \"none\" not found")]
    [TestCase("by-hand", "Warning ProvisioningFailed no volume plugin matched name: kubernetes.io/no-provisioner")]
    [TestCase("late", "Normal WaitForFirstConsumer waiting for first consumer to be created before binding")]
    [TestCase(
        "outside",
        "Normal ExternalProvisioning Waiting for a volume to be created either by the external provisioner 'example.com/disks' or "
        + "manually by the "
        + "system administrator. If volume creation is delayed, please verify that the provisioner is running and correctly registered.")]
    public void Claim_NoVolume_SaysWhatItWaitsFor(string @class, string message)
    {
        _storage.Class("by-hand", "kubernetes.io/no-provisioner", "Immediate")
            .Class("late", "kubernetes.io/no-provisioner", "WaitForFirstConsumer")
            .Class("outside", "example.com/disks", "Immediate").Settle();

        _storage.Claim("data", "1Gi", @class: @class).Settle();

        _storage.StateOfClaim("data").ShouldBe("Pending");
        _storage.Cluster.Events("data").ShouldBe([message]);
    }

    [Test]
    public void Claim_NamesAVolumeThatIsTooSmall_SaysSo()
    {
        _storage.Volume("small", "1Mi").Claim("data", "1Gi", ", volumeName: small").Settle();

        _storage.StateOfClaim("data").ShouldBe("Pending small");
        _storage.Cluster.Events("data")
            .ShouldBe(["Warning VolumeMismatch Cannot bind to requested volume \"small\": requested PV is too small"]);
    }

    [TestCase("Retain", "/srv/data", "Released data")]
    [TestCase("Delete", "/tmp/data", "")]
    [TestCase("Delete", "/srv/data", "Failed data")]
    public void Release_ClaimIsGone_VolumeIsReclaimed(string policy, string path, string state)
    {
        _storage.Volume("disk", "1Gi", $", persistentVolumeReclaimPolicy: {policy}", $"hostPath: {{path: {path}}}")
            .Claim("data", "1Gi")
            .Settle();

        _storage.Delete("PersistentVolumeClaim", "data");
        _storage.Settle();

        _storage.StateOfVolume("disk").ShouldBe(state);
    }

    [Test]
    public void Release_DeletedUnderAClaim_IsLostOnlyWhenTheFinalizerGoes()
    {
        _storage.Volume("disk", "1Gi").Claim("data", "1Gi").Settle();

        _storage.Delete("PersistentVolume", "disk");
        _storage.Settle();
        _storage.StateOfVolume("disk").ShouldBe("Bound data");
        _storage.Delete("PersistentVolumeClaim", "data");
        _storage.Settle();

        _storage.StateOfVolume("disk").ShouldBeEmpty();
    }

    [Test]
    public void Delete_ClaimThatAPodUses_WaitsForThePod()
    {
        _storage.Volume("disk", "1Gi").Claim("data", "1Gi").Pod("user", "data").Settle();

        _storage.Delete("PersistentVolumeClaim", "data");
        _storage.Settle();
        _storage.StateOfClaim("data").ShouldBe("Bound disk");
        _storage.Delete("Pod", "user");
        _storage.Settle();

        _storage.StateOfClaim("data").ShouldBeEmpty();
        _storage.StateOfVolume("disk").ShouldBe("Released data");
    }

    [Test]
    public void Pod_ClaimsFiles_OutliveIt()
    {
        _storage.Volume("disk", "1Gi", source: "local: {path: /mnt}, nodeAffinity: {required: {nodeSelectorTerms: "
            + "[{matchExpressions: [{key: kubernetes.io/hostname, operator: In, values: [worker2]}]}]}}").Claim("data", "1Gi");
        _storage.Pod("first", "data", "echo kept > /data/f; sleep 3600").Settle();
        _storage.Delete("Pod", "first");
        _storage.Settle();

        _storage.Pod("second", "data", "cat /data/f; sleep 3600").Settle();

        _storage.Cluster.Log("second").ShouldBe("kept\n");
        _storage.Cluster.Pod("second").TextAt("spec", "nodeName").ShouldBe("worker2");
    }

    [Test]
    public void Pod_FirstConsumer_BindsItsClaimWhereItGoes()
    {
        _storage.Class("late", "kubernetes.io/no-provisioner", "WaitForFirstConsumer");
        _storage.Cluster.Create(
            "apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: disk}\nspec: {capacity: {storage: 1Gi}, accessModes: "
            + "[ReadWriteOnce], storageClassName: late, "
            + "local: {path: /mnt}, nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: kubernetes.io/hostname, "
            + "operator: In, values: [worker]}]}]}}}");
        _storage.Claim("data", "1Gi", @class: "late").Settle();
        _storage.StateOfClaim("data").ShouldBe("Pending");

        _storage.Pod("user", "data").Settle();

        _storage.StateOfClaim("data").ShouldBe("Bound disk");
        _storage.Cluster.Pod("user").TextAt("spec", "nodeName").ShouldBe("worker");
    }

    [TestCase("data", "persistentvolumeclaim \"data\" not found")]
    [TestCase("pending", "pod has unbound immediate PersistentVolumeClaims")]
    public void Pod_NoVolume_WaitsWithTheSchedulersWords(string claim, string reason)
    {
        _storage.Claim("pending", "1Gi").Pod("user", claim).Settle();

        _storage.Cluster.Events("user").ShouldBe(
            [$"Warning FailedScheduling 0/4 nodes are available: {reason}. preemption: 0/4 nodes are available: 4 Preemption is not "
                + "helpful for scheduling."]);
    }

    [Test]
    public void Pod_LocalVolumeWithoutItsPath_IsNotMounted()
    {
        _storage.Volume("disk", "1Gi", source: "local: {path: /mnt/none}, nodeAffinity: {required: {nodeSelectorTerms: "
            + "[{matchExpressions: [{key: kubernetes.io/hostname, operator: Exists}]}]}}")
                .Claim("data", "1Gi")
                .Pod("user", "data")
                .Settle();

        _storage.Cluster.Events("user").ShouldContain(
            "Warning FailedMount MountVolume.NewMounter initialization failed for volume \"disk\" : path \"/mnt/none\" does not exist");
    }

    [Test]
    public void Pod_HostPathOfAType_MustBeThere()
    {
        _storage.Cluster.Create("""
            apiVersion: v1
            kind: Pod
            metadata: {name: user}
            spec:
              containers: [{name: main, image: "busybox:1.36", command: [sleep, "60"]}]
              volumes: [{name: d, hostPath: {path: /srv/none, type: Directory}}]
            """);

        _storage.Pass(130);

        _storage.Cluster.Events("user").ShouldContain(
            "Warning FailedMount MountVolume.SetUp failed for volume \"d\" : hostPath type check failed: /srv/none is not a directory");
        _storage.Cluster.Events("user").ShouldContain(
            "Warning FailedMount Unable to attach or mount volumes: unmounted volumes=[d], unattached volumes=[], failed to process "
            + "volumes=[]: context deadline exceeded");
    }
}
