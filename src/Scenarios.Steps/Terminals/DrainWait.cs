using Scenarios.Terminals;

namespace Scenarios.Steps.Terminals;

/// <summary>
/// How long a drain is waited for. <c>kubectl drain</c> asks again every 5 seconds, for ever, while a PodDisruptionBudget allows no
/// eviction: a drain that is refused again and again for some minutes goes on by itself.
/// </summary>
internal sealed class DrainWait(Kernel.Simulation simulation)
{
    /// <summary>What kubectl writes for each refused eviction.</summary>
    public const string Refusal = "Cannot evict pod as it would violate the pod's disruption budget.";

    private const string Done = " evicted\n";

    private const string Place = "drain of ";

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(20);

    /// <summary>Longer than images, probes and grace periods usually take to make room for the next eviction.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>For Pods that were evicted and do not end: longer than any grace period in use.</summary>
    private static readonly TimeSpan LongPatience = TimeSpan.FromHours(6);

    private int _done;
    private int _refused;
    private TimeSpan _since = simulation.Elapsed;

    /// <summary>The terminal at which a node is drained.</summary>
    public static string TerminalOf(string node) => Place + node;

    /// <summary>Whether a node is drained at the terminal; without a name, any node.</summary>
    public static bool IsTerminalOf(string terminal, string? node) =>
        node is null ? terminal.StartsWith(Place, StringComparison.Ordinal) : terminal == TerminalOf(node);

    /// <summary>Does not wait for more than the request.</summary>
    public static bool Begins(RunningCommand drain) => false;

    /// <summary>Lets some time pass. Returns whether the drain gets on: its evictions were not all refused for long.</summary>
    public bool GetsOn(RunningCommand drain)
    {
        simulation.RunUntil(() => !drain.IsRunning, Look);
        var written = drain.Result;
        var (done, refused) = (written.Output.AsSpan().Count(Done), written.Error.AsSpan().Count(Refusal));
        if (done != _done)
        {
            (_done, _since) = (done, simulation.Elapsed);
        }

        var patience = refused == _refused ? LongPatience : Patience;
        _refused = refused;
        return simulation.Elapsed - _since < patience;
    }
}
