using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Kernel;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Time;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>The waits of one Pod's coroutines, which can all be ended at once.</summary>
internal sealed class PodWaits(Simulation simulation, Standstill standstill)
{
    // Null while nothing waits, as in almost every Pod that runs.
    private List<(Completion<bool> Completion, ScheduledEvent Timer)>? _open;

    public bool IsClosed { get; private set; }

    /// <summary>Waits for this long.</summary>
    /// <param name="slot">Its <see cref="ContainerSlot.LookNow"/> can end the wait early.</param>
    /// <returns>False when the Pod is being ended, in which case the caller must return.</returns>
    public async Coroutine<bool> Pause(TimeSpan duration, Activity activity = Activity.Progress, ContainerSlot? slot = null)
    {
        if (IsClosed)
        {
            return false;
        }

        var over = new Completion<bool>(simulation.Processes);
        var timer = over.SetAfter(duration, "kubelet: pod", value: true, activity);
        (_open ??= new(1)).Add((over, timer));
        if (slot is not null)
        {
            LetLook(slot, over);
        }

        var goesOn = await over;
        timer.Cancel();
        Forget(over);
        if (slot is not null)
        {
            slot.LookNow = null;
        }

        if (standstill.IsStill && !IsClosed)
        {
            await standstill.Pass();
        }

        return goesOn && !IsClosed;
    }

    // A separate method, so that the closure is allocated only when there is a slot.
    private static void LetLook(ContainerSlot slot, Completion<bool> over) => slot.LookNow = () => over.TrySet(true);

    /// <summary>Waits for this long, even if the Pod is being ended.</summary>
    public async Coroutine Always(TimeSpan duration)
    {
        var over = new Completion<Unit>(simulation.Processes);
        over.SetAfter(duration, "kubelet: pod", default);
        await over;
        await standstill.Pass();
    }

    /// <summary>Ends all current and future pauses.</summary>
    public void Close()
    {
        IsClosed = true;
        var open = _open ?? [];
        _open = null;
        foreach (var (completion, timer) in open)
        {
            timer.Cancel();
            completion.TrySet(false);
        }
    }

    /// <summary>Runs a coroutine on its own. Its exceptions are thrown from the event queue, so that none is lost.</summary>
    public void Detach(Coroutine coroutine) => coroutine.Detach(simulation.Processes, "kubelet: failure");

    private void Forget(Completion<bool> over)
    {
        for (var index = 0; index < _open?.Count; index++)
        {
            if (ReferenceEquals(_open[index].Completion, over))
            {
                _open.RemoveAt(index);
                _open = _open.Count == 0 ? null : _open;
                return;
            }
        }
    }
}
