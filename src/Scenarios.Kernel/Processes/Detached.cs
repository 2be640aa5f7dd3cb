using System.Runtime.ExceptionServices;

namespace Scenarios.Kernel.Processes;

/// <summary>Waits for a coroutine that nobody else awaits, and throws its exception from the event queue.</summary>
/// <param name="name">The name of the event that throws.</param>
internal sealed class Detached(Coroutine<Unit> coroutine, Simulation simulation, string name) : IResumable
{
    public void Resume()
    {
        try
        {
            coroutine.GetResult();
        }
#pragma warning disable CA1031 // Thrown again where the simulation's caller sees it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            simulation.Schedule(TimeSpan.Zero, name, ExceptionDispatchInfo.Capture(exception).Throw);
        }
    }
}
