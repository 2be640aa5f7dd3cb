using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.Images;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Cluster.Nodes.Environment;
using Scenarios.Cluster.Nodes.Faults;
using Scenarios.Cluster.Nodes.Volumes;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Nodes;

/// <summary>The kubelets of all nodes: one per node, started when its Node object first appears.</summary>
internal sealed class KubeletSet
{
    private readonly ComponentContext _context;
    private readonly ImageCatalogue _images;
    private readonly SandboxTable _sandboxes;
    private readonly IProgramCatalogue _tools;
    private readonly ISandboxPrograms? _networkPrograms;
    private readonly EnvironmentBuilder _environment;
    private readonly PodRanges _ranges = new();
    private readonly Dictionary<string, Machine> _machines = new(StringComparer.Ordinal);

    /// <param name="tools">The programs that images choose from.</param>
    /// <param name="networkPrograms">The programs that use the network, such as curl.</param>
    public KubeletSet(
        ComponentContext context, ImageCatalogue images, SandboxTable sandboxes, IProgramCatalogue tools, ISandboxPrograms? networkPrograms)
    {
        _context = context;
        _images = images;
        _sandboxes = sandboxes;
        _tools = tools;
        _networkPrograms = networkPrograms;
        _environment = new EnvironmentBuilder(context.Informers);
    }

    /// <summary>The faults of containers and registries, on all nodes.</summary>
    public NodeFaults Faults { get; } = new();

    /// <summary>The nodes that have a machine, in order.</summary>
    public IEnumerable<string> Names => _machines.Keys.Order(StringComparer.Ordinal);

    private ExtendedResources Resources => field ??= new(_context);

    /// <summary>
    /// Starts a kubelet for each node, which takes over the Pods that already run there; kubelets of later nodes start as those nodes are
    /// added.
    /// </summary>
    public void Start()
    {
        var nodes = _context.Informers.Of<Node>();
        foreach (var node in nodes.InOrder())
        {
            Add(node, isBeginning: true);
            _context.Heartbeats.StartBefore(node.Name);
        }

        _ = new HeartbeatWriter(_context, () => Names);
        nodes.Subscribe(OnNode);
        foreach (var type in new[] { KnownResources.ConfigMaps, KnownResources.Secrets })
        {
            _context.Informers.Of(type).Subscribe(change => OnObject(type, change));
        }
    }

    private void OnObject(ResourceType type, InformerChange change)
    {
        foreach (var (_, machine) in _machines.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            machine.Kubelet.OnObject(type, change);
        }
    }

    private void OnNode(InformerChange<Node> change)
    {
        // A Node object may be deleted and recreated: the machine stays, along with its kubelet and what runs there.
        if (_machines.TryGetValue(change.Object.Name, out var machine))
        {
            machine.OnNode(change.Object);
            if (change.After is { } node)
            {
                Resources.OnNode(node);
            }
        }
        else if (change.Before is null)
        {
            Add(change.Object, isBeginning: false);
            _context.Heartbeats.Start(change.Object.Name);
        }
    }

    /// <summary>The machine of this name; null when there is none.</summary>
    public Machine? MachineOf(string name) => _machines.GetValueOrDefault(name);

    private void Add(Node node, bool isBeginning)
    {
        var name = node.Name;
        var address = AddressOf(node);
        var network = new Sandbox
        {
            Namespace = string.Empty,
            PodName = string.Empty,
            NodeName = name,
            Address = address,
            Hostname = name,
            Dns = PodDns.OfNode,
            Hosts = PodFiles.NamesOfNode(name, address),
        };
        _sandboxes.Add(network);
        var context = ContextOf(node, address);
        var kubelet = new Kubelet(context);
        _ranges.Take(node);
        _context.NodeProxies.Register(name, kubelet);
        var pods = _context.Informers.Of<Pod>();
        foreach (var pod in pods.Indexed(Informer.ByNodeName, name))
        {
            if (pod.Status.Phase == PodPhase.Running)
            {
                kubelet.Adopt(pod, isBeginning);
            }
            else
            {
                kubelet.OnPod(new(new InformerChange(null, pod)));
            }
        }

        pods.Subscribe(Informer.ByNodeName, name, kubelet.OnPod);
        _machines.Add(name, new Machine(_context, context, node, kubelet, network, _ranges));
    }

    private NodeContext ContextOf(Node node, string address)
    {
        var random = _context.Simulation.Random($"kubelet/{node.Name}");
        var latencies = new KubeletLatencies(random);
        var range = node.Spec.PodCIDR;
        var uplink = default(NodeContext);
        var events = _context.Events("kubelet", node.Name);
        (events.IsHindered, events.Postpone) = (() => uplink!.Uplink.IsStill, write => uplink!.Postpone(write));
        return uplink = new NodeContext
        {
            Simulation = _context.Simulation,
            Api = _context.Api,
            Informers = _context.Informers,
            Events = events,
            NodeName = node.Name,
            NodeAddress = address,
            Addresses = new PodAddresses(range.Length == 0 ? "10.244.0." : range[..(range.LastIndexOf('.') + 1)]),
            Images = new NodeImages(_images, random, latencies),
            Sandboxes = _sandboxes,
            Tools = _tools,
            NetworkPrograms = _networkPrograms,
            Environment = _environment,
            Random = random,
            Latencies = latencies,
            Faults = Faults,
        };
    }

    private static string AddressOf(Node node)
    {
        var internalAddress = node.Status.Addresses.FirstOrDefault(static address => address.Type == NodeAddressType.InternalIP);
        return internalAddress.Exists
            ? internalAddress.Address
            : throw new InvalidOperationException($"The node {node.Name} has no InternalIP.");
    }
}
