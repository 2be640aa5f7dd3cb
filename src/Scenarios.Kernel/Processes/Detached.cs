using System.Runtime.ExceptionServices;
using Scenarios.Kernel.Time;

namespace Scenarios.Kernel.Processes;

/// <summary>Waits for a coroutine that nobody else awaits, and throws its exception from the event queue.</summary>
/// <param name="name">The name of the event that throws.</param>
internal sealed class Detached(Coroutine<Unit> coroutine, ProcessTable processes, string name) : IResumable
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
            processes.Timeline.Schedule(TimeSpan.Zero, name, ExceptionDispatchInfo.Capture(exception).Throw, Activity.Progress);
        }
    }
}
