using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Policy;

namespace Scenarios.Cluster.Kinds.PodDisruptionBudgets;

/// <summary>
/// How many Pods a budget counts on, and how many of them have to be healthy (kubernetes, disruption.go, getExpectedPodCount): a number of healthy
/// Pods is of those that are there, everything else of what their controllers are to have.
/// </summary>
internal sealed class ExpectedPods(Informers informers)
{
    private readonly Informer<ReplicaSet> _replicaSets = informers.Of<ReplicaSet>();
    private readonly Informer<Deployment> _deployments = informers.Of<Deployment>();
    private readonly Informer<StatefulSet> _statefulSets = informers.Of<StatefulSet>();
    private readonly Informer<ReplicationController> _controllers = informers.Of<ReplicationController>();

    /// <returns>What is expected and desired; or why that cannot be said.</returns>
    public (long Expected, long Desired, string? Fault) Of(PodDisruptionBudget budget, IReadOnlyList<Pod> pods, out bool hasUnmanaged)
    {
        hasUnmanaged = false;
        if (budget.Spec.MaxUnavailable.Exists)
        {
            var (expected, fault) = Scale(pods, out hasUnmanaged);
            return (expected, Math.Max(0, expected - budget.Spec.MaxUnavailable.Of(expected, roundUp: true)), fault);
        }

        if (budget.Spec.MinAvailable.Number is { } number)
        {
            return (pods.Count, number, null);
        }

        if (budget.Spec.MinAvailable.Exists)
        {
            var (expected, fault) = Scale(pods, out hasUnmanaged);
            return (expected, budget.Spec.MinAvailable.Of(expected, roundUp: true), fault);
        }

        return (0, 0, null);
    }

    private (long Expected, string? Fault) Scale(IReadOnlyList<Pod> pods, out bool hasUnmanaged)
    {
        hasUnmanaged = false;
        var scales = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var pod in pods)
        {
            if (pod.Controller is not { } owner)
            {
                hasUnmanaged = true;
                continue;
            }

            if (scales.ContainsKey(owner.Uid))
            {
                continue;
            }

            if (ScaleOf(pod.Namespace, owner.Kind, owner.Name) is not var (uid, replicas))
            {
                return (0, FaultOf(owner.Kind, pod));
            }

            scales[uid] = replicas;
        }

        return (scales.Values.Sum(), null);
    }

    /// <summary>A ReplicaSet of a Deployment has the scale of the Deployment.</summary>
    private (string Uid, long Replicas)? ScaleOf(string @namespace, string kind, string name)
    {
        switch (kind)
        {
            case "ReplicaSet" when _replicaSets.Find(@namespace, name) is { } set:
                return set.Controller is { Kind: "Deployment" } owner && _deployments.Find(@namespace, owner.Name) is { } deployment
                    ? (deployment.Uid, deployment.Spec.Replicas)
                    : (set.Uid, set.Spec.Replicas);
            case "StatefulSet" when _statefulSets.Find(@namespace, name) is { } set:
                return (set.Uid, set.Spec.Replicas);
            case "ReplicationController" when _controllers.Find(@namespace, name) is { } controller:
                return (controller.Uid, controller.Spec.Replicas);
            default:
                return null;
        }
    }

    private static string FaultOf(string kind, Pod pod) => kind switch
    {
        "DaemonSet" => "daemonsets.apps does not implement the scale subresource",
        "Job" => "jobs.batch does not implement the scale subresource",
        _ => $"found no controllers for pod \"{pod.Name}\"",
    };
}
