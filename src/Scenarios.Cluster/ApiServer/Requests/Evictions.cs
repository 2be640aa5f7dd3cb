using Scenarios.Api.Requests;
using Scenarios.Api.Selectors;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Kernel;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Policy;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// The eviction subresource of Pods: a deletion that PodDisruptionBudgets may refuse (kubernetes,
/// pkg/registry/core/pod/storage/eviction.go).
/// </summary>
internal sealed class Evictions(Simulation simulation, ObjectStore store, ObjectDeleter deleter)
{
    private const string Refusal = "Cannot evict pod as it would violate the pod's disruption budget.";

    public ApiResult<ApiObject> Evict(string @namespace, string name, DeleteOptions options)
    {
        if (store.Of(KnownResources.Pods).Find(new ObjectKey(@namespace, name)) is not { } found)
        {
            return ApiErrors.NotFound(KnownResources.Pods, name);
        }

        var pod = Pod.Of(found);
        if (!IsDisrupted(pod) || BudgetsOf(pod) is not { Count: > 0 } budgets)
        {
            return Take(pod, options);
        }

        if (budgets.Count > 1)
        {
            return ApiErrors.InternalError("This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.");
        }

        if (IsFreeOfCharge(budgets[0], pod))
        {
            return Take(pod, options);
        }

        return Charge(budgets[0], pod, options) is { } refusal ? refusal : Take(pod, options);
    }

    private ApiResult<ApiObject> Take(Pod pod, DeleteOptions options)
    {
        if (!options.DryRun)
        {
            var marked = DisruptionMark.On(pod, "EvictionByEvictionAPI", "Eviction API: evicting", simulation.Now);
            store.Replace(KnownResources.Pods, pod, marked.Tree);
        }

        return deleter.Delete(KnownResources.Pods, pod.Namespace, pod.Name, options);
    }

    // What serves nobody any more is no disruption.
    private static bool IsDisrupted(Pod pod) =>
        !pod.IsBeingDeleted && pod.Status.Phase is not (PodPhase.Pending or PodPhase.Succeeded or PodPhase.Failed);

    /// <summary>
    /// A Pod that is not ready counts for nothing: it may go where the budget is met without it, or always where the budget says so.
    /// </summary>
    private static bool IsFreeOfCharge(PodDisruptionBudget budget, Pod pod) =>
        !pod.Status.Conditions.IsTrue(PodConditionType.Ready)
        && (budget.Spec.UnhealthyPodEvictionPolicy == "AlwaysAllow"
            || (budget.Status.CurrentHealthy >= budget.Status.DesiredHealthy && budget.Status.DesiredHealthy > 0));

    private List<PodDisruptionBudget> BudgetsOf(Pod pod)
    {
        var budgets = new List<PodDisruptionBudget>();
        foreach (var item in store.Of(KnownResources.PodDisruptionBudgets).InOrder(pod.Namespace))
        {
            var budget = PodDisruptionBudget.Of(item);
            if (budget.Spec.Selector.Exists && LabelSelector.FromObject(budget.Spec.Selector.Tree).Matches(((ApiObject)pod).Labels))
            {
                budgets.Add(budget);
            }
        }

        return budgets;
    }

    /// <summary>Takes one disruption off the budget.</summary>
    /// <returns>Why it may not be; null where it was.</returns>
    private ApiStatus? Charge(PodDisruptionBudget budget, Pod pod, DeleteOptions options)
    {
        var status = budget.Status;
        if (status.ObservedGeneration < budget.Metadata.Generation)
        {
            return Refused($"The disruption budget {budget.Name} is still being processed by the server.");
        }

        if (status.DisruptionsAllowed <= 0)
        {
            return Refused($"The disruption budget {budget.Name} needs {status.DesiredHealthy} healthy pods and has {status.CurrentHealthy} currently");
        }

        if (!options.DryRun)
        {
            var disrupted = (budget.Tree.Find("status", "disruptedPods") as ObjectValue ?? ObjectValue.Empty)
                .With(pod.Name, Timestamp.ValueOf(simulation.Now));
            var tree = budget.Tree
                .WithPath(["status", "disruptedPods"], disrupted)
                .WithPath(["status", "disruptionsAllowed"], IntegerValue.Of(status.DisruptionsAllowed - 1));
            store.Replace(KnownResources.PodDisruptionBudgets, budget, tree);
        }

        return null;
    }

    private static ApiStatus Refused(string cause) =>
        ApiErrors.TooManyRequests(Refusal) with { Causes = [new StatusCause("DisruptionBudget", cause, string.Empty)] };
}
