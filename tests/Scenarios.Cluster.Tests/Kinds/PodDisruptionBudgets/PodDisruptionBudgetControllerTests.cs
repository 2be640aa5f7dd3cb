using Scenarios.Api.Requests;
using Scenarios.Cluster.Tests.Nodes;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Policy;

namespace Scenarios.Cluster.Tests.Kinds.PodDisruptionBudgets;

/// <summary>How many Pods may be evicted, and how evictions change that number.</summary>
internal sealed class PodDisruptionBudgetControllerTests
{
    private readonly ClusterFixture _fixture = new();

    [TestCase("minAvailable: 3", 3, 4, 1, "SufficientPods")]
    [TestCase("minAvailable: 4", 4, 4, 0, "InsufficientPods")]
    [TestCase("minAvailable: 60%", 3, 4, 1, "SufficientPods")]
    [TestCase("maxUnavailable: 1", 3, 4, 1, "SufficientPods")]
    [TestCase("maxUnavailable: 30%", 2, 4, 2, "SufficientPods")]
    [TestCase("maxUnavailable: 0", 4, 4, 0, "InsufficientPods")]
    public void Status_OfADeploymentsPods_SaysHowManyMayGo(string rule, int desired, int expected, int allowed, string reason)
    {
        Create(rule);

        var status = Status();
        (status.DesiredHealthy, status.ExpectedPods, status.CurrentHealthy, status.DisruptionsAllowed, status.ObservedGeneration).ShouldBe(
            (desired, expected, 4L, allowed, 1L));
        status.Conditions[0].Reason.ShouldBe(reason);
    }

    [Test]
    public void Evict_BeyondTheBudget_IsRefusedUntilAnotherPodIsReady()
    {
        Create("minAvailable: 3");
        var pods = _fixture.Pods("app=web");

        Evict(pods[0].Name).IsSuccess.ShouldBeTrue();
        var refusal = Evict(pods[1].Name);
        refusal.Status!.Code.ShouldBe(429);
        refusal.Status.Causes[0].Message.ShouldBe("The disruption budget web needs 3 healthy pods and has 4 currently");
        _fixture.Simulation.RunFor(TimeSpan.FromMilliseconds(500));
        Evict(pods[1].Name).Status!.Causes[0].Message.ShouldBe("The disruption budget web needs 3 healthy pods and has 3 currently");
        _fixture.Settle();

        Status().DisruptionsAllowed.ShouldBe(1);
        Evict(pods[1].Name).IsSuccess.ShouldBeTrue();
    }

    [Test]
    public void Evict_PodThatIsNotReady_IsFreeWhereTheBudgetIsMet()
    {
        Create("minAvailable: 3");
        var pods = _fixture.Pods("app=web");
        _fixture.Cluster.Faults.FailProbe(new("default", pods[0].Name), Scenarios.Cluster.Faults.ProbeKind.Readiness);
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(40));
        Status().DisruptionsAllowed.ShouldBe(0);

        Evict(pods[1].Name).IsSuccess.ShouldBeFalse();
        Evict(pods[0].Name).IsSuccess.ShouldBeTrue();
    }

    [Test]
    public void Status_OfPodsWithoutController_WarnsWherePercentagesAreSaid()
    {
        _fixture.CreatePod("alone", "nginx:1.27");
        _fixture.Create("""
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: web}
            spec: {maxUnavailable: 1, selector: {matchLabels: {app: alone}}}
            """);
        _fixture.Settle();

        _fixture.Events("web")
            .ShouldContain(line => line.StartsWith(
                "Warning UnmanagedPods Pods selected by this PodDisruptionBudget",
                StringComparison.Ordinal));
        Status().DisruptionsAllowed.ShouldBe(0);
    }

    private void Create(string rule)
    {
        _fixture.Create("""
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              replicas: 4
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: nginx, image: "nginx:1.27", readinessProbe: {httpGet: {path: /, port: 80}, periodSeconds: 5}}]}
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: web}
            spec: { RULE, selector: {matchLabels: {app: web}}}
            """.Replace("RULE", rule, StringComparison.Ordinal));
        _fixture.Settle();
    }

    private PodDisruptionBudgetStatus Status() =>
        PodDisruptionBudget.Of(_fixture.Api.Get(ClusterFixture.Type("PodDisruptionBudget"), "default", "web").ValueOrThrow()).Status;

    private ApiResult<ApiObject> Evict(string pod) => _fixture.Api.Evict("default", pod, DeleteOptions.Default);
}
