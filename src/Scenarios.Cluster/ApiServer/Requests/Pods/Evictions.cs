using Scenarios.Api.Requests;
using Scenarios.Api.Selectors;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Kernel;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Policy;
using Condition = Scenarios.Objects.Views.Meta.Condition;

namespace Scenarios.Cluster.ApiServer.Requests.Pods;

/// <summary>
/// The eviction subresource of Pods: a deletion that PodDisruptionBudgets may refuse (kubernetes,
/// pkg/registry/core/pod/storage/eviction.go).
/// </summary>
internal sealed class Evictions(Simulation simulation, ObjectStore store, ObjectDeleter deleter, FieldWriters writers)
{
    private const string DisruptionAllowed = "DisruptionAllowed";
    private static readonly WriteOptions AsServer = new() { FieldManager = "kube-apiserver" };

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
            return new ApiStatus(
                500, string.Empty, "This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.");
        }

        return IsUnguarded(pod, budgets[0]) ? Take(pod, options) : Evict(pod, budgets[0], options);
    }

    private ApiResult<ApiObject> Evict(Pod pod, PodDisruptionBudget budget, DeleteOptions options) =>
        Charge(budget, pod, options) is { } refusal ? refusal : Take(pod, options);

    private ApiResult<ApiObject> Take(Pod pod, DeleteOptions options)
    {
        if (!options.DryRun)
        {
            var marked = DisruptionMark.On(pod, "EvictionByEvictionAPI", "Eviction API: evicting", simulation.Now);
            store.Replace(KnownResources.Pods, pod, marked.Tree);
        }

        return deleter.Delete(KnownResources.Pods, pod.Namespace, pod.Name, options);
    }

    // A Pod that is not ready serves nobody: it may be evicted if the budget allows that, or if there are enough healthy Pods without it.
    private static bool IsUnguarded(Pod pod, PodDisruptionBudget budget)
    {
        if (pod.Status.Conditions.IsTrue(PodConditionType.Ready))
        {
            return false;
        }

        var status = budget.Status;
        return budget.Spec.UnhealthyPodEvictionPolicy == UnhealthyPodEvictionPolicyType.AlwaysAllow
            || (status.CurrentHealthy >= status.DesiredHealthy && status.DesiredHealthy > 0);
    }

    // Evicting a Pod that serves nobody any more (or not yet) is no disruption.
    private static bool IsDisrupted(Pod pod) =>
        !pod.IsBeingDeleted && pod.Status.Phase is not (PodPhase.Pending or PodPhase.Succeeded or PodPhase.Failed);

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

    /// <summary>Takes one disruption from the budget.</summary>
    /// <returns>The refusal; null if the disruption was granted.</returns>
    private ApiStatus? Charge(PodDisruptionBudget budget, Pod pod, DeleteOptions options)
    {
        var status = budget.Status;
        if (status.ObservedGeneration < budget.Metadata.Generation)
        {
            return Refused(
                $"The disruption budget {budget.Name} is still being processed by the server.") with
            {
                RetryAfter = TimeSpan.FromSeconds(
                    10)
            };
        }

        if (status.DisruptionsAllowed <= 0)
        {
            return Refused(
                $"The disruption budget {budget.Name} needs {status.DesiredHealthy} healthy pods and has {status.CurrentHealthy} "
                + "currently");
        }

        if (!options.DryRun)
        {
            Note(budget, pod.Name, status.DisruptionsAllowed - 1);
        }

        return null;
    }

    private void Note(PodDisruptionBudget budget, string pod, long left)
    {
        var status = budget.Status;
        status = status with
        {
            DisruptedPods = status.DisruptedPods.With(pod, Timestamp.ValueOf(simulation.Now)),
            DisruptionsAllowed = left,
        };
        status = left > 0 ? status : status with { Conditions = WithoutDisruptions(status) };
        var tree = (budget with { Status = status }).Tree;
        var history = writers.Changed(KnownResources.PodDisruptionBudgets, budget, tree, AsServer, "status");
        store.Replace(KnownResources.PodDisruptionBudgets, budget, tree, history);
    }

    // When no disruptions are left, a condition says so as well (component-helpers, apps/poddisruptionbudget).
    private ViewList<Condition> WithoutDisruptions(PodDisruptionBudgetStatus status) =>
        status.Conditions.Find(DisruptionAllowed).Status == ConditionStatus.False ? status.Conditions : status.Conditions.With(new Condition
        {
            Type = DisruptionAllowed,
            Status = ConditionStatus.False,
            ObservedGeneration = status.ObservedGeneration,
            LastTransitionTime = simulation.Now,
            Reason = "InsufficientPods",
            Message = string.Empty,
        });

    private static ApiStatus Refused(string cause) =>
        ApiErrors.TooManyRequests(Refusal) with { Causes = [new StatusCause("DisruptionBudget", cause, string.Empty)] };
}
