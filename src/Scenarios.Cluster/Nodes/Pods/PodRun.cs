using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Nodes.Volumes;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel.Processes;
using Scenarios.Objects.Views;
using Container = Scenarios.Objects.Views.Core.Container;
using Pod = Scenarios.Objects.Views.Core.Pod;
using PodPhase = Scenarios.Objects.Views.Core.PodPhase;
using PodSpec = Scenarios.Objects.Views.Core.PodSpec;
using RestartPolicy = Scenarios.Objects.Views.Core.RestartPolicy;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>What a kubelet knows of one Pod: the newest object that it has received, and the state of its containers.</summary>
internal sealed class PodRun : IMountingPod
{
    private string? _phaseBeforeEnd;
    private Action? _takeOver;

    public PodRun(Pod pod)
    {
        Pod = pod;
        if (pod.Spec.ShareProcessNamespace == true)
        {
            SharedProcesses = new ProcessNamespace();
            SharedProcesses.AddForeign("/pause");
        }

        AddEphemeral();
    }

    public Pod Pod
    {
        get;
        set
        {
            if (field.Exists)
            {
                _ = (InitSlots, Slots);
            }

            field = value;
        }
    }

    public ContainerSlot[] InitSlots => field ??= SlotsOf(Pod.Spec, isInit: true);

    public ContainerSlot[] Slots
    {
        get
        {
            if (_takeOver is { } takeOver)
            {
                _takeOver = null;
                takeOver();
            }

            return field ??= SlotsOf(Pod.Spec, isInit: false);
        }
    }

    /// <summary>In the order in which they were added.</summary>
    public IReadOnlyList<ContainerSlot> EphemeralSlots { get; private set; } = [];

    /// <summary>The order used in a Pod's status (kubernetes, pkg/kubelet/types/types.go, SortedContainerStatuses).</summary>
    public ContainerSlot[] SlotsByName =>
        field ??= Slots.Length < 2 ? Slots : [.. Slots.OrderBy(slot => slot.Spec.Name, StringComparer.Ordinal)];

    public DateTimeOffset StartTime { get; set; }

    /// <summary>When the kubelet last looked at the Pod because of a change, as time since the simulation began.</summary>
    public TimeSpan SyncedAt { get; set; }

    /// <summary>Null before it is created and after it is torn down.</summary>
    public Sandbox? Sandbox { get; set; }

    /// <summary>The Pod's address; kept after the sandbox is gone.</summary>
    public string Address { get; set; } = string.Empty;

    /// <summary>The status's reason and message when the kubelet itself ended the Pod; otherwise null.</summary>
    public StateReason? Failure { get; set; }

    /// <summary>Why the resources that its spec now asks for are not granted; null when they are.</summary>
    public PendingResize? ResizePending { get; set; }

    /// <summary>Whether a resize is being applied.</summary>
    public bool IsResizing { get; set; }

    /// <summary>Whether the kubelet ended it because the node was short of a resource.</summary>
    public bool IsDisrupted { get; set; }

    /// <summary>
    /// The process namespace that all containers share (<c>shareProcessNamespace</c>), if they do; the sandbox's own process is its first.
    /// </summary>
    public ProcessNamespace? SharedProcesses { get; }

    public bool IsHostNetwork => Pod.Spec.HostNetwork;

    private string Policy => Pod.Spec.RestartPolicy is { Length: > 0 } policy ? policy : RestartPolicy.Always;

    public IEnumerable<Containers.Container> Running => AllSlots.Where(static slot => slot.IsRunning).Select(static slot => slot.Current!);

    public IEnumerable<ContainerSlot> AllSlots =>
        EphemeralSlots.Count == 0 ? InitSlots.Concat(Slots) : InitSlots.Concat(Slots).Concat(EphemeralSlots);

    public ContainerSlot? SlotOf(string name)
    {
        foreach (var slot in AllSlots)
        {
            if (slot.Spec.Name == name)
            {
                return slot;
            }
        }

        return null;
    }

    /// <summary>Does something before anybody first looks at the containers.</summary>
    public void BeforeLook(Action takeOver) => _takeOver = takeOver;

    /// <summary>Adds the ephemeral containers that are new in the Pod's object.</summary>
    public IReadOnlyList<ContainerSlot> AddEphemeral()
    {
        var containers = Pod.Spec.EphemeralContainers;
        if (containers.Count == EphemeralSlots.Count)
        {
            return [];
        }

        var added = new List<ContainerSlot>();
        foreach (var container in new ViewList<Container>(containers.Items))
        {
            if (SlotOf(container.Name) is null)
            {
                added.Add(new ContainerSlot(new ContainerSpec(container), isInit: false, FirstWait(Pod.Spec)) { IsEphemeral = true });
            }
        }

        EphemeralSlots = [.. EphemeralSlots, .. added];
        return added;
    }

    /// <summary>Whether a container that ended with this exit code is restarted.</summary>
    public bool IsRestarted(ContainerSlot slot, int exitCode) =>
        !slot.IsEphemeral && (slot.IsInit
            ? (slot.Spec.IsSidecar && !AreOver()) || (exitCode != 0 && Policy != RestartPolicy.Never)
            : Policy == RestartPolicy.Always || (Policy == RestartPolicy.OnFailure && exitCode != 0));

    /// <summary>Whether all containers have ended for good, so that sidecars are no longer needed.</summary>
    private bool AreOver()
    {
        foreach (var slot in Slots)
        {
            if (!slot.HasEnded)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the Pod has ended for good, with nothing left to stop.</summary>
    public bool IsOver() => Phase() is PodPhase.Succeeded or PodPhase.Failed && !AllSlots.Any(slot => slot.IsRunning);

    /// <summary>
    /// Nothing of the Pod is left: whatever did not succeed counts as failed (kubernetes, pkg/kubelet/status/status_manager.go,
    /// TerminatePod).
    /// </summary>
    public void Conclude()
    {
        _phaseBeforeEnd = Phase();
        if (IsInitialized())
        {
            foreach (var slot in Slots)
            {
                slot.Conclude();
            }
        }
    }

    /// <summary>Whether its init containers have ever come to their end (status_manager.go, hasPodInitialized).</summary>
    private bool IsInitialized() => InitSlots.Length == 0
        || Array.Exists(Slots, static slot => slot.Current is not null)
        || (InitSlots[^1] is var last && (last.Spec.IsSidecar ? last.IsStarted : last is { HasEnded: true, LastExitCode: 0 }));

    /// <summary>The phase (kubernetes, pkg/kubelet/kubelet_pods.go, getPhase).</summary>
    public string Phase()
    {
        var phase = PhaseOfRuns(areSidecarsCounted: true);
        return _phaseBeforeEnd is not null && phase != PodPhase.Succeeded ? PodPhase.Failed : phase;
    }

    /// <summary>
    /// The phase that conditions are computed from: the last one that the containers gave, because the end of the Pod leaves conditions
    /// alone.
    /// </summary>
    public string PhaseOfConditions()
    {
        if (_phaseBeforeEnd is not null)
        {
            return _phaseBeforeEnd;
        }

        // As long as the sandbox exists, containers that could be restarted do not end the Pod.
        var phase = Phase();
        var isFinal = Failure is not null || Sandbox is null || Policy == RestartPolicy.Never
            || (Policy == RestartPolicy.OnFailure && phase == PodPhase.Succeeded);
        return phase is PodPhase.Succeeded or PodPhase.Failed && !isFinal ? PodPhase.Running : phase;
    }

    /// <summary>Whether all but sidecars has ended for good.</summary>
    public bool AreContainersOver() => PhaseOfRuns(areSidecarsCounted: false) is PodPhase.Succeeded or PodPhase.Failed;

    private string PhaseOfRuns(bool areSidecarsCounted)
    {
        if (Failure is not null)
        {
            return PodPhase.Failed;
        }

        foreach (var slot in InitSlots)
        {
            if (slot.Spec.IsSidecar)
            {
                continue;
            }

            // Where it could be restarted, only the Pod's deletion has ended it.
            if (slot.HasEnded && slot.LastExitCode != 0)
            {
                return Policy == RestartPolicy.Never ? PodPhase.Failed : PodPhase.Pending;
            }

            if (!slot.HasEnded)
            {
                return PodPhase.Pending;
            }
        }

        var phase = PhaseOfContainers();
        return areSidecarsCounted && phase != PodPhase.Pending
            && Array.Exists(InitSlots, static slot => slot is { Spec.IsSidecar: true, IsRunning: true }) ? PodPhase.Running : phase;
    }

    private string PhaseOfContainers()
    {
        var (ended, failed) = (0, 0);
        foreach (var slot in Slots)
        {
            if (slot is { Current: null, HasEnded: false })
            {
                return PodPhase.Pending;
            }

            if (slot.HasEnded && !(slot.IsLost && IsRestarted(slot, slot.LastExitCode ?? 0)))
            {
                ended++;
                failed += slot.LastExitCode == 0 ? 0 : 1;
            }
        }

        return ended < Slots.Length ? PodPhase.Running : failed > 0 ? PodPhase.Failed : PodPhase.Succeeded;
    }

    private static ContainerSlot[] SlotsOf(PodSpec spec, bool isInit)
    {
        var containers = isInit ? spec.InitContainers : spec.Containers;
        return containers.Select(container => new ContainerSlot(new ContainerSpec(container), isInit, FirstWait(spec)));
    }

    /// <summary>What a container waits for of which nothing else is known.</summary>
    public static WaitingCause FirstWait(PodSpec spec) =>
        spec.InitContainers.Count > 0 ? WaitingCause.Initializing : WaitingCause.Creating;
}
