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
        var process = New(Reserve(name), name, activity, sleeping, parent, numbering);
        Timeline.Schedule(TimeSpan.Zero, name, () => RunAs(process, () => _ = process.Run(main)), activity);
        return process;
    }

    /// <summary>
    /// Counts a process as running from now on without making it: for one that does nothing that anybody could notice.
    /// <see cref="StartReserved"/> makes it when it is looked at.
    /// </summary>
    /// <param name="name">For the message when there are too many.</param>
    public ProcessNumber Reserve(string name)
    {
        if (++_running > _limits.Processes)
        {
            throw new LimitReachedException(
                $"{nameof(SimulationLimits.Processes)} = {_limits.Processes}", name, _seed, Timeline.Elapsed);
        }

        return new ProcessNumber(++_lastId, Timeline.Elapsed);
    }

    /// <summary>Makes a process whose number was reserved. Its code begins at once.</summary>
    /// <param name="number">What <see cref="Reserve"/> returned; each may be used once.</param>
    /// <param name="setUp">Is called with the process before its code begins.</param>
    /// <param name="sleeping">As for <see cref="Start"/>.</param>
    /// <param name="numbering">As for <see cref="Start"/>.</param>
    public Process StartReserved(
        ProcessNumber number,
        string name,
        Func<Process, Coroutine<int>> main,
        Action<Process> setUp,
        Activity activity = Activity.Progress,
        Activity? sleeping = null,
        ProcessNamespace? numbering = null)
    {
        ArgumentNullException.ThrowIfNull(setUp);
        var process = New(number, name, activity, sleeping, null, numbering);
        setUp(process);
        RunAs(process, () => _ = process.Run(main));
        return process;
    }

    /// <summary>Runs an action at once as part of no process, whichever runs now: what it waits for is not that process's wait.</summary>
    public void RunOutside(Action action) => RunAs(null, action);

    private Process New(
        ProcessNumber number, string name, Activity activity, Activity? sleeping, Process? parent, ProcessNamespace? numbering) =>
        new(this, number, name, activity, sleeping ?? parent?.SleepActivity ?? activity, parent, numbering);

    /// <summary>Lets the current process sleep for this much virtual time.</summary>
    public Coroutine Sleep(TimeSpan duration) =>
        new(new Nap(this, Current, duration, Current?.Name ?? "sleep", Current?.SleepActivity ?? Activity.Progress));

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
