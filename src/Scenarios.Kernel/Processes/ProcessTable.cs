using Scenarios.Kernel.Faults;
using Scenarios.Kernel.Limits;
using Scenarios.Kernel.Time;

namespace Scenarios.Kernel.Processes;

/// <summary>Starts processes and lets them sleep. One per simulation.</summary>
public sealed class ProcessTable
{
    private readonly SimulationLimits _limits;
    private readonly ulong _seed;
    private int _lastId;
    private int _running;

    internal ProcessTable(Timeline timeline, SimulationLimits limits, InternalErrors internalErrors, ulong seed)
    {
        Timeline = timeline;
        InternalErrors = internalErrors;
        _limits = limits;
        _seed = seed;
    }

    /// <summary>The process whose code is running; null in plain events and outside the simulation.</summary>
    public Process? Current { get; private set; }

    /// <summary>The clock on which processes wait.</summary>
    internal Timeline Timeline { get; }

    /// <summary>Where the bugs of processes are reported.</summary>
    internal InternalErrors InternalErrors { get; }

    /// <summary>
    /// Starts a process: its code begins later at this instant. A failure that nobody awaits through
    /// <see cref="Process.WaitForExit"/> stays in <see cref="Process.Failure"/>.
    /// </summary>
    /// <param name="parent">Killing the parent kills the new process too; null for none.</param>
    /// <param name="sleeping">
    /// Whether its time in <see cref="Sleep"/> counts as progress; null for the parent's setting, or <paramref name="activity"/>. A
    /// workload's
    /// programs should start at once, but nobody should wait for their sleeps.
    /// </param>
    /// <param name="numbering">The namespace that it joins; null for the parent's.</param>
    public Process Start(
        string name,
        Func<Process, Coroutine<int>> main,
        Process? parent = null,
        Activity activity = Activity.Progress,
        Activity? sleeping = null,
        ProcessNamespace? numbering = null)
    {
        if (++_running > _limits.Processes)
        {
            throw new LimitReachedException(
                $"{nameof(SimulationLimits.Processes)} = {_limits.Processes}", name, _seed, Timeline.Elapsed);
        }

        var process = new Process(this, ++_lastId, name, activity, sleeping ?? parent?.SleepActivity ?? activity, parent, numbering);
        Timeline.Schedule(TimeSpan.Zero, name, () => RunAs(process, () => _ = process.Run(main)), activity);
        return process;
    }

    /// <summary>Lets the current process sleep for this much virtual time.</summary>
    public Coroutine Sleep(TimeSpan duration) => new(new Nap(this, duration));

    internal void RunAs(Process? process, IResumable waiting)
    {
        if (process?.TryHold(waiting) == true)
        {
            return;
        }

        var before = Current;
        Current = process;
        try
        {
            waiting.Resume();
        }
        finally
        {
            Current = before;
        }
    }

    internal void RunAs(Process? process, Action action)
    {
        var before = Current;
        Current = process;
        try
        {
            action();
        }
        finally
        {
            Current = before;
        }
    }

    internal void OnEnded() => _running--;
}
