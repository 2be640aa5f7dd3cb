using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Access;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Serving;
using Scenarios.Cluster.Bootstrap;
using Scenarios.Cluster.Faults;
using Scenarios.Cluster.Images;
using Scenarios.Cluster.Kinds;
using Scenarios.Cluster.Kinds.PersistentVolumes;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Metrics;
using Scenarios.Cluster.Network;
using Scenarios.Cluster.Network.ApiServers;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Network.Ingresses;
using Scenarios.Cluster.Network.Programs;
using Scenarios.Cluster.Nodes;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Cluster.Scheduling;
using Scenarios.Kernel;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster;

/// <summary>
/// A simulated Kubernetes 1.33 cluster with its own clock: the API server, and the controllers, scheduler, nodes and network that
/// work through it. Not thread-safe. Starts settled and some days old.
/// </summary>
public sealed class SimulatedCluster
{
    private readonly List<string> _warnings = [];
    private readonly HashSet<string> _provisioners = new(StringComparer.Ordinal);
    private readonly NetworkPrograms _programs;
    private readonly KubeApiServer _server;
    private readonly KubeletSet _kubelets;

    public SimulatedCluster(ClusterOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Workers);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Workers, ClusterOptions.MostWorkers);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.NodeNames.Count, PodRange.Limit);
        Simulation = new Simulation(options.Seed, options.Limits);
        var server = new KubeApiServer(Simulation, BootstrapSnapshot.Of(options.NodeNames.Count > 0
            ? options.NodeNames
            : BootstrapSnapshot.NamesOf(options.Workers), options.HasMetricsServer), KindList.Strategies);
        Api = server;
        _server = server;
        Components = new ComponentContext(Simulation, server, new Informers(Simulation, server.Store), server.NodeProxies,
            server.EventWriter)
        {
            LateWrites = server.LateWrites,
            LoadBalancers = options.LoadBalancers,
        };
        server.CustomTypes.Aggregated.Server = new MetricsServer(Components);
        if (options.HasMetricsServer)
        {
            _ = Components.Informers.Of(KnownResources.ApiServices);
        }

        Images = new ImageCatalogue(options.Images.Count == 0 ? ImageIndex.Empty : IndexOf(options.Images), BuiltInImages.Index, Warn);
        Network = new ClusterNetwork(Components, Sandboxes, Warn);
        var programs = new NetworkPrograms(Network, Components);
        _programs = programs;
        var kubelets = _kubelets = new KubeletSet(Components, Images, Sandboxes, options.Tools, programs);
        kubelets.Start();
        Docker = new DockerProgram(kubelets);
        Faults = new ClusterFaults(Components, kubelets, Network);
        if (Sandboxes.OfNode(BootstrapNodes.ControlPlane) is { } controlPlane)
        {
            controlPlane.TryListen(ApiServerListener.Port, TransportProtocol.Tcp, new ApiServerListener(Simulation, server));
            server.Transport = new ApiServerClient(Network, controlPlane);
        }

        new Scheduler(Components).Start();
        ControllerList.Start(Components);
        ControllerRunner.Start(Simulation, Components.Informers, new IngressStatusController(Components));
    }

    /// <summary>Raised for each warning.</summary>
    public event Action<string>? OnWarning;

    /// <summary>The administrator's bearer token, for connections without client certificates.</summary>
    public static string AdministratorToken => Authenticator.AdministratorToken;

    /// <summary>The administrator's client certificate, as kubeadm stores it in admin.conf.</summary>
    public static string AdministratorCertificate => AdministratorCredentials.Certificate;

    /// <summary>The API server's URL as seen from machines beside the cluster.</summary>
    public static string Server => $"https://{BootstrapNodes.AddressOf(0)}:6443";

    /// <summary>The certificate by which clients trust the API server, as PEM.</summary>
    public static string CertificateAuthority => RootCertificate.Text;

    /// <summary>The clock and the queue that everything in this cluster runs on.</summary>
    public Simulation Simulation { get; }

    /// <summary>The API as the cluster's clients see it.</summary>
    public IApi Api { get; }

    /// <summary>The images that exist: those from the options, then the built-in ones.</summary>
    public ImageCatalogue Images { get; }

    /// <summary>The network between Pods, nodes and the world outside.</summary>
    public ClusterNetwork Network { get; }

    /// <summary>curl on a machine beside the cluster: it reaches the nodes, and nothing behind them.</summary>
    public IProgram OutsideCurl => CurlOf(NetworkClient.Outside);

    /// <summary>docker on the machine beside the cluster, where the nodes run as containers.</summary>
    public IProgram Docker { get; }

    /// <summary>Why the scheduler could not place Pods, node by node.</summary>
    public PlacementRecord Placements => Components.Placements;

    /// <summary>What breaks, and when: nodes, networks, containers, probes, DNS, registries.</summary>
    public ClusterFaults Faults { get; }

    /// <summary>
    /// One sentence for each thing that the simulation refused because it has no data for it, such as an image that no catalogue contains.
    /// </summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>
    /// Returns the variables that a container got when it was started: what ConfigMaps, Secrets and fields had then. Null if the node has
    /// no such container, or no longer has it.
    /// </summary>
    /// <param name="node">The name of the node.</param>
    /// <param name="containerId">The container's ID as the Pod's status shows it, such as <c>containerd://…</c>.</param>
    public IReadOnlyDictionary<string, string>? EnvironmentOf(string node, string containerId) =>
        _kubelets.MachineOf(node)?.Kubelet.InOrder().SelectMany(static worker => worker.Run.AllSlots)
            .SelectMany(static slot => new[] { slot.Current, slot.Previous })
            .FirstOrDefault(run => run?.StatusId == containerId)?.Environment;

    /// <summary>curl as this client runs it: in a Pod's containers, or on a machine outside.</summary>
    public IProgram CurlOf(NetworkClient client) => _programs.CurlOf(client);

    /// <summary>
    /// Calls back at the instant of each write to the API server's store, for as long as the cluster lives. The callback must not write.
    /// </summary>
    public void Observe(Action<ObjectChange> onChange)
    {
        ArgumentNullException.ThrowIfNull(onChange);
        _server.Store.OnChanged += (type, change) => onChange(new ObjectChange(type, change.Kind, change.Previous, change.Current));
    }

    /// <summary>Runs a provisioner in the cluster from now on: claims whose class names it get volumes on the disk of a node.</summary>
    /// <param name="provisioner">The name that StorageClasses use, such as <c>rancher.io/local-path</c>; does nothing if it already
    /// runs.</param>
    public void ProvideVolumes(string provisioner)
    {
        ArgumentException.ThrowIfNullOrEmpty(provisioner);
        if (_provisioners.Add(provisioner))
        {
            ControllerRunner.Start(Simulation, Components.Informers, new VolumeProvisioner(Components, provisioner));
        }
    }

    internal ComponentContext Components { get; }

    internal SandboxTable Sandboxes { get; } = new();

    private static ImageIndex IndexOf(IReadOnlyList<KeyValuePair<string, string>> texts)
    {
        var images = new ImageFiles(BuiltInImages.Files);
        foreach (var (name, text) in texts)
        {
            images.Add(text, name);
        }

        return new ImageIndex(images.Entries);
    }

    private void Warn(string warning)
    {
        _warnings.Add(warning);
        OnWarning?.Invoke(warning);
    }
}
