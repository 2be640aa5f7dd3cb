using Scenarios.Kernel;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Time;

namespace Scenarios.Cluster.Nodes.Context;

/// <summary>Whether a node's kubelet stands still, and what waits for it to resume.</summary>
internal sealed class Standstill(Simulation simulation)
{
    // How long a connection that the kernel holds takes to go on.
    private static readonly TimeSpan Handshake = TimeSpan.FromMilliseconds(2);

    private readonly List<Completion<Unit>> _waiting = [];
    private readonly List<Action> _held = [];

    public bool IsStill { get; private set; }

    public void Begin() => IsStill = true;

    public void End()
    {
        IsStill = false;
        var waiting = _waiting.ToArray();
        _waiting.Clear();
        foreach (var one in waiting)
        {
            one.TrySet(default);
        }

        foreach (var act in _held)
        {
            simulation.Schedule(Handshake, "kubelet: a held connection goes on", act, Activity.Progress);
        }

        _held.Clear();
    }

    /// <summary>Does something when the kubelet has resumed.</summary>
    public void WhenOver(Action act) => _held.Add(act);

    /// <summary>Returns when the kubelet resumes, or at once when it is running.</summary>
    public async Coroutine Pass()
    {
        while (IsStill)
        {
            var over = new Completion<Unit>(simulation.Processes);
            _waiting.Add(over);
            await over;
        }
    }
}
