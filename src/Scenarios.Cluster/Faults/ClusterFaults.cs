using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Network;
using Scenarios.Cluster.Nodes;
using Scenarios.Cluster.Nodes.Faults;

namespace Scenarios.Cluster.Faults;

/// <summary>
/// What breaks in a cluster, and when: machines, cables, memory, containers, probes, DNS, registries. Everything else follows from that as
/// it does in a real one. Times are virtual; a fault of the past is not looked for.
/// </summary>
public sealed class ClusterFaults
{
    private readonly ComponentContext _context;
    private readonly KubeletSet _kubelets;
    private readonly ClusterNetwork _network;
    private readonly ContainerFinder _containers;
    private readonly List<Fault> _all = [];

    internal ClusterFaults(ComponentContext context, KubeletSet kubelets, ClusterNetwork network)
    {
        _context = context;
        _kubelets = kubelets;
        _network = network;
        _containers = new ContainerFinder(context, kubelets);
    }

    /// <summary>All that last or lasted for a time, in the order of the calls.</summary>
    public IReadOnlyList<Fault> All => _all;

    /// <summary>The machine is switched off without a warning; at the end of the time it is switched on again.</summary>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public Fault StopNode(string node, FaultTime time = default)
    {
        var machine = MachineOf(node);
        return Add($"node {node} is off", time, _ => machine.Stop(), machine.Start);
    }

    /// <summary>Switches a machine on that is off.</summary>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public void StartNode(string node)
    {
        var machine = MachineOf(node);
        if (!TryEnd($"node {node} is off") && machine.State == MachineState.Stopped)
        {
            machine.Start();
        }
    }

    /// <summary>The node's cable is pulled: nothing comes in, nothing goes out; its containers go on.</summary>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public Fault CutNetwork(string node, FaultTime time = default)
    {
        var machine = MachineOf(node);
        return Add($"node {node} is cut off from the network", time, _ => machine.CutOff(), machine.Reconnect);
    }

    /// <summary>The cable is back.</summary>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public void MendNetwork(string node)
    {
        var machine = MachineOf(node);
        if (!TryEnd($"node {node} is cut off from the network"))
        {
            machine.Reconnect();
        }
    }

    /// <summary>The node's kubelet ends: what runs there goes on, without probes, restarts and reports.</summary>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public Fault StopKubelet(string node, FaultTime time = default)
    {
        var machine = MachineOf(node);
        return Add($"the kubelet of node {node} is stopped", time, _ => machine.StopKubelet(), machine.StartKubelet);
    }

    /// <summary>Starts a kubelet that is stopped.</summary>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public void StartKubelet(string node)
    {
        var machine = MachineOf(node);
        if (!TryEnd($"the kubelet of node {node} is stopped"))
        {
            machine.StartKubelet();
        }
    }

    /// <summary>The node's memory is short: its kubelet says so, and evicts Pods one after the other.</summary>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public Fault ExhaustMemory(string node, FaultTime time = default)
    {
        var machine = MachineOf(node);
        return Add($"node {node} is short of memory", time, _ => machine.RunShortOfMemory(), machine.FreeMemory);
    }

    /// <summary>There is memory again on the node.</summary>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public void FreeMemory(string node)
    {
        var machine = MachineOf(node);
        if (!TryEnd($"node {node} is short of memory"))
        {
            machine.FreeMemory();
        }
    }

    /// <summary>The containers' main processes end by themselves.</summary>
    /// <param name="target">Which containers.</param>
    /// <param name="exitCode">From 0 to 255.</param>
    /// <exception cref="ArgumentException">None of that name runs.</exception>
    public void Crash(ContainerTarget target, int exitCode = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(exitCode);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(exitCode, 255);
        foreach (var slot in _containers.RunningOf(target))
        {
            slot.Current!.Main!.Kill(exitCode);
        }
    }

    /// <summary>The containers use more memory than they may: the kernel kills them.</summary>
    /// <exception cref="ArgumentException">None of that name runs.</exception>
    public void KillForMemory(ContainerTarget target)
    {
        foreach (var slot in _containers.RunningOf(target))
        {
            slot.Current!.KillForMemory();
        }
    }

    /// <summary>The containers' processes stand still: they accept connections, and answer nobody; only a kill ends them.</summary>
    /// <exception cref="ArgumentException">None of that name runs.</exception>
    public Fault Hang(ContainerTarget target, FaultTime time = default)
    {
        _ = _containers.RunningOf(target);
        var hanging = new List<Nodes.Containers.Container>();
        return Add($"{Name(target)} hangs", time, fault =>
        {
            foreach (var slot in _containers.RunningOf(target))
            {
                var container = slot.Current!;
                container.StillUntil = fault.Ends ?? TimeSpan.MaxValue;
                container.Main!.Freeze();
                hanging.Add(container);
                slot.WakeProbes?.Invoke();
            }
        }, () => hanging.ForEach(static container =>
        {
            container.StillUntil = TimeSpan.MinValue;
            container.Main!.Thaw();
        }));
    }

    /// <summary>Containers that start while this lasts take so much longer until their process begins.</summary>
    public Fault SlowStart(ContainerTarget target, TimeSpan delay, FaultTime time = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay.Ticks);
        ArgumentNullException.ThrowIfNull(target);
        var fault = new PodFault(PodFaultKind.SlowStart, _containers.PodsOf(target), target.Container) { Delay = delay };
        return Add($"{Name(target)} starts {delay:c} late", time, _ => _kubelets.Faults.Add(fault), () => _kubelets.Faults.Remove(fault));
    }

    /// <summary>The containers answer that probe in the negative, whatever else they do.</summary>
    public Fault FailProbe(ContainerTarget target, ProbeKind probe, FaultTime time = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        var fault = new PodFault(PodFaultKind.Probe, _containers.PodsOf(target), target.Container) { Probe = probe.ToString() };
        return Add($"{Name(target)} fails its {probe} probe", time, _ =>
        {
            _kubelets.Faults.Add(fault);
            _containers.WakeProbes();
        }, () => _kubelets.Faults.Remove(fault));
    }

    /// <summary>No DNS server of the cluster answers.</summary>
    public Fault StopDns(FaultTime time = default) => Add(
        Dns, time, fault => _network.Resolver.SilentUntil = fault.Ends ?? TimeSpan.MaxValue, () =>
            _network.Resolver.SilentUntil = TimeSpan.MinValue);

    /// <summary>DNS answers again.</summary>
    public void MendDns() => TryEnd(Dns);

    /// <summary>A registry does not answer: what nodes do not have of it they cannot pull.</summary>
    /// <param name="registry">Such as <c>docker.io</c>; empty for all.</param>
    /// <param name="time">When.</param>
    public Fault SilenceRegistry(string registry, FaultTime time = default)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return Add(RegistryIsSilent(registry), time, _ => _kubelets.Faults.Silence(registry), () => _kubelets.Faults.Mend(registry));
    }

    /// <summary>The registry answers again.</summary>
    public void MendRegistry(string registry) => TryEnd(RegistryIsSilent(registry));

    private const string Dns = "DNS does not answer";

    private static string RegistryIsSilent(string registry) =>
        registry.Length == 0 ? "no registry answers" : $"registry {registry} does not answer";

    private static string Name(ContainerTarget target) => $"the container of {target.Name}";

    private Fault Add(string description, FaultTime time, Action<Fault> begin, Action end)
    {
        var fault = new Fault(_context.Simulation, description, time, begin, end);
        _all.Add(fault);
        return fault;
    }

    /// <summary>Ends what goes on under this name.</summary>
    private bool TryEnd(string description)
    {
        var going = _all.FindAll(fault => !fault.IsOver && fault.Description == description);
        going.ForEach(static fault => fault.End());
        return going.Count > 0;
    }

    private Machine MachineOf(string node) => _kubelets.MachineOf(node)
        ?? throw new ArgumentException($"There is no node \"{node}\". There are: {string.Join(", ", _kubelets.Names)}.", nameof(node));
}
