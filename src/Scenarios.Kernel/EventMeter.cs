using Scenarios.Kernel.Limits;
using Scenarios.Kernel.Time;

namespace Scenarios.Kernel;

/// <summary>Counts events against the limits, so that a simulation that runs in circles stops and names the cause.</summary>
internal sealed class EventMeter(Simulation simulation)
{
    private TimeSpan _instant;
    private TimeSpan _runStart;
    private int _atInstant;
    private long _inRun;

    public void StartRun()
    {
        _inRun = 0;
        _atInstant = 0;
        _runStart = simulation.Elapsed;
    }

    public void Count(ScheduledEvent item)
    {
        _atInstant = item.Due == _instant ? _atInstant + 1 : 1;
        _instant = item.Due;
        if (_atInstant > simulation.Limits.EventsPerInstant)
        {
            throw Reached($"{nameof(SimulationLimits.EventsPerInstant)} = {simulation.Limits.EventsPerInstant}", item);
        }

        if (++_inRun > simulation.Limits.EventsPerRun)
        {
            throw Reached($"{nameof(SimulationLimits.EventsPerRun)} = {simulation.Limits.EventsPerRun}", item);
        }

        if (item.Due - _runStart > simulation.Limits.VirtualTimePerRun)
        {
            throw Reached($"{nameof(SimulationLimits.VirtualTimePerRun)} = {simulation.Limits.VirtualTimePerRun:c}", item);
        }
    }

    private LimitReachedException Reached(string limit, ScheduledEvent item) =>
        new(limit, $"{item.Name} (now); then {simulation.DescribePending()}", simulation.Seed, simulation.Elapsed);
}
