using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes;

/// <summary>
/// The machine behind a node: a Docker container, as in kind, which can be paused, stopped and started together with its kubelet.
/// </summary>
internal sealed class Machine(
    ComponentContext context, NodeContext node, Node found, Kubelet kubelet, Sandbox network, PodRanges ranges)
{
    // As recorded: how long a machine and its kubelet take from power-on to a node reported ready, and to one that registers anew.
    private static readonly TimeSpan BootTime = TimeSpan.FromSeconds(5.5);
    private static readonly TimeSpan ReadyTime = TimeSpan.FromSeconds(34);
    private static readonly TimeSpan RegisterTime = TimeSpan.FromSeconds(42);
    private static readonly TimeSpan RecoverTime = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ProxyTime = TimeSpan.FromSeconds(3.5);
    private static readonly TimeSpan ThawTime = TimeSpan.FromMilliseconds(500);

    private readonly List<ScheduledEvent> _plans = [];
    public Kubelet Kubelet => kubelet;

    public MachineState State { get; private set; }

    /// <summary>The node as last seen; the kubelet registers with it when the object is gone.</summary>
    public Node Known { get; private set; } = found;

    private SchedulableReport Schedulable => field ??= new(context, node, () => Known, reason => Tell(Known, [reason]));

    /// <summary>The Node object was added, changed or deleted.</summary>
    public void OnNode(Node changed)
    {
        var report = Schedulable;
        Known = changed;
        report.OnNode();
    }

    public void Pause()
    {
        State = MachineState.Paused;
        FallSilent(KubeletSilence.Hanging);
        network.State = NetworkState.Frozen;
    }

    public void Unpause()
    {
        State = MachineState.Running;
        network.State = NetworkState.Up;
        Plan(ThawTime, () =>
        {
            Report(isNew: false);
            kubelet.Thaw();
            Schedulable.Look();
        });
    }

    /// <summary>Disconnects the machine from the network: it and its containers keep running, but nobody hears from them.</summary>
    public void CutOff()
    {
        if (State == MachineState.Running && !node.Uplink.IsStill)
        {
            network.State = NetworkState.CutOff;
            node.Uplink.Begin();
            context.Heartbeats.Stop(node.NodeName);
        }
    }

    /// <summary>Reconnects the machine to the network. The kubelet notices at its next attempt to renew its Lease.</summary>
    public void Reconnect()
    {
        if (State != MachineState.Running || !node.Uplink.IsStill)
        {
            return;
        }

        network.State = NetworkState.Up;
        Plan(node.Latencies.RenewLease(), () =>
        {
            if (Find() is { } found && found.Status.Conditions.Find(NodeConditionType.Ready).Status == ConditionStatus.True)
            {
                context.Heartbeats.Start(node.NodeName);
            }
            else
            {
                Report(isNew: false);
            }

            kubelet.Reconnect();
            Schedulable.Look();
        });
    }

    /// <summary>Stops only the kubelet: containers and their network keep running, but nobody looks after them.</summary>
    public void StopKubelet()
    {
        if (State == MachineState.Running && !node.Standstill.IsStill)
        {
            FallSilent(KubeletSilence.Refusing);
        }
    }

    /// <summary>Starts the kubelet again, which takes over what is running.</summary>
    public void StartKubelet()
    {
        if (State == MachineState.Running && node.Standstill.IsStill)
        {
            node.Events.Normal(AsKubeletSees(Known), "Starting", "Starting kubelet.");
            Plan(ThawTime, () =>
            {
                Report(isNew: false);
                kubelet.Thaw();
                Schedulable.Restart();
            });
        }
    }

    /// <summary>Begins a memory shortage.</summary>
    public void RunShortOfMemory() => Memory.Begin();

    /// <summary>Ends the memory shortage.</summary>
    public void FreeMemory() => Memory.End();

    private MemoryShortage Memory => field ??= new MemoryShortage(node, kubelet);

    public void Stop()
    {
        node.Reconnect();
        State = MachineState.Stopped;
        foreach (var plan in _plans)
        {
            plan.Cancel();
        }

        _plans.Clear();
        kubelet.Crash();
        FallSilent(KubeletSilence.Unreachable);
        network.State = NetworkState.Off;
    }

    public void Start()
    {
        State = MachineState.Running;
        network.State = NetworkState.Up;
        node.Events.Forget();
        var booted = context.Simulation.Now + BootTime;
        Plan(BootTime, () => node.Events.Normal(AsKubeletSees(Known), "Starting", "Starting kubelet."));
        var isRegistered = Find() is not null;
        Plan(isRegistered ? ReadyTime : RegisterTime, () => Report(isNew: true));
        Plan((isRegistered ? ReadyTime : RegisterTime) + RecoverTime, () =>
        {
            kubelet.Recover(booted);
            Schedulable.Restart();
        });
        Plan((isRegistered ? ReadyTime : RegisterTime) + RecoverTime + ProxyTime, () => ProxyStart.Tell(node));
    }

    /// <summary>The node as the kubelet refers to it in Events: with its name as its uid.</summary>
    private static Node AsKubeletSees(Node item) => item with { Metadata = item.Metadata with { Uid = item.Name } };

    private Node? Find() => context.Api.Get(KnownResources.Nodes, string.Empty, node.NodeName).Value is { } found ? Node.Of(found) : null;

    private void FallSilent(KubeletSilence silence)
    {
        node.Silence = silence;
        node.Standstill.Begin();
        context.Heartbeats.Stop(node.NodeName);
    }

    private void Plan(TimeSpan after, Action act) => _plans.Add(context.Simulation.Schedule(after, "node", act, Activity.Progress));

    private void Report(bool isNew)
    {
        if (isNew)
        {
            node.Events.Normal(AsKubeletSees(Known), "NodeAllocatableEnforced", "Updated Node Allocatable limit across pods");
        }

        var stored = Find() ?? Register();
        var ready = stored
            with
        { Status = stored.Status with { Conditions = NodeReport.Conditions(stored.Status.Conditions, context.Simulation.Now) } };
        context.Api.Update(KnownResources.Nodes, string.Empty, ready, ComponentWrites.Kubelet, "status");
        context.Heartbeats.Start(node.NodeName);
        Tell(stored, NodeReport.Events);
        if (isNew)
        {
            // A kubelet's first round of reports emits the Events about sufficient resources twice.
            Tell(stored, NodeReport.EventsOfPressure);
        }
    }

    private void Tell(Node stored, IEnumerable<string> reasons)
    {
        foreach (var reason in reasons)
        {
            node.Events.Normal(AsKubeletSees(stored), reason, $"Node {node.NodeName} status is now: {reason}");
        }
    }

    /// <summary>
    /// Creates a new object for a node whose object was deleted, with what the kubelet knows of itself and the next Pod range.
    /// </summary>
    private Node Register()
    {
        var range = ranges.Next();
        node.Addresses.MoveTo(range);
        var made = Node.New with
        {
            Metadata = new() { Name = node.NodeName, Labels = NodeLabels.Of(Known), Annotations = Known.Annotations },
            Spec = new() { PodCIDR = range, PodCIDRs = [range], ProviderID = Known.Spec.ProviderID },
            Status = Known.Status with { Conditions = default },
        };
        return Node.Of(context.Api.Create(KnownResources.Nodes, string.Empty, made, ComponentWrites.Kubelet).ValueOrThrow());
    }
}
