using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Usage;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Cluster.Nodes.Pods;
using Scenarios.Cluster.Nodes.Probes;
using Scenarios.Cluster.Nodes.Sessions;
using Scenarios.Cluster.Nodes.Usage;
using Scenarios.Objects.Views;
using Pod = Scenarios.Objects.Views.Core.Pod;
using PodPhase = Scenarios.Objects.Views.Core.PodPhase;

namespace Scenarios.Cluster.Nodes;

/// <summary>The agent of one node: runs the Pods that are bound to it, and answers for their containers.</summary>
internal sealed class Kubelet(NodeContext node) : INodeProxy
{
    private readonly Dictionary<string, PodWorker> _workers = new(StringComparer.Ordinal);

    // The newest change of each Pod, in the order in which their first changes came.
    private readonly OrderedDictionary<string, InformerChange<Pod>> _missed = new(StringComparer.Ordinal);

    private Action<PodWorker> Forget => field ??= gone => _workers.Remove(gone.Run.Pod.Uid);

    /// <summary>A Pod of this node was added, changed or deleted.</summary>
    public void OnPod(InformerChange<Pod> change)
    {
        if (node.IsSilent)
        {
            _missed[change.Object.Uid] = change;
            return;
        }

        Handle(change);
    }

    /// <summary>The machine resumes after a pause: the kubelet reports its Pods' statuses and handles the changes it missed.</summary>
    public void Thaw()
    {
        node.Standstill.End();
        foreach (var worker in InOrder())
        {
            worker.Report();
        }

        CatchUp();
    }

    /// <summary>The node is on the network again: the kubelet reports its Pods' statuses and handles the changes it missed.</summary>
    public void Reconnect()
    {
        node.Reconnect();
        foreach (var worker in InOrder())
        {
            worker.Report();
        }

        CatchUp();
    }

    /// <summary>The machine is switched off.</summary>
    public void Crash()
    {
        foreach (var worker in InOrder())
        {
            worker.Crash();
        }
    }

    /// <summary>The machine is back on, and its kubelet learns of its Pods again.</summary>
    /// <param name="booted">When the runtime found what was left of its containers.</param>
    public void Recover(DateTimeOffset booted)
    {
        node.Standstill.End();
        foreach (var worker in InOrder())
        {
            if (!_missed.TryGetValue(worker.Run.Pod.Uid, out var change) || change.After is { })
            {
                worker.Recover(change.After ?? worker.Run.Pod, booted);
            }
        }

        CatchUp();
    }

    /// <summary>All Pods of the node, ordered by namespace and name.</summary>
    public List<PodWorker> InOrder() =>
        [.. _workers.Values.OrderBy(static worker => worker.Run.Pod.Namespace, StringComparer.Ordinal)
            .ThenBy(static worker => worker.Run.Pod.Name, StringComparer.Ordinal)];

    private void CatchUp()
    {
        var missed = _missed.Values.ToArray();
        _missed.Clear();
        foreach (var change in missed)
        {
            Handle(change);
        }
    }

    private void Handle(InformerChange<Pod> change)
    {
        var pod = change.Object;
        if (change.After is null)
        {
            if (_workers.TryGetValue(pod.Uid, out var gone))
            {
                gone.Abandon();
            }

            if (MirrorPod.Is(pod))
            {
                MirrorPod.Show(node, pod);
            }

            return;
        }

        if (MirrorPod.Is(pod))
        {
            OnMirror(change, pod);
            return;
        }

        if (_workers.TryGetValue(pod.Uid, out var worker))
        {
            worker.Update(pod);
        }
        else if (pod.Status.Phase is not (PodPhase.Succeeded or PodPhase.Failed))
        {
            worker = Add(pod);
            if (pod.IsBeingDeleted)
            {
                worker.Update(pod);
            }
            else
            {
                worker.Start();
            }
        }
    }

    private void OnMirror(InformerChange<Pod> change, Pod pod)
    {
        if (pod.IsBeingDeleted)
        {
            MirrorPod.Release(node, pod);
        }
        else if (!_workers.ContainsKey(pod.Uid) && pod.Status.Phase.Length > 0)
        {
            Adopt(pod);
        }
    }

    /// <summary>A ConfigMap or Secret was added, changed or deleted; Pods that mount it must see the change.</summary>
    public void OnObject(ResourceType type, InformerChange change)
    {
        foreach (var worker in _workers.Values.Where(worker => worker.Run.Pod.Namespace == change.Object.Namespace)
            .OrderBy(worker => worker.Run.Pod.Name, StringComparer.Ordinal))
        {
            worker.OnObject(type, change);
        }
    }

    /// <summary>Takes over a Pod that was running before the simulation began.</summary>
    /// <param name="isBeginning">Whether the simulation is only beginning.</param>
    public void Adopt(Pod pod, bool isBeginning = false) => Add(pod).Adopt(isBeginning);

    public ApiResult<IPodLog> Log(ApiObject pod, string container, PodLogOptions options)
    {
        if (node.IsSilent)
        {
            return KubeletErrors.SilentLog(node, pod, container);
        }

        var slot = _workers.GetValueOrDefault(pod.Uid)?.Run.SlotOf(container);
        if (slot is null)
        {
            return KubeletErrors.Waiting(pod.Name, container, WaitingTexts.ReasonOf(WaitingCause.Creating));
        }

        if (options.Previous)
        {
            return slot.Last is { } last
                ? ApiResult(new LogSession(node.Simulation, last.Log, options))
                : KubeletErrors.BadRequest($"previous terminated container \"{container}\" in pod \"{pod.Name}\" not found");
        }

        if (slot.Current is { } current)
        {
            return ApiResult(new LogSession(node.Simulation, current.Log, options));
        }

        return KubeletErrors.Waiting(pod.Name, container, ReasonOf(slot.State));
    }

    /// <summary>Why there is no log of a container that never ran (kubernetes, pkg/registry/core/pod, and kubelet_pods.go).</summary>
    private static string ReasonOf(ContainerState state) => state switch
    {
        ContainerState.Waiting { Cause: WaitingCause.ErrImagePull } => "image can't be pulled",
        ContainerState.Waiting { Cause: WaitingCause.ImagePullBackOff } => "trying and failing to pull image",
        ContainerState.Waiting { Cause: var cause } => WaitingTexts.ReasonOf(cause),
        _ => WaitingTexts.ReasonOf(WaitingCause.Creating),
    };

    public ApiResult<IPodSession> Exec(ApiObject pod, string container, PodExecOptions options)
    {
        if (IsHanging)
        {
            return Session(new WaitingSession(node, () => Exec(pod, container, options)));
        }

        if (node.IsSilent)
        {
            return KubeletErrors.Silent(node);
        }

        if (RunningOf(pod, container) is not { } running)
        {
            return KubeletErrors.NotFound(container);
        }

        var session = new ExecSession(node.Simulation, options.Stdin, options.Tty);
        var process = ContainerCommand.Start(
            node.Simulation, running, options.Command, session.Input, session.Output, session.Error, options.Tty);
        var error = process is null ? ExecErrors.NotFound(ContainerIds.Next(node.Random), options.Command[0]) : null;
        session.Begin(
            process,
            error is null ? null : $"Internal error occurred: Internal error occurred: error executing command in container: {error}");
        return Session(session);
    }

    public ApiResult<IPodSession> Attach(ApiObject pod, string container, PodExecOptions options)
    {
        if (IsHanging)
        {
            return Session(new WaitingSession(node, () => Attach(pod, container, options)));
        }

        if (node.IsSilent)
        {
            return KubeletErrors.Silent(node);
        }

        if (RunningOf(pod, container) is not { } running)
        {
            return KubeletErrors.NotRunning(container);
        }

        var slot = _workers[pod.Uid].Run.SlotOf(container)!;
        return Session(new AttachSession(node.Simulation, running, options, slot.Spec.Fields.StdinOnce));
    }

    public ApiResult<IPodPorts> PortForward(ApiObject pod) =>
        node.IsSilent ? KubeletErrors.Silent(node) : KubeletErrors.Success<IPodPorts>(new PodPorts(node, pod));

    public NodeUsage? UsageAt(TimeSpan instant) => node.IsSilent ? null : UsageReport.At(node, InOrder(), instant);

    private bool IsHanging => node.Standstill.IsStill && !node.Uplink.IsStill && node.Silence == KubeletSilence.Hanging;

    private static ApiResult<IPodLog> ApiResult(IPodLog log) => KubeletErrors.Success(log);

    private static ApiResult<IPodSession> Session(IPodSession session) => KubeletErrors.Success(session);

    private Container? RunningOf(ApiObject pod, string container) =>
        _workers.GetValueOrDefault(pod.Uid)?.Run.SlotOf(container) is { IsRunning: true } slot ? slot.Current : null;

    private PodWorker Add(Pod pod)
    {
        var worker = new PodWorker(node, pod, Forget, ProbeSet.Start);
        _workers.Add(pod.Uid, worker);
        return worker;
    }
}
