using Scenarios.Api.Requests;
using Scenarios.Cluster.Tests.Nodes;

namespace Scenarios.Cluster.Tests.Scheduling;

/// <summary>
/// Rules between Pods, spreading, priorities and taints, in the words of a 1.33 scheduler. The cluster has three workers and a tainted
/// control plane.
/// </summary>
internal sealed class PodRulesTests
{
    private const string Taint = "1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }";
    private const string Far = "affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: "
        + "[{labelSelector: {matchLabels: {app: web}}, topologyKey: kubernetes.io/hostname}]}}";

    private readonly ClusterFixture _cluster = new();

    [Test]
    public void AntiAffinity_MorePodsThanNodes_LeavesOnePending()
    {
        Deploy("web", 4, Far);

        _cluster.Pods().Select(NodeOf).Order().ShouldBe(["", "worker", "worker2", "worker3"]);
        MessageOfPending().ShouldBe(
            $"0/4 nodes are available: {Taint}, 3 node(s) didn't match pod anti-affinity rules. preemption: 0/4 nodes are available: "
            + "1 Preemption is not helpful for scheduling, 3 No preemption victims found for incoming pod.");
    }

    [Test]
    public void AntiAffinity_OfPodsThatAreThere_KeepsOthersAway()
    {
        Deploy("web", 3, Far);

        Pod("plain", "{app: web}");
        _cluster.Settle();

        Message("plain").ShouldStartWith($"0/4 nodes are available: {Taint}, 3 node(s) didn't satisfy existing pods anti-affinity rules.");
    }

    [Test]
    public void Affinity_LeaderComes_FollowsIt()
    {
        Pod("follower", "{app: other}", "affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: "
            + "[{labelSelector: {matchLabels: {app: leader}}, topologyKey: kubernetes.io/hostname}]}}");
        _cluster.Settle();
        Message("follower").ShouldBe($"0/4 nodes are available: {Taint}, 3 node(s) didn't match pod affinity rules. "
            + "preemption: 0/4 nodes are available: 4 Preemption is not helpful for scheduling.");

        Pod("leader", "{app: leader}", "nodeName: worker2");
        _cluster.Settle();

        NodeOf(_cluster.Pod("follower")).ShouldBe("worker2");
    }

    [Test]
    public void Affinity_OfTheFirstToItself_IsNoObstacle()
    {
        Deploy("web", 3, "affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: "
            + "[{labelSelector: {matchLabels: {app: web}}, topologyKey: kubernetes.io/hostname}]}}");

        _cluster.Pods().Select(NodeOf).Distinct().Count().ShouldBe(1);
        NodeOf(_cluster.Pods()[0]).ShouldNotBeEmpty();
    }

    [Test]
    public void Affinity_Preferred_CountsAndDoesNotBind()
    {
        Pod("leader", "{app: leader}", "nodeName: worker3");
        _cluster.Settle();

        Pod("near", "{app: close}", Preferred("podAffinity"));
        Pod("far", "{app: other}", Preferred("podAntiAffinity"));
        _cluster.Settle();

        NodeOf(_cluster.Pod("near")).ShouldBe("worker3");
        NodeOf(_cluster.Pod("far")).ShouldBeOneOf("worker", "worker2");
    }

    [TestCase("Honor", 6, 0)]
    [TestCase("Ignore", 3, 3)]
    public void Spread_TaintedNode_CountsUnlessTaintsAreHonored(string policy, int placed, int pending)
    {
        Deploy("web", 6, "topologySpreadConstraints: [{maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: DoNotSchedule, "
            + $"nodeTaintsPolicy: {policy}, labelSelector: {{matchLabels: {{app: web}}}}}}]");

        _cluster.Pods().Count(pod => NodeOf(pod).Length > 0).ShouldBe(placed);
        _cluster.Pods().Count(pod => NodeOf(pod).Length == 0).ShouldBe(pending);
        if (pending > 0)
        {
            MessageOfPending().ShouldStartWith(
                $"0/4 nodes are available: {Taint}, 3 node(s) didn't match pod topology spread constraints. preemption:");
        }
    }

    [Test]
    public void Spread_LabelThatNoNodeHas_IsNamed()
    {
        Pod(
            "web",
            "{app: web}",
            "topologySpreadConstraints: [{maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {}}]");
        _cluster.Settle();

        Message("web").ShouldContain("3 node(s) didn't match pod topology spread constraints (missing required label)");
    }

    [Test]
    public void ExtendedResource_IsCountedAsCpuIs()
    {
        var node = _cluster.Api.Get(ClusterFixture.Type("Node"), string.Empty, "worker2").ValueOrThrow();
        _cluster.Api.Update(
            ClusterFixture.Type("Node"),
            string.Empty,
            node.With(["status", "capacity", "example.com/dongle"], new StringValue("1")),
            WriteOptions.Default,
            "status");
        _cluster.Settle();

        Pod("first", "{}", resources: "{limits: {example.com/dongle: 1}}");
        _cluster.Settle();
        Pod("second", "{}", resources: "{limits: {example.com/dongle: 1}}");
        _cluster.Settle();

        NodeOf(_cluster.Pod("first")).ShouldBe("worker2");
        Message("second").ShouldStartWith($"0/4 nodes are available: {Taint}, 3 Insufficient example.com/dongle.");
    }

    [Test]
    public void Preemption_HigherPriority_EndsAsFewAsNeeded()
    {
        _cluster.Create("apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata: {name: high}\nvalue: 1000");
        var cpu = _cluster.Api.Get(ClusterFixture.Type("Node"), string.Empty, "worker")
            .ValueOrThrow()
            .TextAt("status", "allocatable", "cpu");
        var (half, most) = ($"{int.Parse(cpu) * 450}m", $"{int.Parse(cpu) * 500}m");
        foreach (var name in new[] { "a", "b" })
        {
            Pod(
                name,
                "{}",
                "nodeSelector: {kubernetes.io/hostname: worker}\n  terminationGracePeriodSeconds: 1",
                $"{{requests: {{cpu: {half}}}}}");
            _cluster.Settle();
        }

        Pod("urgent", "{}", "nodeSelector: {kubernetes.io/hostname: worker}\n  priorityClassName: high", $"{{requests: {{cpu: {most}}}}}");
        _cluster.Settle();

        // Of two equal Pods, the later one goes.
        _cluster.PodExists("a").ShouldBeTrue();
        _cluster.PodExists("b").ShouldBeFalse();
        NodeOf(_cluster.Pod("urgent")).ShouldBe("worker");
        _cluster.Pod("urgent").TextAt("status", "nominatedNodeName").ShouldBe("worker");
        var uid = _cluster.Pod("urgent").Uid;
        _cluster.Events("b").ShouldContain($"Normal Preempted Preempted by pod {uid} on node worker");
        _cluster.Events("urgent")[0]
            .ShouldEndWith("1 Insufficient cpu, 1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, "
            + "2 node(s) didn't match Pod's node affinity/selector.");
    }

    [Test]
    public void Preemption_PolicyNever_IsSaid()
    {
        _cluster.Create(
            "apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata: {name: meek}\nvalue: 1000\npreemptionPolicy: Never");

        Pod("big", "{}", "priorityClassName: meek", "{requests: {cpu: 1000}}");
        _cluster.Settle();

        Message("big").ShouldEndWith("3 Insufficient cpu. preemption: not eligible due to preemptionPolicy=Never.");
    }

    [Test]
    public void NoExecute_PodsThatDoNotTolerate_GoAtOnceAndOthersInTime()
    {
        Pod("plain", "{}", "nodeName: worker\n  terminationGracePeriodSeconds: 1");
        Pod(
            "patient",
            "{}",
            "nodeName: worker\n  terminationGracePeriodSeconds: 1\n  tolerations: [{key: env, operator: Exists, effect: NoExecute, "
            + "tolerationSeconds: 60}]");
        Pod("loyal", "{}", "nodeName: worker\n  tolerations: [{key: env, operator: Exists}]");
        _cluster.Settle();

        var node = _cluster.Api.Get(ClusterFixture.Type("Node"), string.Empty, "worker").ValueOrThrow();
        var taints = ListValue.Of(ObjectValue.Of(("key", new StringValue("env")), ("effect", new StringValue("NoExecute"))));
        _cluster.Api.Update(ClusterFixture.Type("Node"), string.Empty, node.With(["spec", "taints"], taints), WriteOptions.Default)
            .ValueOrThrow();
        _cluster.Simulation.RunFor(TimeSpan.FromSeconds(30));
        _cluster.PodExists("plain").ShouldBeFalse();
        _cluster.PodExists("patient").ShouldBeTrue();
        _cluster.Simulation.RunFor(TimeSpan.FromSeconds(40));

        _cluster.PodExists("patient").ShouldBeFalse();
        _cluster.PodExists("loyal").ShouldBeTrue();
        _cluster.Events("plain").ShouldContain("Normal TaintManagerEviction Marking for deletion Pod default/plain");
    }

    private static string Preferred(string kind) => $"affinity: {{{kind}: {{preferredDuringSchedulingIgnoredDuringExecution: "
        + "[{weight: 100, podAffinityTerm: {labelSelector: {matchLabels: {app: leader}}, topologyKey: kubernetes.io/hostname}}]}}";

    private static string NodeOf(ApiObject pod) => pod.TextAt("spec", "nodeName");

    private void Pod(string name, string labels, string more = "", string resources = "{}") => _cluster.Create(
        $"apiVersion: v1\nkind: Pod\nmetadata: {{name: {name}, labels: {labels}}}\nspec:\n  containers: [{{name: c, image: "
        + $"\"nginx:1.27\", resources: {resources}}}]\n  {more}");

    private void Deploy(string name, int replicas, string more)
    {
        _cluster.Create(
            $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: {name}}}\nspec:\n  replicas: {replicas}\n  selector: "
            + $"{{matchLabels: {{app: {name}}}}}\n"
            + $"  template:\n    metadata: {{labels: {{app: {name}}}}}\n    spec:\n      containers: [{{name: c, image: "
            + $"\"nginx:1.27\"}}]\n      {more}");
        _cluster.Settle();
    }

    private string Message(string pod) =>
        _cluster.Events(pod)
            .Last(text => text.StartsWith("Warning FailedScheduling ", StringComparison.Ordinal))["Warning FailedScheduling ".Length..];

    private string MessageOfPending() => Message(_cluster.Pods().First(pod => NodeOf(pod).Length == 0).Name);
}
