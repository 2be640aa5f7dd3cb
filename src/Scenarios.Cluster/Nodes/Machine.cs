using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Nodes.Faults;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes;

/// <summary>
/// The machine that is a node: here a container of Docker's, as kind has it, which can be paused, stopped and started. Its kubelet goes
/// with it.
/// </summary>
internal sealed class Machine(ComponentContext context, NodeContext node, Kubelet kubelet, Sandbox network, PodRanges ranges)
{
    // As recorded: what a machine and its kubelet take from the switch to a node that is reported ready, and to one that registers anew.
    private static readonly TimeSpan BootTime = TimeSpan.FromSeconds(5.5);
    private static readonly TimeSpan ReadyTime = TimeSpan.FromSeconds(34);
    private static readonly TimeSpan RegisterTime = TimeSpan.FromSeconds(42);
    private static readonly TimeSpan RecoverTime = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ProxyTime = TimeSpan.FromSeconds(3.5);
    private static readonly TimeSpan ThawTime = TimeSpan.FromMilliseconds(500);

    private readonly List<ScheduledEvent> _plans = [];
    public Kubelet Kubelet => kubelet;

    public MachineState State { get; private set; }

    /// <summary>The node as it was last seen: what it registers with when its object is gone.</summary>
    public Node Known { get; set; }

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
        });
    }

    /// <summary>The cable is pulled: the machine and its containers go on, and nobody hears of it.</summary>
    public void CutOff()
    {
        if (State == MachineState.Running && !node.Uplink.IsStill)
        {
            network.State = NetworkState.CutOff;
            node.Uplink.Begin();
            context.Heartbeats.Stop(node.NodeName);
        }
    }

    /// <summary>The cable is back. The kubelet notices when it tries to renew its Lease again.</summary>
    public void Reconnect()
    {
        if (State != MachineState.Running || !node.Uplink.IsStill)
        {
            return;
        }

        network.State = NetworkState.Up;
        Plan(node.Between(100, 7_000), () =>
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
        });
    }

    /// <summary>The kubelet alone ends: containers and their network go on, and nobody looks after them.</summary>
    public void StopKubelet()
    {
        if (State == MachineState.Running && !node.Standstill.IsStill)
        {
            FallSilent(KubeletSilence.Refusing);
        }
    }

    /// <summary>The kubelet starts again, and takes over what runs.</summary>
    public void StartKubelet()
    {
        if (State == MachineState.Running && node.Standstill.IsStill)
        {
            node.Events.Normal(AsKubeletSees(Known), "Starting", "Starting kubelet.");
            Plan(ThawTime, () =>
            {
                Report(isNew: false);
                kubelet.Thaw();
            });
        }
    }

    /// <summary>Its memory is short from now on.</summary>
    public void RunShortOfMemory() => Memory.Begin();

    /// <summary>There is memory again.</summary>
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
        Plan((isRegistered ? ReadyTime : RegisterTime) + RecoverTime, () => kubelet.Recover(booted));
        Plan((isRegistered ? ReadyTime : RegisterTime) + RecoverTime + ProxyTime, () => ProxyStart.Tell(node));
    }

    /// <summary>The kubelet takes a node's name for its uid in Events.</summary>
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
            // The first round of reports tells what it is enough of twice.
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
    /// A node whose object was deleted comes back as a new one, with what the kubelet knows of itself and the next range of addresses.
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
