using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Tests.Controllers;

namespace Scenarios.Cluster.Tests.Kinds.Deployments;

public class DeploymentControllerTests
{
    private readonly ControlPlane _plane = new();

    [Test]
    public void Create_ThreeReplicas_BecomesAvailable()
    {
        var web = _plane.Create(Web(3, "nginx:1.12"));
        _plane.Settle();

        web = _plane.Get(KnownResources.Deployments, "web");
        var replicaSet = _plane.List(KnownResources.ReplicaSets).ShouldHaveSingleItem();
        web.Status.Without("conditions").ToString().ShouldBe(
            """{"observedGeneration":1,"replicas":3,"updatedReplicas":3,"readyReplicas":3,"availableReplicas":3}""");
        Conditions(web).ShouldBe(
        [
            "Available True MinimumReplicasAvailable: Deployment has minimum availability.",
            $"Progressing True NewReplicaSetAvailable: ReplicaSet \"{replicaSet.Name}\" has successfully progressed.",
        ]);
        web.TextAt("metadata", "annotations", "deployment.kubernetes.io/revision").ShouldBe("1");
        replicaSet.Annotations.ToString().ShouldContain("\"deployment.kubernetes.io/max-replicas\":\"4\"");
        _plane.Events(web).ShouldBe([$"ScalingReplicaSet: Scaled up replica set {replicaSet.Name} from 0 to 3"]);
        var pods = _plane.List(KnownResources.Pods, "app=web");
        pods.Count.ShouldBe(3);
        _plane.Events(replicaSet).Order().ShouldBe(pods.Select(pod => $"SuccessfulCreate: Created pod: {pod.Name}"));
    }

    [Test]
    public void Update_Image_RollsOverWithinLimits()
    {
        _plane.Create(Web(4, "nginx:1.12"));
        _plane.Settle();
        var fewest = int.MaxValue;
        var most = 0;
        using var watch = _plane.Api.Watch(KnownResources.Pods, "default", ListOptions.All, _ =>
        {
            var alive = _plane.List(KnownResources.Pods, "app=web").Where(pod => !pod.IsBeingDeleted).ToList();
            most = Math.Max(most, alive.Count);
            fewest = Math.Min(fewest, alive.Count(pod => pod.TextAt("status", "phase") == "Running"));
        }).ValueOrThrow();

        Apply(Web(4, "nginx:1.13"));
        _plane.Settle();

        fewest.ShouldBe(3);
        most.ShouldBe(5);
        var sets = _plane.List(KnownResources.ReplicaSets);
        sets.Count.ShouldBe(2);
        sets.Sum(item => item.IntegerAt("spec", "replicas") ?? 1).ShouldBe(4);
        var web = _plane.Get(KnownResources.Deployments, "web");
        web.TextAt("metadata", "annotations", "deployment.kubernetes.io/revision").ShouldBe("2");
        web.IntegerAt("status", "updatedReplicas").ShouldBe(4);
    }

    [Test]
    public void Update_BrokenImage_ExceedsDeadlineAndKeepsOldPods()
    {
        _plane.BrokenImages.Add("nginx:broken");
        _plane.Create(Web(4, "nginx:1.12"));
        _plane.Settle();

        Apply(Web(4, "nginx:broken"));
        _plane.Simulation.RunFor(TimeSpan.FromMinutes(11));

        var web = _plane.Get(KnownResources.Deployments, "web");
        web.IntegerAt("status", "availableReplicas").ShouldBe(3);
        Conditions(web)[1].ShouldStartWith("Progressing False ProgressDeadlineExceeded: ReplicaSet \"web-");
    }

    [Test]
    public void Scale_ThroughSubresource_ChangesReplicas()
    {
        var web = _plane.Create(Web(1, "nginx:1.12"));
        _plane.Settle();
        var scale = _plane.Api.Get(KnownResources.Deployments, "default", "web", "scale").ValueOrThrow();

        _plane.Api.Update(
            KnownResources.Deployments,
            "default",
            scale.With(["spec", "replicas"], IntegerValue.Of(5)),
            WriteOptions.Default,
            "scale").ValueOrThrow();
        _plane.Settle();
        scale = _plane.Api.Get(KnownResources.Deployments, "default", "web", "scale").ValueOrThrow();
        _plane.Api.Update(
            KnownResources.Deployments,
            "default",
            scale.With(["spec", "replicas"], IntegerValue.Of(2)),
            WriteOptions.Default,
            "scale").ValueOrThrow();
        _plane.Settle();

        _plane.List(KnownResources.Pods, "app=web").Count.ShouldBe(2);
        var set = _plane.List(KnownResources.ReplicaSets).ShouldHaveSingleItem();
        _plane.Events(web).ShouldBe(
        [
            $"ScalingReplicaSet: Scaled up replica set {set.Name} from 0 to 1",
            $"ScalingReplicaSet: Scaled up replica set {set.Name} from 1 to 5",
            $"ScalingReplicaSet: Scaled down replica set {set.Name} from 5 to 2",
        ]);
    }

    [Test]
    public void Recreate_Update_NeverRunsBothVersions()
    {
        _plane.Create(Web(2, "nginx:1.12", "Recreate"));
        _plane.Settle();
        var mixed = false;
        using var watch = _plane.Api.Watch(KnownResources.Pods, "default", ListOptions.All, _ =>
            mixed |= _plane.List(KnownResources.Pods, "app=web")
                .Select(pod => pod.TextAt("metadata", "labels", "pod-template-hash"))
                .Distinct()
                .Count() > 1).ValueOrThrow();

        Apply(Web(2, "nginx:1.13", "Recreate"));
        _plane.Settle();

        mixed.ShouldBeFalse();
        _plane.Get(KnownResources.Deployments, "web").IntegerAt("status", "updatedReplicas").ShouldBe(2);
    }

    [Test]
    public void Delete_OnePod_IsReplaced()
    {
        _plane.Create(Web(3, "nginx:1.12"));
        _plane.Settle();
        var first = _plane.List(KnownResources.Pods, "app=web")[0];

        _plane.Api.Delete(KnownResources.Pods, "default", first.Name, DeleteOptions.Default).ValueOrThrow();
        _plane.Settle();

        var pods = _plane.List(KnownResources.Pods, "app=web");
        pods.Count.ShouldBe(3);
        pods.ShouldNotContain(pod => pod.Name == first.Name);
    }

    private static List<string> Conditions(ApiObject item) =>
    [
        .. item.ListAt("status", "conditions").Select(condition =>
            $"{condition.Text("type")} {condition.Text("status")} {condition.Text("reason")}: {condition.Text("message")}"),
    ];

    private static string Web(int replicas, string image, string strategy = "RollingUpdate") =>
        Workloads.Deployment("web", replicas, image, strategy);

    private void Apply(string yaml) =>
        _plane.Api.Update(KnownResources.Deployments, "default", ControlPlane.Parse(yaml), WriteOptions.Default).ValueOrThrow();
}
