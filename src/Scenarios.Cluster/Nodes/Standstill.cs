using Scenarios.Kernel;
using Scenarios.Kernel.Processes;

namespace Scenarios.Cluster.Nodes;

/// <summary>Whether a node's kubelet stands still, and what waits for it to resume.</summary>
internal sealed class Standstill(Simulation simulation)
{
    private readonly List<Completion<Unit>> _waiting = [];

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
    }

    /// <summary>Returns when the kubelet resumes, or at once when it is running.</summary>
    public async Coroutine Pass()
    {
        while (IsStill)
        {
            var over = new Completion<Unit>(simulation);
            _waiting.Add(over);
            await over;
        }
    }
}
