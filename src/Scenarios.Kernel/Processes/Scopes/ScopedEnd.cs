using System.Runtime.ExceptionServices;
using Scenarios.Kernel.Time;

namespace Scenarios.Kernel.Processes.Scopes;

/// <summary>
/// Waits for a coroutine of a scope that nobody else awaits, and throws its exception from the event queue, unless the scope was killed.
/// </summary>
/// <param name="name">The name of the event that throws.</param>
internal sealed class ScopedEnd(Coroutine<Unit> coroutine, CoroutineScope scope, string name) : IResumable
{
    public void Resume()
    {
        if (coroutine.Failure is { } failure && !(failure is ScopeKilledException killed && ReferenceEquals(killed.Scope, scope)))
        {
            scope.Processes.Timeline.Schedule(TimeSpan.Zero, name, ExceptionDispatchInfo.Capture(failure).Throw, Activity.Progress);
        }
    }
}
