using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Tests.Controllers;

namespace Scenarios.Cluster.Tests.Kinds.DaemonSets;

public class DaemonSetControllerTests
{
    private readonly ControlPlane _plane = new();

    [Test]
    public void Create_PlainTemplate_RunsOnEachWorker()
    {
        var agent = _plane.Create(Agent());
        _plane.Settle();

        var pods = _plane.List(KnownResources.Pods, "app=agent");
        pods.Select(NodeFieldOf).Order().ShouldBe(["worker", "worker2", "worker3"]);
        _plane.Get(KnownResources.DaemonSets, "agent").Status.ToString().ShouldBe(
            """{"currentNumberScheduled":3,"numberMisscheduled":0,"desiredNumberScheduled":3,"numberReady":3,"observedGeneration":1,"updatedNumberScheduled":3,"numberAvailable":3}""");
        _plane.Events(agent).Order().ShouldBe(pods.Select(pod => $"SuccessfulCreate: Created pod: {pod.Name}"));
        pods[0].ListAt("spec", "tolerations").Select(item => $"{item.Find("key")} {item.Find("effect")}").ShouldBe(
        [
            "\"node.kubernetes.io/not-ready\" \"NoExecute\"",
            "\"node.kubernetes.io/unreachable\" \"NoExecute\"",
            "\"node.kubernetes.io/disk-pressure\" \"NoSchedule\"",
            "\"node.kubernetes.io/memory-pressure\" \"NoSchedule\"",
            "\"node.kubernetes.io/pid-pressure\" \"NoSchedule\"",
            "\"node.kubernetes.io/unschedulable\" \"NoSchedule\"",
        ]);
    }

    [Test]
    public void Update_RollingUpdate_ReplacesOneAtATimeAndCountsTemplates()
    {
        _plane.Create(Agent());
        _plane.Settle();
        var most = 0;
        using var watch = _plane.Api.Watch(KnownResources.Pods, "default", ListOptions.All, _ =>
            most = Math.Max(most, 3 - _plane.List(KnownResources.Pods, "app=agent").Count(IsReady))).ValueOrThrow();

        Apply(Agent("nginx:1.17"));
        _plane.Settle();

        most.ShouldBe(1);
        _plane.List(KnownResources.Pods, "app=agent").Select(ImageOf).ShouldBe(["nginx:1.17", "nginx:1.17", "nginx:1.17"]);
        _plane.Get(KnownResources.DaemonSets, "agent")
            .TextAt("metadata", "annotations", "deprecated.daemonset.template.generation")
            .ShouldBe("2");
        _plane.List(KnownResources.ControllerRevisions).Select(item => item.IntegerAt("revision")).Order().ShouldBe([1, 2]);
    }

    [Test]
    public void Update_MaxSurge_NeverHasFewerThanDesired()
    {
        const string Surge = "updateStrategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}";
        _plane.Create(Agent(more: Surge));
        _plane.Settle();
        var fewest = int.MaxValue;
        using var watch = _plane.Api.Watch(KnownResources.Pods, "default", ListOptions.All, _ =>
            fewest = Math.Min(fewest, _plane.List(KnownResources.Pods, "app=agent").Count(pod => IsReady(pod) && !pod.IsBeingDeleted)))
                .ValueOrThrow();

        Apply(Agent("nginx:1.17", Surge));
        _plane.Settle();

        fewest.ShouldBe(3);
        _plane.List(KnownResources.Pods, "app=agent").Select(ImageOf).ShouldBe(["nginx:1.17", "nginx:1.17", "nginx:1.17"]);
    }

    [Test]
    public void Update_OnDelete_WaitsForDeletion()
    {
        const string OnDelete = "updateStrategy: {type: OnDelete}";
        _plane.Create(Agent(more: OnDelete));
        _plane.Settle();

        Apply(Agent("nginx:1.17", OnDelete));
        _plane.Settle();
        _plane.Get(KnownResources.DaemonSets, "agent").IntegerAt("status", "updatedNumberScheduled").ShouldBeNull();
        var gone = _plane.List(KnownResources.Pods, "app=agent")[0];
        _plane.Api.Delete(KnownResources.Pods, "default", gone.Name, new DeleteOptions());
        _plane.Settle();

        _plane.List(KnownResources.Pods, "app=agent").Select(ImageOf).Order().ShouldBe(["nginx:1.16", "nginx:1.16", "nginx:1.17"]);
    }

    [Test]
    public void Node_GetsATaint_LosesThePodThatDoesNotTolerateIt()
    {
        _plane.Create(Agent());
        _plane.Settle();
        var node = _plane.Get(KnownResources.Nodes, "worker2");
        var taint = ControlPlane.Parse("taints: [{key: gone, effect: NoExecute}]").Tree["taints"]!;
        _plane.Api.Update(KnownResources.Nodes, string.Empty, node.With(["spec", "taints"], taint), WriteOptions.Default);
        _plane.Settle();

        _plane.List(KnownResources.Pods, "app=agent").Select(NodeFieldOf).Order().ShouldBe(["worker", "worker3"]);
        _plane.Get(KnownResources.DaemonSets, "agent").IntegerAt("status", "desiredNumberScheduled").ShouldBe(2);
    }

    [Test]
    public void Update_BackToAnEarlierTemplate_RaisesItsRevision()
    {
        _plane.Create(Agent());
        _plane.Settle();
        Apply(Agent("nginx:1.17"));
        _plane.Settle();
        Apply(Agent());
        _plane.Settle();

        _plane.List(KnownResources.ControllerRevisions).Select(item => item.IntegerAt("revision")).Order().ShouldBe([2, 3]);
    }

    private void Apply(string yaml)
    {
        var wanted = ControlPlane.Parse(yaml);
        var present = _plane.Get(KnownResources.DaemonSets, wanted.Name);
        _plane.Api.Update(KnownResources.DaemonSets, "default", present.With(["spec"], wanted.Spec), WriteOptions.Default).ValueOrThrow();
    }

    private static string NodeFieldOf(ApiObject pod)
    {
        var term = pod.ListAt("spec", "affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms")[0];
        var field = ((ListValue)term.Find("matchFields")!)[0];
        field.Find("key").ShouldBe(new StringValue("metadata.name"));
        return ((StringValue)((ListValue)field.Find("values")!)[0]).Text;
    }

    private static string ImageOf(ApiObject pod) => ((StringValue)pod.ListAt("spec", "containers")[0].Find("image")!).Text;

    private static bool IsReady(ApiObject pod) =>
        pod.ListAt("status", "conditions")
            .Any(item => item.Find("type") is StringValue { Text: "Ready" } && item.Find("status") is StringValue { Text: "True" });

    private static string Agent(string image = "nginx:1.16", string more = "minReadySeconds: 0") =>
        $$"""
        apiVersion: apps/v1
        kind: DaemonSet
        metadata: {name: agent}
        spec:
          {{more}}
          selector: {matchLabels: {app: agent} }
          template:
            metadata: {labels: {app: agent} }
            spec:
              containers: [{name: nginx, image: "{{image}}" }]
        """;
}
