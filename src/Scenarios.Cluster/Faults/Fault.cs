using Scenarios.Kernel;
using Scenarios.Kernel.Time;

namespace Scenarios.Cluster.Faults;

/// <summary>A fault that lasts for a time. It ends when its time is over, or when the caller ends it.</summary>
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

    /// <summary>A description for people, such as <c>node worker2 is cut off from the network</c>.</summary>
    public string Description { get; }

    /// <summary>When it begins, as virtual time since the simulation's start.</summary>
    public TimeSpan Begins { get; }

    /// <summary>When it ends; null for one that lasts until it is ended and has not been ended yet.</summary>
    public TimeSpan? Ends { get; private set; }

    public bool IsOver { get; private set; }

    /// <summary>Ends it now; one that has not begun never begins. Does nothing if it is over.</summary>
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
