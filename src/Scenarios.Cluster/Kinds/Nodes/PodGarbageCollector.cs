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
/// Deletes Pods whose node does not exist (kubernetes, pkg/controller/podgc): rounds are twenty seconds apart; one round notices that the
/// node is missing, and the one forty seconds later acts. The queue's keys are node names. Upstream also deletes ended Pods beyond
/// 12,500, which is not simulated.
/// </summary>
internal sealed class PodGarbageCollector : IController
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Quarantine = TimeSpan.FromSeconds(40);

    private readonly Simulation _simulation;
    private readonly IApi _api;
    private readonly Informer<Node> _nodes;
    private readonly Informer<Pod> _pods;
    private readonly PeriodicTick _rounds;
    private readonly Dictionary<string, TimeSpan> _due = new(StringComparer.Ordinal);

    public PodGarbageCollector(ComponentContext context)
    {
        _simulation = context.Simulation;
        _api = context.Api;
        _nodes = context.Informers.Of<Node>();
        _pods = context.Informers.Of<Pod>();
        _rounds = new PeriodicTick(Period, _simulation.Random("pod-garbage-collector-controller/rounds"));
        Watches =
        [
            ControllerWatch.Of<Node>(static (change, queue) =>
            {
                if (change.After is null)
                {
                    queue.Add(change.Key);
                }
            }),
            ControllerWatch.Of<Pod>(OnPod),
        ];
    }

    public string Name => "pod-garbage-collector-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_nodes.Find(key) is not null || _pods.CountIndexed(Informer.ByNodeName, key.Name) == 0)
        {
            _due.Remove(key.Name);
            return ReconcileResult.Done;
        }

        var now = _simulation.Elapsed;
        if (!_due.TryGetValue(key.Name, out var due))
        {
            _due[key.Name] = due = _rounds.After(now) + Quarantine;
        }

        if (due > now)
        {
            return ReconcileResult.RequeueAfter(due - now, Activity.Background);
        }

        _due.Remove(key.Name);
        foreach (var pod in _pods.Indexed(Informer.ByNodeName, key.Name).ToArray())
        {
            Collect(pod);
        }

        return ReconcileResult.Done;
    }

    private void OnPod(InformerChange<Pod> change, IWorkQueue queue)
    {
        if (change.After?.Spec.NodeName is { Length: > 0 } name
            && change.Before?.Spec.NodeName != name
            && _nodes.Find(string.Empty, name) is null)
        {
            queue.Add(new ObjectKey(string.Empty, name));
        }
    }

    private void Collect(Pod pod)
    {
        if (pod.Status.Phase is not (PodPhase.Succeeded or PodPhase.Failed))
        {
            var marked = DisruptionMark.On(pod, "DeletionByPodGC", "PodGC: node no longer exists", _simulation.Now);
            marked = marked with { Status = marked.Status with { Phase = PodPhase.Failed } };
            _api.Update(KnownResources.Pods, pod.Namespace, marked, ComponentWrites.Options, "status");
        }

        var options = new DeleteOptions { GracePeriod = TimeSpan.Zero, PreconditionUid = pod.Uid };
        _api.Delete(KnownResources.Pods, pod.Namespace, pod.Name, options);
    }
}
