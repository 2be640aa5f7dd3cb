using Scenarios.Kernel.Time;

namespace Scenarios.Kernel.Processes;

/// <summary>Sets a completion when its time comes, unless it was completed before.</summary>
internal sealed class Alarm<T>(Completion<T> completion, T value) : IScheduled
{
    public void Happen() => completion.TrySet(value);
}
