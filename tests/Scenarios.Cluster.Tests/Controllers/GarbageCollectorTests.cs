using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;

namespace Scenarios.Cluster.Tests.Controllers;

public class GarbageCollectorTests
{
    private readonly ControlPlane _plane = new();

    [SetUp]
    public void CreateDeployment()
    {
        _plane.Create(Workloads.Deployment("web", 2, "nginx:1.12"));
        _plane.Settle();
    }

    [Test]
    public void Delete_Background_TakesDependentsAwayLater()
    {
        Delete(DeletionPropagation.Background);

        _plane.Api.Get(KnownResources.Deployments, "default", "web").IsSuccess.ShouldBeFalse();
        _plane.List(KnownResources.ReplicaSets).Count.ShouldBe(1);
        _plane.Settle();
        _plane.List(KnownResources.ReplicaSets).ShouldBeEmpty();
        _plane.List(KnownResources.Pods).ShouldBeEmpty();
    }

    [Test]
    public void Delete_Foreground_WaitsForDependents()
    {
        Delete(DeletionPropagation.Foreground);

        var web = _plane.Get(KnownResources.Deployments, "web");
        web.IsBeingDeleted.ShouldBeTrue();
        web.ListAt("metadata", "finalizers").ToString().ShouldBe("""["foregroundDeletion"]""");
        var order = new List<string>();
        using var pods = _plane.Api.Watch(KnownResources.Pods, "default", ListOptions.All, change => Note(change, "pod")).ValueOrThrow();
        using var deployments = _plane.Api
            .Watch(KnownResources.Deployments, "default", ListOptions.All, change => Note(change, "deployment")).ValueOrThrow();
        _plane.Settle();
        order.ShouldBe(["pod", "pod", "deployment"]);

        void Note(WatchEvent change, string what)
        {
            if (change.Kind == WatchEventKind.Deleted)
            {
                order.Add(what);
            }
        }
    }

    [Test]
    public void Delete_Orphan_LeavesDependentsWithoutOwner()
    {
        Delete(DeletionPropagation.Orphan);
        _plane.Settle();

        var replicaSet = _plane.List(KnownResources.ReplicaSets).ShouldHaveSingleItem();
        replicaSet.OwnerReferences.ShouldBeEmpty();
        _plane.List(KnownResources.Pods).Count.ShouldBe(2);
        _plane.Api.Get(KnownResources.Deployments, "default", "web").IsSuccess.ShouldBeFalse();
    }

    [Test]
    public void Delete_Namespace_TakesEverythingInItAway()
    {
        _plane.Create("{apiVersion: v1, kind: Namespace, metadata: {name: shop}}");
        _plane.Settle();
        var deployment = ControlPlane.Parse(Workloads.Deployment("web", 2, "nginx:1.12"));
        _plane.Api.Create(KnownResources.Deployments, "shop", deployment, WriteOptions.Default).ValueOrThrow();
        _plane.Settle();
        _plane.List(KnownResources.Pods, @namespace: "shop").Count.ShouldBe(2);
        _plane.Get(KnownResources.ConfigMaps, "kube-root-ca.crt", "shop").Tree.Find("data", "ca.crt").ShouldNotBeNull();

        var answer = _plane.Api.Delete(KnownResources.Namespaces, string.Empty, "shop", DeleteOptions.Default).ValueOrThrow();

        answer.TextAt("status", "phase").ShouldBe("Terminating");
        _plane.Api.Create(
            KnownResources.Deployments,
            "shop",
            ControlPlane.Parse(Workloads.Deployment("late", 1, "nginx")),
            WriteOptions.Default)
            .Status!.Message.ShouldBe(
                "deployments.apps \"late\" is forbidden: unable to create new content in namespace shop because it is being terminated");
        _plane.Settle();
        _plane.Api.Get(KnownResources.Namespaces, string.Empty, "shop").IsSuccess.ShouldBeFalse();
        _plane.List(KnownResources.Pods, @namespace: "shop").ShouldBeEmpty();
    }

    private void Delete(DeletionPropagation propagation) =>
        _plane.Api.Delete(KnownResources.Deployments, "default", "web", new DeleteOptions { Propagation = propagation }).ValueOrThrow();
}
