using Scenarios.Api.Schema;
using Scenarios.Api.Selectors;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Policy;
using Condition = Scenarios.Objects.Views.Meta.Condition;

namespace Scenarios.Cluster.Kinds.PodDisruptionBudgets;

/// <summary>
/// Computes how many of a budget's Pods may be evicted (kubernetes, pkg/controller/disruption/disruption.go). The API server carries out
/// the evictions and takes each from the budget; this controller updates the budget to what came of them.
/// </summary>
internal sealed class PodDisruptionBudgetController : IController
{
    private const string Allowed = "DisruptionAllowed";

    /// <summary>How long an evicted Pod may take until its deletion is seen; then the eviction is forgotten (DeletionTimeout).</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ComponentContext _context;
    private readonly Informer<PodDisruptionBudget> _budgets;
    private readonly Informer<Pod> _pods;
    private readonly EventRecorder _events;

    public PodDisruptionBudgetController(ComponentContext context)
    {
        _context = context;
        _budgets = context.Informers.Of<PodDisruptionBudget>();
        _pods = context.Informers.Of<Pod>();
        _events = context.Events("controllermanager");
        Watches = [ControllerWatch.Of<PodDisruptionBudget>(), ControllerWatch.Of<Pod>(OnPod)];
    }

    public string Name => "disruption-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_context.Api.Get(KnownResources.PodDisruptionBudgets, key.Namespace, key.Name).Value is not { } found)
        {
            return ReconcileResult.Done;
        }

        var budget = PodDisruptionBudget.Of(found);
        var pods = Selected(budget);
        if (pods.Count == 0)
        {
            _events.Normal(budget, "NoPods", "No matching pods found");
        }

        var (disrupted, recheck) = Disrupted(budget, pods);
        var healthy = pods.Count(pod => !pod.IsBeingDeleted && disrupted[pod.Name] is null && PodFacts.IsReady(pod));
        var status = Expected(budget, pods) is var (expected, desired)
            ? StatusOf(budget, healthy, desired, expected, disrupted)
            : StatusOf(budget, healthy, budget.Status.DesiredHealthy, 0, disrupted);
        Writes.Status(_context.Api, KnownResources.PodDisruptionBudgets, budget, status);
        return recheck is { } after ? ReconcileResult.RequeueAfter(after, Activity.Background) : ReconcileResult.Done;
    }

    private List<Pod> Selected(PodDisruptionBudget budget)
    {
        var selected = new List<Pod>();
        foreach (var pod in _pods.Indexed(Informer.ByNamespace, budget.Namespace))
        {
            if (Selects(budget, pod))
            {
                selected.Add(pod);
            }
        }

        return selected;
    }

    private static bool Selects(PodDisruptionBudget budget, Pod pod) =>
        budget.Spec.Selector.Exists && LabelSelector.FromObject(budget.Spec.Selector.Tree).Matches(((ApiObject)pod).Labels);

    private void OnPod(InformerChange<Pod> change, IWorkQueue queue)
    {
        foreach (var budget in _budgets.Indexed(Informer.ByNamespace, change.Object.Namespace))
        {
            if (Selects(budget, change.Object) || (change.Before is { } before && Selects(budget, before)))
            {
                queue.Add(new ObjectKey(budget.Namespace, budget.Name));
            }
        }
    }

    /// <summary>Evicted Pods whose deletion has not been seen yet, and when the first of them will be given up.</summary>
    private (ObjectValue Pods, TimeSpan? Recheck) Disrupted(PodDisruptionBudget budget, List<Pod> pods)
    {
        var left = ObjectValue.Empty;
        TimeSpan? recheck = null;
        foreach (var (name, value) in budget.Status.DisruptedPods)
        {
            var pod = pods.Find(one => one.Name == name);
            if (!pods.Exists(one => one.Name == name) || pod.IsBeingDeleted
                || Timestamp.TryParse((value as StringValue)?.Text ?? string.Empty) is not { } since)
            {
                continue;
            }

            var until = since + Patience - _context.Simulation.Now;
            if (until <= TimeSpan.Zero)
            {
                _events.Warning(pod, "NotDeleted", $"Pod was expected by PDB {budget.Namespace}/{budget.Name} to be deleted but it wasn't");
                continue;
            }

            left = left.With(name, value);
            recheck = recheck < until ? recheck : until;
        }

        return (left, recheck);
    }

    /// <summary>How many Pods are expected, and how many of them must be healthy; null if that is unknown.</summary>
    private (long Expected, long Desired)? Expected(PodDisruptionBudget budget, List<Pod> pods)
    {
        var spec = budget.Spec;
        if (!spec.MaxUnavailable.Exists && spec.MinAvailable.Number is { } number)
        {
            return (pods.Count, number);
        }

        if (!spec.MaxUnavailable.Exists && !spec.MinAvailable.Exists)
        {
            return (0, 0);
        }

        var scales = new SortedList<string, long>(StringComparer.Ordinal);
        var unmanaged = 0;
        foreach (var pod in pods)
        {
            if (((ApiObject)pod).Controller is null)
            {
                unmanaged++;
            }
            else if (ScaleOf(pod) is var (uid, replicas))
            {
                scales[uid] = replicas;
            }
            else
            {
                _events.Warning(budget, "CalculateExpectedPodCountFailed",
                    $"Failed to calculate the number of expected pods: found no controllers for pod {GoText.Quote(pod.Name)}");
                return null;
            }
        }

        if (unmanaged > 0)
        {
            _events.Warning(budget, "UnmanagedPods",
                $"Pods selected by this PodDisruptionBudget (selector: {spec.Selector.Tree}) were found to be unmanaged. "
                + "As a result, the status of "
                + "the PDB cannot be calculated correctly, which may result in undefined behavior. "
                + "To account for these pods please set \".spec.minAvailable\" field of the PDB to an integer value.");
        }

        var expected = scales.Values.Sum();
        return spec.MaxUnavailable.Exists
            ? (expected, Math.Max(0, expected - spec.MaxUnavailable.Of(expected, roundUp: true)))
            : (expected, spec.MinAvailable.Of(expected, roundUp: true));
    }

    /// <summary>The topmost controller with a scale above a Pod: the Deployment rather than its ReplicaSet.</summary>
    private (string Uid, long Replicas)? ScaleOf(ApiObject item)
    {
        (string, long)? scale = null;
        while (item.Controller is { } owner)
        {
            if (ApiSchema.Kubernetes.Find(owner.ApiVersion, owner.Kind) is not { } type
                || _context.Api.Get(type, item.Namespace, owner.Name).Value is not { } above)
            {
                return scale;
            }

            item = above;
            scale = ReplicasOf(item) is { } replicas ? (item.Uid, replicas) : scale;
        }

        return scale;
    }

    /// <summary>Null for kinds without a scale that budgets know.</summary>
    private static long? ReplicasOf(ApiObject item) => item.Kind switch
    {
        "Deployment" => Deployment.Of(item).Spec.Replicas,
        "ReplicaSet" => ReplicaSet.Of(item).Spec.Replicas,
        "ReplicationController" => ReplicationController.Of(item).Spec.Replicas,
        "StatefulSet" => StatefulSet.Of(item).Spec.Replicas,
        _ => null,
    };

    private PodDisruptionBudgetStatus StatusOf(PodDisruptionBudget budget, long healthy, long desired, long expected, ObjectValue disrupted)
    {
        var allowed = expected <= 0 || healthy <= desired ? 0 : healthy - desired;
        var (status, reason) = allowed > 0 ? (ConditionStatus.True, "SufficientPods") : (ConditionStatus.False, "InsufficientPods");
        var condition = new Condition
        {
            Type = Allowed,
            Status = status,
            ObservedGeneration = budget.Metadata.Generation,
            LastTransitionTime = budget.Status.Conditions.Since(Allowed, status, _context.Simulation.Now),
            Reason = reason,
            Message = string.Empty,
        };
        var made = new PodDisruptionBudgetStatus
        {
            Conditions = [condition],
            CurrentHealthy = healthy,
            DesiredHealthy = desired,
            DisruptionsAllowed = allowed,
            ExpectedPods = expected,
            ObservedGeneration = budget.Metadata.Generation,
        };
        return disrupted.Count > 0 ? made with { DisruptedPods = disrupted } : made;
    }
}
