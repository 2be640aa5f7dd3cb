using Scenarios.Cluster.Nodes.Context;
using Scenarios.Kernel.Time;

namespace Scenarios.Cluster.Nodes.Probes;

/// <summary>Probes periodically and gives a verdict whenever a threshold is reached (kubernetes, pkg/kubelet/prober/worker.go).</summary>
internal sealed class ProbeTimer(NodeContext node, ProbeSpec spec, ProbeRunner runner, Action<bool> onVerdict, Action<string> warn)
{
    private ScheduledEvent? _next;
    private bool _isStopped;
    private bool? _last;
    private int _streak;
    private bool _isProgress;
    private bool _isAsking;
    private TimeSpan _asked;

    /// <param name="first">The time until the first probe.</param>
    /// <param name="isProgress">
    /// Whether the first verdict counts as progress: a Pod on its way to ready is not settled. After the first verdict, whether good or
    /// bad, probing is background activity.
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

    /// <summary>Probes at once, and continues with its period from there.</summary>
    public void AskAtOnce()
    {
        if (_isStopped || _next is not { IsPending: true } next)
        {
            return;
        }

        next.Cancel();
        Schedule(node.Latencies.Probe());
    }

    /// <summary>The server's answer may have changed: a probe that had paused resumes with its period.</summary>
    public void Wake()
    {
        if (!_isStopped && _next is { IsPending: false } && !_isAsking)
        {
            var since = node.Simulation.Elapsed - _asked;
            Schedule(spec.Period - TimeSpan.FromTicks(since.Ticks % spec.Period.Ticks));
        }
    }

    /// <summary>Whether the answer cannot change, so that probing can pause: an idle Pod then costs nothing, even over weeks.</summary>
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
