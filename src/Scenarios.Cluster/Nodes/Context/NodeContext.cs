using Scenarios.Api.Requests;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Nodes.Environment;
using Scenarios.Cluster.Nodes.Faults;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel;
using Scenarios.Kernel.Randomness;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Nodes.Context;

/// <summary>What all parts of one node share.</summary>
internal sealed class NodeContext
{
    private readonly List<Action> _postponed = [];

    public required Simulation Simulation { get; init; }

    public required IApi Api { get; init; }

    public required Informers Informers { get; init; }

    public required EventRecorder Events { get; init; }

    public required string NodeName { get; init; }

    /// <summary>The node's own IPv4 address.</summary>
    public required string NodeAddress { get; init; }

    public required PodAddresses Addresses { get; init; }

    public required NodeImages Images { get; init; }

    public required SandboxTable Sandboxes { get; init; }

    /// <summary>The programs that images choose from.</summary>
    public required IProgramCatalogue Tools { get; init; }

    /// <summary>Programs that use the network; null when the cluster has none.</summary>
    public required ISandboxPrograms? NetworkPrograms { get; init; }

    /// <summary>Shared by all nodes.</summary>
    public required EnvironmentBuilder Environment { get; init; }

    public required SeededRandom Random { get; init; }

    /// <summary>The node's own files, which Pods may mount.</summary>
    public NodeFiles Files => field ??= new NodeFiles(Simulation, NodeName);

    /// <summary>Whether the kubelet is frozen together with its machine.</summary>
    public Standstill Standstill => field ??= new Standstill(Simulation);

    /// <summary>
    /// Whether the node is cut off from the API server: its writes wait, and it does not act on changes that it does not hear of.
    /// </summary>
    public Standstill Uplink => field ??= new Standstill(Simulation);

    /// <summary>Keeps a write until the API server is reachable again; returns false when it is reachable now.</summary>
    public bool Postpone(Action write)
    {
        if (Uplink.IsStill)
        {
            _postponed.Add(write);
        }

        return Uplink.IsStill;
    }

    /// <summary>The API server is reachable again: performs the postponed writes.</summary>
    public void Reconnect()
    {
        Uplink.End();
        var writes = _postponed.ToArray();
        _postponed.Clear();
        foreach (var write in writes)
        {
            write();
        }
    }

    /// <summary>Whether nobody hears from the node, for either of the two reasons.</summary>
    public bool IsSilent => Standstill.IsStill || Uplink.IsStill;

    /// <summary>How it does not answer, while it is silent.</summary>
    public KubeletSilence Silence { get; set; }

    /// <summary>What is wrong with containers and registries.</summary>
    public required NodeFaults Faults { get; init; }

    /// <summary>How long things take on this node.</summary>
    public required KubeletLatencies Latencies { get; init; }
}
