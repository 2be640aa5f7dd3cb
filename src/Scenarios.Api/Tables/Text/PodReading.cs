using System.Globalization;

namespace Scenarios.Api.Tables.Text;

/// <summary>One reading of a Pod's container statuses: first the init containers in order, then, once they are done, the others from the last.</summary>
internal sealed class PodReading(ApiObject pod)
{
    private readonly ListValue _initContainers = pod.ListAt("spec", "initContainers");
    private int _ready;
    private long _restarts;
    private long _sidecarRestarts;
    private DateTimeOffset? _lastRestart;
    private DateTimeOffset? _lastSidecarRestart;
    private string _reason = string.Empty;

    public PodText Read()
    {
        _reason = pod.TextAt("status", "reason") is { Length: > 0 } reason ? reason : pod.TextAt("status", "phase");
        if (HasCondition("PodScheduled", condition => condition.Text("reason") == "SchedulingGated"))
        {
            _reason = "SchedulingGated";
        }

        var initializing = ReadInitContainers();
        if (!initializing || HasCondition("Initialized", IsTrue))
        {
            ReadContainers();
        }

        if (pod.IsBeingDeleted)
        {
            ReadDeletion();
        }

        var total = pod.ListAt("spec", "containers").Count + _initContainers.Count(IsSidecar);
        return new PodText(_ready, total, _reason, _restarts, _lastRestart);
    }

    /// <summary>A Pod that has ended shows how it ended, also while it is being deleted (kubernetes#122038).</summary>
    private void ReadDeletion()
    {
        if (pod.TextAt("status", "reason") == "NodeLost")
        {
            _reason = "Unknown";
        }
        else if (pod.TextAt("status", "phase") is not ("Succeeded" or "Failed"))
        {
            _reason = "Terminating";
        }
    }

    private bool ReadInitContainers()
    {
        var index = 0;
        foreach (var status in pod.ListAt("status", "initContainerStatuses"))
        {
            var isSidecar = _initContainers.Any(container => container.Text("name") == status.Text("name") && IsSidecar(container));
            CountRestarts(status, isSidecar);
            var terminated = status.Find("state", "terminated");
            if (terminated is not null && (terminated.Integer("exitCode") ?? 0) == 0)
            {
                index++;
                continue;
            }

            if (isSidecar && status.Flag("started"))
            {
                _ready += status.Flag("ready") ? 1 : 0;
                index++;
                continue;
            }

            var waiting = status.Text("state", "waiting", "reason");
            _reason = terminated is not null
                ? $"Init:{EndOf(terminated)}"
                : waiting.Length > 0 && waiting != "PodInitializing"
                    ? $"Init:{waiting}"
                    : string.Create(CultureInfo.InvariantCulture, $"Init:{index}/{_initContainers.Count}");
            return true;
        }

        return false;
    }

    private void ReadContainers()
    {
        (_restarts, _lastRestart) = (_sidecarRestarts, _lastSidecarRestart);
        var hasRunning = false;
        var statuses = pod.ListAt("status", "containerStatuses");
        for (var index = statuses.Count - 1; index >= 0; index--)
        {
            var status = statuses[index];
            CountRestarts(status, isSidecar: false);
            var terminated = status.Find("state", "terminated");
            if (status.Text("state", "waiting", "reason") is { Length: > 0 } waiting)
            {
                _reason = waiting;
            }
            else if (terminated is not null)
            {
                _reason = EndOf(terminated);
            }
            else if (status.Flag("ready") && status.Has("state", "running"))
            {
                hasRunning = true;
                _ready++;
            }
        }

        if (_reason == "Completed" && hasRunning)
        {
            _reason = HasCondition("Ready", IsTrue) ? "Running" : "NotReady";
        }
    }

    private void CountRestarts(Value status, bool isSidecar)
    {
        var restarts = status.Integer("restartCount") ?? 0;
        var finished = Timestamp.TryParse(status.Text("lastState", "terminated", "finishedAt"));
        _restarts += restarts;
        _lastRestart = Later(_lastRestart, finished);
        if (isSidecar)
        {
            _sidecarRestarts += restarts;
            _lastSidecarRestart = Later(_lastSidecarRestart, finished);
        }
    }

    private bool HasCondition(string type, Func<Value, bool> check) =>
        pod.ListAt("status", "conditions").Any(condition => condition.Text("type") == type && check(condition));

    private static bool IsTrue(Value condition) => condition.Text("status") == "True";

    private static bool IsSidecar(Value container) => container.Text("restartPolicy") == "Always";

    private static DateTimeOffset? Later(DateTimeOffset? left, DateTimeOffset? right) => right is null || left > right ? left : right;

    private static string EndOf(Value terminated)
    {
        if (terminated.Text("reason") is { Length: > 0 } reason)
        {
            return reason;
        }

        return terminated.Integer("signal") is { } signal and not 0
            ? string.Create(CultureInfo.InvariantCulture, $"Signal:{signal}")
            : string.Create(CultureInfo.InvariantCulture, $"ExitCode:{terminated.Integer("exitCode") ?? 0}");
    }
}
