using Scenarios.Objects.Views.Core;

namespace Scenarios.Api.Kinds.Pods;

/// <summary>
/// Reads a Pod's container statuses once: first the init containers in order; then, once these are done, the others from last to first.
/// </summary>
internal sealed class PodReading(Pod pod)
{
    private readonly PodStatus _status = pod.Status;
    private readonly ViewList<Container> _initContainers = pod.Spec.InitContainers;
    private int _ready;
    private long _restarts;
    private long _sidecarRestarts;
    private DateTimeOffset? _lastRestart;
    private DateTimeOffset? _lastSidecarRestart;
    private string _reason = string.Empty;

    public PodText Read()
    {
        _reason = _status.Reason.Length > 0 ? _status.Reason : _status.Phase;
        if (_status.Conditions.Find(PodConditionType.PodScheduled).Reason == "SchedulingGated")
        {
            _reason = "SchedulingGated";
        }

        var initializing = ReadInitContainers();
        if (!initializing || _status.Conditions.IsTrue(PodConditionType.Initialized))
        {
            ReadContainers();
        }

        if (pod.IsBeingDeleted)
        {
            ReadDeletion();
        }

        var total = pod.Spec.Containers.Count + _initContainers.Where(IsSidecar).Count;
        return new PodText(_ready, total, _reason, _restarts, _lastRestart);
    }

    /// <summary>A Pod that has ended keeps showing how it ended while it is being deleted (kubernetes#122038).</summary>
    private void ReadDeletion()
    {
        if (_status.Reason == "NodeLost")
        {
            _reason = "Unknown";
        }
        else if (_status.Phase is not (PodPhase.Succeeded or PodPhase.Failed))
        {
            _reason = "Terminating";
        }
    }

    private bool ReadInitContainers()
    {
        var index = 0;
        foreach (var status in _status.InitContainerStatuses)
        {
            var isSidecar = IsSidecar(_initContainers.FirstOrDefault(container => container.Name == status.Name));
            CountRestarts(status, isSidecar);
            var terminated = status.State.Terminated;
            if (terminated.Exists && terminated.ExitCode == 0)
            {
                index++;
                continue;
            }

            if (isSidecar && status.Started == true)
            {
                _ready += status.Ready ? 1 : 0;
                index++;
                continue;
            }

            _reason = $"Init:{StageOf(status.State, index)}";
            return true;
        }

        return false;
    }

    private string StageOf(ContainerState state, int index)
    {
        if (state.Terminated.Exists)
        {
            return EndOf(state.Terminated);
        }

        return state.Waiting.Reason is { Length: > 0 } reason and not "PodInitializing"
            ? reason
            : FormattableString.Invariant($"{index}/{_initContainers.Count}");
    }

    private void ReadContainers()
    {
        (_restarts, _lastRestart) = (_sidecarRestarts, _lastSidecarRestart);
        var hasRunning = false;
        var statuses = _status.ContainerStatuses;
        for (var index = statuses.Count - 1; index >= 0; index--)
        {
            var status = statuses[index];
            var state = status.State;
            CountRestarts(status, isSidecar: false);
            if (state.Waiting.Reason.Length > 0)
            {
                _reason = state.Waiting.Reason;
            }
            else if (state.Terminated.Exists)
            {
                _reason = EndOf(state.Terminated);
            }
            else if (status.Ready && state.Running.Exists)
            {
                hasRunning = true;
                _ready++;
            }
        }

        if (_reason == "Completed" && hasRunning)
        {
            _reason = _status.Conditions.IsTrue(PodConditionType.Ready) ? "Running" : "NotReady";
        }
    }

    private void CountRestarts(ContainerStatus status, bool isSidecar)
    {
        var finished = status.LastState.Terminated.FinishedAt;
        _restarts += status.RestartCount;
        _lastRestart = Later(_lastRestart, finished);
        if (isSidecar)
        {
            _sidecarRestarts += status.RestartCount;
            _lastSidecarRestart = Later(_lastSidecarRestart, finished);
        }
    }

    private static bool IsSidecar(Container container) => container.RestartPolicy == ContainerRestartPolicy.Always;

    private static DateTimeOffset? Later(DateTimeOffset? left, DateTimeOffset? right) => right is null || left > right ? left : right;

    private static string EndOf(ContainerStateTerminated terminated)
    {
        if (terminated.Reason.Length > 0)
        {
            return terminated.Reason;
        }

        return terminated.Signal != 0
            ? FormattableString.Invariant($"Signal:{terminated.Signal}")
            : FormattableString.Invariant($"ExitCode:{terminated.ExitCode}");
    }
}
