using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Tests.Controllers;
using Scenarios.Objects.Views.Policy;

namespace Scenarios.Cluster.Tests.Kinds.PodDisruptionBudgets;

public class PodDisruptionBudgetControllerTests
{
    private readonly ControlPlane _plane = new();

    [TestCase("minAvailable: 2", 3, 2, 1)]
    [TestCase("minAvailable: 50%", 3, 2, 1)]
    [TestCase("maxUnavailable: 1", 3, 2, 1)]
    [TestCase("maxUnavailable: 34%", 3, 1, 2)]
    [TestCase("minAvailable: 5", 3, 5, 0)]
    public void Status_OfADeployment_CountsItsPods(string limit, int expected, int desired, int allowed)
    {
        _plane.Create(Web);
        var budget = _plane.Create(Budget(limit));
        _plane.Settle();

        var status = StatusOf(budget);
        (status.ExpectedPods, status.DesiredHealthy, status.CurrentHealthy, status.DisruptionsAllowed).ShouldBe((expected, desired, 3, allowed));
        status.Conditions[0].Reason.ShouldBe(allowed > 0 ? "SufficientPods" : "InsufficientPods");
        status.ObservedGeneration.ShouldBe(1);
    }

    [Test]
    public void Status_OfNoPods_AllowsNothing()
    {
        var budget = _plane.Create(Budget("minAvailable: 1"));
        _plane.Settle();

        StatusOf(budget).DisruptionsAllowed.ShouldBe(0);
        _plane.Events(budget).ShouldBe(["NoPods: No matching pods found"]);
    }

    [Test]
    public void Eviction_BeyondTheBudget_IsRefusedUntilAnotherPodIsReady()
    {
        _plane.Create(Web);
        var budget = _plane.Create(Budget("minAvailable: 2"));
        _plane.Settle();
        var pods = _plane.List(KnownResources.Pods, "app=web");

        Evict(pods[0].Name).IsSuccess.ShouldBeTrue();
        Evict(pods[1].Name).Status!.Code.ShouldBe(429);
        _plane.Settle();
        StatusOf(budget).DisruptionsAllowed.ShouldBe(1);
        Evict(pods[1].Name).IsSuccess.ShouldBeTrue();
    }

    private const string Web =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          replicas: 3
          selector: {matchLabels: {app: web} }
          template:
            metadata: {labels: {app: web}}
            spec: {containers: [{name: web, image: "nginx:1.27"}]}
        """;

    private static string Budget(string limit) =>
        $$"""
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: {name: web}
        spec:
          {{limit}}
          selector: {matchLabels: {app: web} }
        """;

    private PodDisruptionBudgetStatus StatusOf(ApiObject budget) =>
        PodDisruptionBudget.Of(_plane.Get(KnownResources.PodDisruptionBudgets, budget.Name)).Status;

    private ApiResult<ApiObject> Evict(string pod) => _plane.Api.Evict("default", pod, DeleteOptions.Default);
}
