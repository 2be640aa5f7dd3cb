using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Tests.Nodes;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Tests.Kinds.Namespaces;

/// <summary>What is deleted first with a Namespace, and what its status says meanwhile. Recorded from a real 1.33 cluster.</summary>
internal sealed class NamespaceControllerTests
{
    private readonly ClusterFixture _fixture = new();

    /// <summary>namespaced_resources_deleter.go, OrderedNamespaceDeletion: while Pods remain, other objects are not counted.</summary>
    [Test]
    public void Delete_OfNamespaceWithPods_WaitsForThemBeforeAllElse()
    {
        Create(20);

        _fixture.Api.Delete(KnownResources.Namespaces, string.Empty, "shop", DeleteOptions.Default);
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(6));

        _fixture.Pod("slow", "shop").Tree.Has("metadata", "deletionTimestamp").ShouldBeTrue();
        _fixture.Api.Get(KnownResources.Services, "shop", "web").IsSuccess.ShouldBeTrue();
        Condition(NamespaceConditionType.NamespaceDeletionContentFailure).Reason.ShouldBe("ContentDeleted");
        Condition(NamespaceConditionType.NamespaceContentRemaining).Reason.ShouldBe("ContentRemoved");
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(40));
        _fixture.Api.Get(KnownResources.Namespaces, string.Empty, "shop").IsSuccess.ShouldBeFalse();
    }

    [Test]
    public void Delete_OfNamespaceWhosePodsTakeLongerThanTheirGracePeriod_TellsSo()
    {
        Create(2);

        _fixture.Api.Delete(KnownResources.Namespaces, string.Empty, "shop", DeleteOptions.Default);
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(6));

        var failure = Condition(NamespaceConditionType.NamespaceDeletionContentFailure);
        failure.Reason.ShouldBe("ContentDeletionFailed");
        failure.Message.ShouldBe("Failed to delete all resource types, 1 remaining: unexpected items still remain in namespace: shop "
            + "for gvr: /v1, Resource=pods");
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(20));
        _fixture.Api.Get(KnownResources.Namespaces, string.Empty, "shop").IsSuccess.ShouldBeFalse();
    }

    [Test]
    public void Delete_OfNamespaceWithAFinalizerInIt_CountsWhatRemains()
    {
        _fixture.Create("{apiVersion: v1, kind: Namespace, metadata: {name: shop}}\n---\n"
            + "{apiVersion: v1, kind: ConfigMap, metadata: {name: held, namespace: shop, finalizers: [example.com/hold]}}");

        _fixture.Api.Delete(KnownResources.Namespaces, string.Empty, "shop", DeleteOptions.Default);
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(6));

        Condition(NamespaceConditionType.NamespaceContentRemaining).Message.ShouldBe(
            "Some resources are remaining: configmaps. has 1 resource instances");
        Condition(NamespaceConditionType.NamespaceFinalizersRemaining).Reason.ShouldBe("SomeFinalizersRemain");
    }

    /// <summary>replica_set.go, manageReplicas: no Event tells of Pods that can no longer be created.</summary>
    [Test]
    public void Delete_OfNamespaceWithAReplicaSet_TellsNothingOfPodsThatAreRefused()
    {
        Create(20);
        _fixture.Create("""
            apiVersion: apps/v1
            kind: ReplicaSet
            metadata: {name: web, namespace: shop}
            spec:
              replicas: 1
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: main, image: "nginx:1.27"}]}
            """);
        _fixture.Settle();

        _fixture.Api.Delete(KnownResources.Namespaces, string.Empty, "shop", DeleteOptions.Default);
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(9));

        _fixture.Api.Get(ClusterFixture.Type("ReplicaSet"), "shop", "web").ValueOrThrow().Tree.Has("status", "conditions").ShouldBeFalse();
        _fixture.Api.List(ClusterFixture.Type("Event"), "shop", ListOptions.All).ValueOrThrow().Items
            .Select(static item => item.TextAt("reason"))
            .ShouldNotContain("FailedCreate");
    }

    private void Create(int grace)
    {
        _fixture.Create("{apiVersion: v1, kind: Namespace, metadata: {name: shop}}\n---\n"
            + "{apiVersion: v1, kind: Service, metadata: {name: web, namespace: shop}, spec: {ports: [{port: 80}]}}\n---\n"
            + "apiVersion: v1\nkind: Pod\nmetadata: {name: slow, namespace: shop}\nspec:\n"
            + $"  terminationGracePeriodSeconds: {grace}\n"
            + "  containers: [{name: main, image: \"busybox:1.36\", command: [sleep, infinity]}]\n");
        _fixture.Settle();
    }

    private NamespaceCondition Condition(string type) =>
        Namespace.Of(_fixture.Api.Get(KnownResources.Namespaces, string.Empty, "shop").ValueOrThrow()).Status.Conditions.Find(type);
}
