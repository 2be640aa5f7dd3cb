using Scenarios.Api.Serialization.Json;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Meta;

namespace Scenarios.Core.Tests.Objects.Views;

public sealed class ViewTests
{
    private const string Web = """
        {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web","namespace":"shop","labels":{"app":"web"}},
         "spec":{"selector":{"matchLabels":{"app":"web"}},"strategy":{"rollingUpdate":{"maxSurge":2}},"x-ours":1,
                 "template":{"spec":{"containers":[{"name":"a","image":"nginx"},{"name":"b","resources":{"limits":{"cpu":1}}}]}}},
         "status":{"conditions":[{"type":"Available","status":"True","reason":"R"}]}}
        """;

    [Test]
    public void Reading_WhatIsWritten_IsTyped()
    {
        var web = Deployment.Of(Parse(Web));

        (web.Name, web.Namespace, web.Labels["app"]).ShouldBe(("web", "shop", "web"));
        web.Spec.Selector.MatchLabels["app"].ShouldBe("web");
        web.Spec.Strategy.RollingUpdate.MaxSurge.Number.ShouldBe(2);
        web.Spec.Template.Spec.Containers[1].Resources.Limits["cpu"].ShouldBe("1");
        web.Status.Conditions.Find(DeploymentConditionType.Available).Reason.ShouldBe("R");
        web.Status.Conditions.IsTrue(DeploymentConditionType.Available).ShouldBeTrue();
    }

    [Test]
    public void Reading_WhatIsNotWritten_IsZeroOrDefaultOrNone()
    {
        var web = Deployment.Of(Parse(Web));

        web.Spec.MinReadySeconds.ShouldBe(0);
        web.Spec.Paused.ShouldBeFalse();
        web.Spec.Replicas.ShouldBe(1);
        web.Spec.HasReplicas.ShouldBeFalse();
        web.Spec.Strategy.RollingUpdate.MaxUnavailable.Text.ShouldBe("25%");
        web.Status.CollisionCount.ShouldBeNull();
        web.Spec.Template.Spec.SecurityContext.Exists.ShouldBeFalse();
        web.Spec.Template.Spec.SecurityContext.SeLinuxOptions.Level.ShouldBeEmpty();
        web.Spec.Template.Spec.InitContainers.Count.ShouldBe(0);
        web.Status.Conditions.Find(DeploymentConditionType.Progressing).Exists.ShouldBeFalse();
    }

    [Test]
    public void Of_AnotherKind_Throws() =>
        Should.Throw<ArgumentException>(() => ReplicaSet.Of(Parse(Web))).Message
            .ShouldContain("no ReplicaSet of apps/v1, but a Deployment");

    [Test]
    public void With_OneField_SharesTheRestAndKeepsWhatItDoesNotKnow()
    {
        var item = Parse(Web);
        var web = Deployment.Of(item);

        var edited = web with { Spec = web.Spec with { Replicas = 3 } };

        edited.Object.IntegerAt("spec", "replicas").ShouldBe(3);
        edited.Object.IntegerAt("spec", "x-ours").ShouldBe(1);
        edited.Status.Tree.ShouldBeSameAs(item.Status);
        item.IntegerAt("spec", "replicas").ShouldBeNull();
    }

    [Test]
    public void With_WhatIsThereAlready_IsTheSameTree()
    {
        var spec = Deployment.Of(Parse(Web)).Spec with { Replicas = 3 };

        (spec with { Replicas = 3, Selector = spec.Selector, MinReadySeconds = 0 }).Tree.ShouldBeSameAs(spec.Tree);
    }

    [Test]
    public void With_AZero_WritesWhatGoWouldWrite()
    {
        var status = new DeploymentStatus { Replicas = 2, ReadyReplicas = 2, CollisionCount = 0 } with { Replicas = 0 };
        var condition = new DeploymentCondition { Type = "Available", Status = "True", LastUpdateTime = null };
        var set = new ReplicaSetStatus { Replicas = 0 };

        status.Tree.ToString().ShouldBe("""{"readyReplicas":2,"collisionCount":0}""");
        condition.Tree.ToString().ShouldBe("""{"type":"Available","status":"True","lastUpdateTime":null}""");
        set.Tree.ToString().ShouldBe("""{"replicas":0}""");
        (new Volume { Name = "a", EmptyDir = EmptyDirVolumeSource.Over(ObjectValue.Empty) } with { Secret = default }).Tree.ToString()
            .ShouldBe("""{"name":"a","emptyDir":{}}""");
        new NodeSelector { NodeSelectorTerms = default }.Tree.ToString().ShouldBe("""{"nodeSelectorTerms":null}""");
        new NodeSelector { NodeSelectorTerms = [] }.Tree.ToString().ShouldBe("""{"nodeSelectorTerms":[]}""");
    }

    [Test]
    public void New_OfAKind_IsAnObjectOfThatKind()
    {
        ApiObject made = ConfigMap.New with
        {
            Metadata = new ObjectMeta { Name = "settings", Finalizers = ["a", "b"] },
            Data = new TextMap().With("size", "3"),
        };

        made.Tree.ToString().ShouldBe(
            """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"settings","finalizers":["a","b"]},"data":{"size":"3"}}""");
    }

    [Test]
    public void Lists_AreChangedByCopies()
    {
        var conditions = Deployment.Of(Parse(Web)).Status.Conditions;
        var more = conditions.WithAdded(new DeploymentCondition { Type = "Progressing" });

        (conditions.Count, more.Count).ShouldBe((1, 2));
        more.Without("Available").Find("Progressing").Exists.ShouldBeTrue();
        conditions.Without("Progressing").Items.ShouldBeSameAs(conditions.Items);
        ViewList<Container> containers = [new() { Name = "a" }, new() { Name = "b" }];
        containers.Items.ToString().ShouldBe("""[{"name":"a"},{"name":"b"}]""");
        new ObjectMeta { Finalizers = ["a", "b"] }.Finalizers.Without("a").WithAdded("c").Items.ToString().ShouldBe("""["b","c"]""");
    }

    [Test]
    public void Walking_AllocatesNothing()
    {
        var web = Deployment.Of(Parse(Web));
        Walk(web);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var found = Walk(web);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        found.ShouldBe(3);
    }

    [Test]
    public void Numbers_OfInt32_DoNotOverflow() =>
        (new DeploymentSpec { ProgressDeadlineSeconds = int.MaxValue }.ProgressDeadlineSeconds + 1).ShouldBe(2147483648L);

    private static int Walk(Deployment web)
    {
        var found = web.Status.Conditions.Find(DeploymentConditionType.Available).Exists ? 1 : 0;
        foreach (var container in web.Spec.Template.Spec.Containers)
        {
            found += container.Name.Length;
        }

        return found;
    }

    private static ApiObject Parse(string json) => new((ObjectValue)JsonReader.ReadOrThrow(json));
}
