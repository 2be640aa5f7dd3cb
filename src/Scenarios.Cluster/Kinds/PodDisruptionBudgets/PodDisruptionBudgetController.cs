using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Kernel;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Policy;
using Condition = Scenarios.Objects.Views.Meta.Condition;
using LabelSelector = Scenarios.Api.Selectors.LabelSelector;

namespace Scenarios.Cluster.Kinds.PodDisruptionBudgets;

/// <summary>
/// The disruption controller: counts the healthy Pods of each budget, and says how many of them may be evicted (kubernetes,
/// pkg/controller/disruption/disruption.go). Looks at no Pods as long as there is no budget.
/// </summary>
internal sealed class PodDisruptionBudgetController : IController
{
    private const string Allowed = "DisruptionAllowed";

    /// <summary>For how long a Pod whose eviction was allowed is taken for gone, though nobody has deleted it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ComponentContext _context;
    private readonly Informer<PodDisruptionBudget> _budgets;
    private readonly EventRecorder _events;
    private Informer<Pod>? _pods;
    private ExpectedPods? _expected;
    private IWorkQueue? _queue;

    public PodDisruptionBudgetController(ComponentContext context)
    {
        _context = context;
        _budgets = context.Informers.Of<PodDisruptionBudget>();
        _events = context.Events("controllermanager");
        Watches = [ControllerWatch.Of<PodDisruptionBudget>(OnBudget)];
    }

    public string Name => "disruption-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public void Start(IWorkQueue queue) => _queue = queue;

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_pods is not { } known || _context.Api.Get(KnownResources.PodDisruptionBudgets, key.Namespace, key.Name).Value is not { } found)
        {
            return ReconcileResult.Done;
        }

        var budget = PodDisruptionBudget.Of(found);
        var pods = PodsOf(budget, known);
        if (pods.Count == 0)
        {
            _events.Normal(budget, "NoPods", "No matching pods found");
        }

        var (expected, desired, fault) = _expected!.Of(budget, pods, out var hasUnmanaged);
        if (fault is not null)
        {
            _events.Warning(budget, "CalculateExpectedPodCountFailed", $"Failed to calculate the number of expected pods: {fault}");
            WriteFault(budget, fault);
            return ReconcileResult.Done;
        }

        if (hasUnmanaged)
        {
            WarnOfUnmanaged(budget);
        }

        var now = _context.Simulation.Now;
        var disrupted = Disrupted(budget, pods, now);
        var healthy = pods.Count(pod => PodFacts.IsReady(pod) && !pod.IsBeingDeleted && !disrupted.Has(pod.Name));
        Write(budget, expected, desired, healthy, disrupted);
        return disrupted.Count == 0 ? ReconcileResult.Done : ReconcileResult.RequeueAfter(Patience, Activity.Background);
    }

    private void OnBudget(InformerChange<PodDisruptionBudget> change, IWorkQueue queue)
    {
        if (change.After is null)
        {
            return;
        }

        if (_pods is null)
        {
            _expected = new ExpectedPods(_context.Informers);
            var pods = _context.Informers.Of<Pod>();
            pods.Subscribe(OnPod);
            _pods = pods;
        }

        queue.Add(change.Key);
    }

    private void OnPod(InformerChange<Pod> change)
    {
        foreach (var budget in _budgets.InNamespace(change.Object.Namespace))
        {
            if (Selects(budget, change.Object) || (change.Before is { } before && Selects(budget, before)))
            {
                _queue!.Add(ObjectKey.Of(budget));
            }
        }
    }

    private static bool Selects(PodDisruptionBudget budget, Pod pod) =>
        budget.Spec.Selector.Exists && LabelSelector.FromObject(budget.Spec.Selector.Tree).Matches(((ApiObject)pod).Labels);

    private static List<Pod> PodsOf(PodDisruptionBudget budget, Informer<Pod> known)
    {
        var pods = new List<Pod>();
        foreach (var pod in known.InNamespace(budget.Namespace))
        {
            if (Selects(budget, pod))
            {
                pods.Add(pod);
            }
        }

        return pods;
    }

    private void WarnOfUnmanaged(PodDisruptionBudget budget)
    {
        var selector = GoText(budget.Spec.Selector);
        _events.Warning(
            budget,
            "UnmanagedPods",
            $"Pods selected by this PodDisruptionBudget (selector: {selector}) were found to be unmanaged. As a result, the status of the PDB cannot be "
            + "calculated correctly, which may result in undefined behavior. To account for these pods please set \".spec.minAvailable\" field of the PDB "
            + "to an integer value.");
    }

    /// <summary>As Go prints the structure.</summary>
    private static string GoText(Objects.Views.Meta.LabelSelector selector)
    {
        var labels = string.Concat(selector.MatchLabels.Fields.ToFields().OrderBy(static pair => pair.Key, StringComparer.Ordinal)
            .Select(static pair => $"{pair.Key}: {(pair.Value as StringValue)?.Text},"));
        var expressions = string.Concat(selector.MatchExpressions.Select(static expression =>
            $"LabelSelectorRequirement{{Key:{expression.Key},Operator:{expression.Operator},Values:[{string.Join(' ', expression.Values.ToArray())}],}},"));
        return $"&LabelSelector{{MatchLabels:map[string]string{{{labels}}},MatchExpressions:[]LabelSelectorRequirement{{{expressions}}},}}";
    }

    /// <summary>What was allowed to be evicted and is still there.</summary>
    private static ObjectValue Disrupted(PodDisruptionBudget budget, List<Pod> pods, DateTimeOffset now)
    {
        var kept = new ObjectBuilder();
        foreach (var (name, since) in budget.Status.DisruptedPods)
        {
            var isThere = pods.Exists(pod => pod.Name == name && !pod.IsBeingDeleted);
            if (isThere && Timestamp.TryParse(((StringValue)since).Text) is { } time && time + Patience > now)
            {
                kept.Add(name, since);
            }
        }

        return kept.ToObject();
    }

    private void Write(PodDisruptionBudget budget, long expected, long desired, long healthy, ObjectValue disrupted)
    {
        var allowed = expected <= 0 ? 0 : Math.Max(0, healthy - desired);
        var status = new PodDisruptionBudgetStatus
        {
            Conditions = [ConditionOf(budget, allowed > 0, allowed > 0 ? "SufficientPods" : "InsufficientPods", string.Empty)],
            CurrentHealthy = healthy,
            DesiredHealthy = desired,
            DisruptedPods = disrupted,
            DisruptionsAllowed = allowed,
            ExpectedPods = expected,
            ObservedGeneration = budget.Metadata.Generation,
        };
        Writes.Status(_context.Api, KnownResources.PodDisruptionBudgets, budget, status);
    }

    /// <summary>Where nothing is known nothing may be disrupted.</summary>
    private void WriteFault(PodDisruptionBudget budget, string fault)
    {
        var status = budget.Status with { DisruptionsAllowed = 0, Conditions = [ConditionOf(budget, isAllowed: false, "SyncFailed", fault)] };
        Writes.Status(_context.Api, KnownResources.PodDisruptionBudgets, budget, status);
    }

    private Condition ConditionOf(PodDisruptionBudget budget, bool isAllowed, string reason, string message)
    {
        var known = budget.Status.Conditions.FirstOrDefault(static condition => condition.Type == Allowed);
        var status = isAllowed ? "True" : "False";
        return new Condition
        {
            LastTransitionTime = known.Exists && known.Status == status ? known.LastTransitionTime : _context.Simulation.Now,
            Message = message,
            ObservedGeneration = budget.Metadata.Generation,
            Reason = reason,
            Status = status,
            Type = Allowed,
        };
    }
}
