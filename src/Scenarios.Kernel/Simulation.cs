using System.Globalization;
using Scenarios.Kernel.Faults;
using Scenarios.Kernel.Limits;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Randomness;
using Scenarios.Kernel.Time;

namespace Scenarios.Kernel;

/// <summary>
/// One virtual clock, one event queue, one seed. Everything that waits is an event in the queue. Running the simulation handles all
/// events of one instant in the order they were scheduled, then jumps to the next instant. Single-threaded: do not share between threads.
/// </summary>
public sealed class Simulation
{
    /// <summary>
    /// The default start of every simulation's clock: a Thursday noon, UTC, in the lifetime of Kubernetes 1.33.
    /// </summary>
    public static readonly DateTimeOffset DefaultStart = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly Timeline _timeline = new();
    private readonly DateTimeOffset _start;
    private readonly EventMeter _meter;
    private bool _running;

    public Simulation(ulong seed, SimulationLimits? limits = null, DateTimeOffset? start = null)
    {
        Seed = seed;
        Limits = limits ?? new SimulationLimits();
        _start = start ?? DefaultStart;
        _meter = new EventMeter(this);
        InternalErrors = new InternalErrors(Circumstances);
        Processes = new ProcessTable(_timeline, Limits, InternalErrors, seed);
        Replay = string.Create(CultureInfo.InvariantCulture, $"the same commands with --seed {seed}");
    }

    public ulong Seed { get; }

    public SimulationLimits Limits { get; }

    /// <summary>The virtual date and time, UTC.</summary>
    public DateTimeOffset Now => _start + Elapsed;

    /// <summary>Virtual time since the start.</summary>
    public TimeSpan Elapsed => _timeline.Elapsed;

    /// <summary>The name of the current or last event, to which writes are attributed. Empty at the beginning.</summary>
    public string Happening { get; private set; } = string.Empty;

    /// <summary>The processes of this simulation.</summary>
    public ProcessTable Processes { get; }

    /// <summary>The bugs that have shown so far.</summary>
    public InternalErrors InternalErrors { get; }

    /// <summary>
    /// How to reproduce the simulation, in one line, for reports of internal errors. Its owner may replace the default.
    /// </summary>
    public string Replay { get; set; }

    /// <summary>Whether only background activity is due.</summary>
    public bool IsSettled => _timeline.IsSettled;

    /// <summary>A separate stream of random numbers, derived from the seed and the name.</summary>
    public SeededRandom Random(string stream) => SeededRandom.ForStream(Seed, stream);

    /// <summary>Schedules an action. Events due at the same instant happen in the order in which they were scheduled.</summary>
    /// <param name="delay">From now; zero means later at this very instant.</param>
    /// <param name="name">The event's name for people; use a constant.</param>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative.</exception>
    public ScheduledEvent Schedule(TimeSpan delay, string name, Action action, Activity activity = Activity.Progress) =>
        _timeline.Schedule(delay, name, action, activity);

    /// <summary>
    /// Lets virtual time pass until the condition holds (checked after each event) or the timeout is over, whichever comes first. After a
    /// timeout the clock stands exactly at its end.
    /// </summary>
    /// <exception cref="SimulationFailureException">A limit was reached, or an event threw.</exception>
    /// <returns>True when the condition holds.</returns>
    public bool RunUntil(Func<bool> condition, TimeSpan timeout)
    {
        var deadline = Elapsed + timeout;
        Run(condition, deadline, stopWhenSettled: false);
        if (condition())
        {
            return true;
        }

        _timeline.JumpTo(deadline);
        return false;
    }

    /// <summary>Lets exactly this much virtual time pass.</summary>
    public void RunFor(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        var deadline = Elapsed + duration;
        Run(static () => false, deadline, stopWhenSettled: false);
        _timeline.JumpTo(deadline);
    }

    /// <summary>Lets virtual time pass until only background activity is due, or the timeout is over.</summary>
    /// <returns>True when the simulation is settled.</returns>
    public bool Settle(TimeSpan timeout)
    {
        Run(static () => false, Elapsed + timeout, stopWhenSettled: true);
        return IsSettled;
    }

    private string Circumstances() => $"seed {Seed}, virtual time {Elapsed:c}; replay: {Replay}";

    /// <summary>The pending events, for limit messages: the most frequent names first.</summary>
    public string DescribePending() => _timeline.Describe();

    /// <summary>If a limit is reached the event stays due: nothing is lost, and its waiter can be ended.</summary>
    private void Count(ScheduledEvent item)
    {
        try
        {
            _meter.Count(item);
        }
        catch (LimitReachedException)
        {
            _timeline.PutBack(item);
            throw;
        }
    }

    /// <exception cref="InternalErrorException">The event threw.</exception>
    private void Happen(ScheduledEvent item)
    {
        Happening = item.Name;
        try
        {
            item.Happen();
        }
        catch (Exception exception) when (InternalErrors.IsUnforeseen(exception))
        {
            throw new InternalErrorException(item.Name, InternalErrors.Report(item.Name, exception), exception);
        }
    }

    private void Run(Func<bool> condition, TimeSpan deadline, bool stopWhenSettled)
    {
        if (_running)
        {
            throw new InvalidOperationException("The simulation is already running: nothing inside it may run it again.");
        }

        _running = true;
        try
        {
            _meter.StartRun();
            while (!(stopWhenSettled && IsSettled) && !condition() && _timeline.Next(deadline) is { } next)
            {
                _timeline.Take(next);
                Count(next);
                Happen(next);
            }
        }
        finally
        {
            _running = false;
        }
    }
}
