using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;
using Scenarios.Kernel;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Nodes;

/// <summary>
/// Deletes Pods from nodes with NoExecute taints that they do not tolerate, or no longer tolerate (kubernetes,
/// pkg/controller/tainteviction).
/// </summary>
internal sealed class TaintEvictionController : IController
{
    private readonly Simulation _simulation;
    private readonly IApi _api;
    private readonly Informer<Node> _nodes;
    private readonly Informer<Pod> _pods;
    private readonly EventRecorder _events;
    private readonly Dictionary<ObjectKey, Appointment> _appointments = [];

    public TaintEvictionController(ComponentContext context)
    {
        _simulation = context.Simulation;
        _api = context.Api;
        _nodes = context.Informers.Of<Node>();
        _pods = context.Informers.Of<Pod>();
        _events = context.Events("taint-eviction-controller");
        Watches = [ControllerWatch.Of<Node>(OnNode), ControllerWatch.Of<Pod>(OnPod)];
    }

    public string Name => "taint-eviction-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_pods.Find(key) is not { } pod || pod.IsBeingDeleted || pod.Spec.NodeName.Length == 0)
        {
            _appointments.Remove(key);
            return ReconcileResult.Done;
        }

        var taints = TaintsOf(_nodes.Find(string.Empty, pod.Spec.NodeName));
        var patience = Patience.Of(pod, taints);
        if (taints.Count == 0 || patience is null)
        {
            if (_appointments.Remove(key))
            {
                _events.Normal(pod, "TaintManagerEviction", $"Cancelling deletion of Pod {key}");
            }

            return ReconcileResult.Done;
        }

        var now = _simulation.Elapsed;
        var since = _appointments.TryGetValue(key, out var known) && known.Pod == pod.Uid ? known.Since : now;
        _appointments[key] = new Appointment(pod.Uid, since);
        if (since + patience > now)
        {
            return ReconcileResult.RequeueAfter(since + patience.Value - now, Activity.Background);
        }

        _appointments.Remove(key);
        Evict(pod);
        return ReconcileResult.Done;
    }

    private static List<Taint> TaintsOf(Node? node) =>
        node is { } known ? [.. known.Spec.Taints.Where(static taint => taint.Effect == TaintEffect.NoExecute)] : [];

    private void OnNode(InformerChange<Node> change, IWorkQueue queue)
    {
        var (before, after) = (TaintsOf(change.Before), TaintsOf(change.After));
        if (after.Count == before.Count && !after.Where((taint, index) => !taint.Tree.Equals(before[index].Tree)).Any())
        {
            return;
        }

        foreach (var pod in _pods.Indexed(Informer.ByNodeName, change.Object.Name))
        {
            queue.Add(ObjectKey.Of(pod));
        }
    }

    private void OnPod(InformerChange<Pod> change, IWorkQueue queue)
    {
        var node = change.Object.Spec.NodeName;
        if (node.Length > 0 && (_appointments.Count > 0 || TaintsOf(_nodes.Find(string.Empty, node)).Count > 0))
        {
            queue.Add(change.Key);
        }
    }

    private void Evict(Pod pod)
    {
        _events.Normal(pod, "TaintManagerEviction", $"Marking for deletion Pod {pod.Namespace}/{pod.Name}");
        if (_api.Get(KnownResources.Pods, pod.Namespace, pod.Name).Value is not { } stored || stored.Uid != pod.Uid)
        {
            return;
        }

        const string why = "Taint manager: deleting due to NoExecute taint";
        var marked = DisruptionMark.On(Pod.Of(stored), "DeletionByTaintManager", why, _simulation.Now);
        _api.Update(KnownResources.Pods, pod.Namespace, marked, ComponentWrites.Options, "status");
        _api.Delete(KnownResources.Pods, pod.Namespace, pod.Name, DeleteOptions.Default);
    }

    private sealed record Appointment(string Pod, TimeSpan Since);
}
