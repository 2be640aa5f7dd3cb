using Scenarios.Kernel;
using Scenarios.Kernel.Time;

namespace Scenarios.Cluster.Faults;

/// <summary>Something that is broken for a time. It ends when its time is over, or when somebody ends it.</summary>
public sealed class Fault
{
    private readonly Simulation _simulation;
    private readonly Action _end;
    private readonly ScheduledEvent? _plan;
    private bool _hasBegun;

    internal Fault(Simulation simulation, string description, FaultTime time, Action<Fault> begin, Action end)
    {
        _simulation = simulation;
        _end = end;
        Description = description;
        Begins = simulation.Elapsed + time.From;
        Ends = time.Duration is { } duration ? Begins + duration : null;
        void Begin()
        {
            _hasBegun = true;
            begin(this);
        }

        if (time.From > TimeSpan.Zero)
        {
            _plan = simulation.Schedule(time.From, $"fault: {description}", Begin, Activity.Background);
        }
        else
        {
            Begin();
        }

        if (Ends is { } ends)
        {
            simulation.Schedule(ends - simulation.Elapsed, $"fault over: {description}", End, Activity.Background);
        }
    }

    /// <summary>For people, such as <c>node worker2 is cut off from the network</c>.</summary>
    public string Description { get; }

    /// <summary>When it begins, in virtual time since the simulation's start.</summary>
    public TimeSpan Begins { get; }

    /// <summary>When it ends; null as long as nobody has ended one that lasts until then.</summary>
    public TimeSpan? Ends { get; private set; }

    public bool IsOver { get; private set; }

    /// <summary>Ends it now; one that has not begun never does. Does nothing to one that is over.</summary>
    public void End()
    {
        if (IsOver)
        {
            return;
        }

        (IsOver, Ends) = (true, _simulation.Elapsed);
        _plan?.Cancel();
        if (_hasBegun)
        {
            _end();
        }
    }
}
