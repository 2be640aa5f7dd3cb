using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Network;
using Scenarios.Cluster.Nodes;
using Scenarios.Cluster.Nodes.Faults;

namespace Scenarios.Cluster.Faults;

/// <summary>
/// Injects faults into a cluster at given times: in machines, cables, memory, containers, probes, DNS and registries. Everything else
/// follows as it does in a real cluster. Times are virtual; a fault cannot be in the past.
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

    /// <summary>All faults that last for a time, past ones included, in the order of the calls.</summary>
    public IReadOnlyList<Fault> All => _all;

    /// <summary>Switches the machine off without warning; at the end of the time it is switched on again.</summary>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public Fault StopNode(string node, FaultTime time = default)
    {
        var machine = MachineOf(node);
        return Add($"node {node} is off", time, _ => machine.Stop(), machine.Start);
    }

    /// <summary>Switches on a machine that is off.</summary>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public void StartNode(string node)
    {
        var machine = MachineOf(node);
        if (!TryEnd($"node {node} is off") && machine.State == MachineState.Stopped)
        {
            machine.Start();
        }
    }

    /// <summary>Disconnects the node from the network: nothing comes in, nothing goes out, but its containers keep running.</summary>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public Fault CutNetwork(string node, FaultTime time = default)
    {
        var machine = MachineOf(node);
        return Add($"node {node} is cut off from the network", time, _ => machine.CutOff(), machine.Reconnect);
    }

    /// <summary>Reconnects the node to the network.</summary>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public void MendNetwork(string node)
    {
        var machine = MachineOf(node);
        if (!TryEnd($"node {node} is cut off from the network"))
        {
            machine.Reconnect();
        }
    }

    /// <summary>Stops the node's kubelet: what runs there keeps running, but without probes, restarts and status reports.</summary>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public Fault StopKubelet(string node, FaultTime time = default)
    {
        var machine = MachineOf(node);
        return Add($"the kubelet of node {node} is stopped", time, _ => machine.StopKubelet(), machine.StartKubelet);
    }

    /// <summary>Starts a stopped kubelet.</summary>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public void StartKubelet(string node)
    {
        var machine = MachineOf(node);
        if (!TryEnd($"the kubelet of node {node} is stopped"))
        {
            machine.StartKubelet();
        }
    }

    /// <summary>Makes the node short of memory: its kubelet reports it, and evicts Pods one after the other.</summary>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public Fault ExhaustMemory(string node, FaultTime time = default)
    {
        var machine = MachineOf(node);
        return Add($"node {node} is short of memory", time, _ => machine.RunShortOfMemory(), machine.FreeMemory);
    }

    /// <summary>Ends the node's memory shortage.</summary>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public void FreeMemory(string node)
    {
        var machine = MachineOf(node);
        if (!TryEnd($"node {node} is short of memory"))
        {
            machine.FreeMemory();
        }
    }

    /// <summary>Makes the containers' main processes exit.</summary>
    /// <param name="target">The containers.</param>
    /// <param name="exitCode">From 0 to 255.</param>
    /// <exception cref="ArgumentException">No such container is running.</exception>
    public void Crash(ContainerTarget target, int exitCode = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(exitCode);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(exitCode, 255);
        foreach (var slot in _containers.RunningOf(target))
        {
            slot.Current!.Main!.Kill(exitCode);
        }
    }

    /// <summary>Makes the containers use more memory than they may, so that the kernel kills them.</summary>
    /// <exception cref="ArgumentException">No such container is running.</exception>
    public void KillForMemory(ContainerTarget target)
    {
        foreach (var slot in _containers.RunningOf(target))
        {
            slot.Current!.KillForMemory();
        }
    }

    /// <summary>Makes the containers' processes hang: they accept connections but never answer; only a kill ends them.</summary>
    /// <exception cref="ArgumentException">No such container is running.</exception>
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
                slot.Probes?.Wake();
            }
        }, () => hanging.ForEach(static container =>
        {
            container.StillUntil = TimeSpan.MinValue;
            container.Main!.Thaw();
        }));
    }

    /// <summary>Delays the process of each container that starts while this lasts.</summary>
    public Fault SlowStart(ContainerTarget target, TimeSpan delay, FaultTime time = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay.Ticks);
        ArgumentNullException.ThrowIfNull(target);
        var fault = new PodFault(PodFaultKind.SlowStart, _containers.PodsOf(target), target.Container) { Delay = delay };
        return Add($"{Name(target)} starts {delay:c} late", time, _ => _kubelets.Faults.Add(fault), () => _kubelets.Faults.Remove(fault));
    }

    /// <summary>
    /// Makes each Pod use so much of a processor beside what it does, also Pods that are created while this lasts. What an earlier call
    /// said of the same target is over.
    /// </summary>
    /// <param name="target">The Pods; the first container of each where none is named.</param>
    /// <param name="processors">How many processors, such as 0.18.</param>
    /// <param name="time">When.</param>
    /// <exception cref="ArgumentException">No such container is running.</exception>
    public Fault UseProcessor(ContainerTarget target, double processors, FaultTime time = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(processors);
        _ = _containers.RunningOf(target);
        EndProcessorUse(target);
        var fault = new PodFault(PodFaultKind.Load, _containers.PodsOf(target), target.Container) { Processors = processors };
        return Add(UsesProcessor(target), time, _ => ChangeLoad(() => _kubelets.Faults.Add(fault)),
            () => ChangeLoad(() => _kubelets.Faults.Remove(fault)));
    }

    /// <summary>
    /// Makes the target's Pods use so much of the processors together, in equal shares: those of requests that a Service spreads. Pods
    /// that come later take their share, and the others have less to do. What an earlier call said of the same target is over.
    /// </summary>
    /// <param name="target">The Pods; the first container of each where none is named.</param>
    /// <param name="processors">How many processors in total, such as 0.4.</param>
    /// <param name="time">When.</param>
    /// <exception cref="ArgumentException">No such container is running.</exception>
    public Fault ShareProcessor(ContainerTarget target, double processors, FaultTime time = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(processors);
        _ = _containers.RunningOf(target);
        EndProcessorUse(target);
        var load = new SharedLoad(_context.Simulation, new PodFault(PodFaultKind.Load, _containers.PodsOf(target), target.Container),
            processors, _containers, (old, next) => ChangeLoad(() =>
            {
                _kubelets.Faults.Remove(old);
                _kubelets.Faults.Add(next);
            }));
        return Add(UsesProcessor(target), time, _ => load.Begin(), () =>
        {
            load.End();
            ChangeLoad(() => _kubelets.Faults.Remove(load.Share));
        });
    }

    /// <summary>Ends what <see cref="UseProcessor"/> or <see cref="ShareProcessor"/> began, for a target or for all.</summary>
    public void EndProcessorUse(ContainerTarget? target = null) => _all.FindAll(fault => !fault.IsOver
        && (target is null ? fault.Description.EndsWith(Uses, StringComparison.Ordinal) : fault.Description == UsesProcessor(target)))
        .ForEach(static fault => fault.End());

    private void ChangeLoad(Action change)
    {
        change();
        _containers.ForEachRunning((pod, slot) => slot.Current!.Account.Load(_kubelets.Faults.LoadOf(pod, slot.Spec.Name)));
    }

    private const string Uses = " uses the processor";

    private static string UsesProcessor(ContainerTarget target) => $"{Name(target)}{Uses}";

    /// <summary>Makes that probe of the containers fail, whatever else they do.</summary>
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

    /// <summary>Makes every DNS server of the cluster stop answering.</summary>
    public Fault StopDns(FaultTime time = default) => Add(
        Dns, time, fault => _network.Resolver.SilentUntil = fault.Ends ?? TimeSpan.MaxValue, () =>
            _network.Resolver.SilentUntil = TimeSpan.MinValue);

    /// <summary>Makes DNS answer again.</summary>
    public void MendDns() => TryEnd(Dns);

    /// <summary>Makes a registry stop answering: nodes cannot pull images from it that they do not already have.</summary>
    /// <param name="registry">Such as <c>docker.io</c>; empty for all.</param>
    /// <param name="time">When.</param>
    public Fault SilenceRegistry(string registry, FaultTime time = default)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return Add(RegistryIsSilent(registry), time, _ => _kubelets.Faults.Silence(registry), () => _kubelets.Faults.Mend(registry));
    }

    /// <summary>Makes the registry answer again.</summary>
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

    /// <summary>Ends the current fault that has this description.</summary>
    private bool TryEnd(string description)
    {
        var going = _all.FindAll(fault => !fault.IsOver && fault.Description == description);
        going.ForEach(static fault => fault.End());
        return going.Count > 0;
    }

    private Machine MachineOf(string node) => _kubelets.MachineOf(node)
        ?? throw new ArgumentException($"There is no node \"{node}\". There are: {string.Join(", ", _kubelets.Names)}.", nameof(node));
}
