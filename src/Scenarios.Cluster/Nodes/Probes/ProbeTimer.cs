using Scenarios.Kernel.Time;

namespace Scenarios.Cluster.Nodes.Probes;

/// <summary>
/// Probes again and again and gives a verdict whenever a threshold is reached (kubernetes, pkg/kubelet/prober/worker.go).
/// </summary>
internal sealed class ProbeTimer(NodeContext node, ProbeSpec spec, ProbeRunner runner, Action<bool> onVerdict, Action<string> warn)
{
    private ScheduledEvent? _next;
    private bool _isStopped;
    private bool? _last;
    private int _streak;
    private bool _isProgress;
    private bool _isAsking;
    private TimeSpan _asked;

    /// <param name="first">Until the first question.</param>
    /// <param name="isProgress">
    /// Whether the first verdict is awaited: a Pod on its way to be ready is not settled. Once it has come, right or wrong, probing is
    /// background.
    /// </param>
    public void Start(TimeSpan first, bool isProgress)
    {
        _isProgress = isProgress;
        Schedule(first);
    }

    public void Stop()
    {
        _isStopped = true;
        _next?.Cancel();
    }

    /// <summary>Asks at once, and goes on with its period from there.</summary>
    public void AskAtOnce()
    {
        if (_isStopped || _next is not { IsPending: true } next)
        {
            return;
        }

        next.Cancel();
        Schedule(node.Between(1, 50));
    }

    /// <summary>What answers has changed: a probe that had stopped asking asks again, in its period.</summary>
    public void Wake()
    {
        if (!_isStopped && _next is { IsPending: false } && !_isAsking)
        {
            var since = node.Simulation.Elapsed - _asked;
            Schedule(spec.Period - TimeSpan.FromTicks(since.Ticks % spec.Period.Ticks));
        }
    }

    /// <summary>An answer that cannot change is not asked for again: an idle Pod costs nothing, for weeks.</summary>
    private bool IsSteady(bool succeeded) => succeeded && _streak >= spec.SuccessThreshold && runner.IsSteady();

    private void Schedule(TimeSpan delay) =>
        _next = node.Simulation.Schedule(delay, "kubelet: probe", Probe, _isProgress ? Activity.Progress : Activity.Background);

    private void Probe()
    {
        if (node.Standstill.IsStill)
        {
            Schedule(spec.Period);
            return;
        }

        (_isAsking, _asked) = (true, node.Simulation.Elapsed);
        runner.Run(spec.Kind, spec.Timeout, OnResult);
    }

    private void OnResult(bool succeeded, string message)
    {
        _isAsking = false;
        if (_isStopped)
        {
            return;
        }

        if (!succeeded)
        {
            warn($"{spec.Kind} probe {message}");
        }

        _streak = _last == succeeded ? _streak + 1 : 1;
        _last = succeeded;
        if (!IsSteady(succeeded))
        {
            Schedule(spec.Period);
        }

        if (_streak >= (succeeded ? spec.SuccessThreshold : spec.FailureThreshold))
        {
            if (_isProgress)
            {
                _isProgress = false;
                if (_next is { IsPending: true })
                {
                    _next.Cancel();
                    Schedule(spec.Period);
                }
            }

            onVerdict(succeeded);
        }
    }
}
