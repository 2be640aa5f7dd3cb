using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Serialization.Yaml;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Serving;
using Scenarios.Cluster.Bootstrap;
using Scenarios.Cluster.Kinds;
using Scenarios.Cluster.Kinds.DaemonSets;
using Scenarios.Cluster.Machinery;
using Scenarios.Kernel;

namespace Scenarios.Cluster.Tests.Controllers;

/// <summary>
/// The API server and all controllers, without scheduler and kubelets. A stand-in for both makes Pods ready one second after they were
/// created.
/// </summary>
internal sealed class ControlPlane
{
    private readonly HashSet<string> _started = new(StringComparer.Ordinal);
    private int _lastAddress;

    public ControlPlane(ulong seed = 1, bool runsPods = true, bool runsControllers = true)
    {
        Simulation = new Simulation(seed);
        var server = new KubeApiServer(Simulation, BootstrapSnapshot.Of(3), KindList.Strategies);
        Api = server;
        Context = new ComponentContext(Simulation, server, new Informers(Simulation, server.Store), server.NodeProxies, server.EventWriter);
        if (runsControllers)
        {
            ControllerList.Start(Context);
        }

        if (runsPods)
        {
            Context.Informers.Of(KnownResources.Pods).Subscribe(OnPod);
        }
    }

    public Simulation Simulation { get; }

    public IApi Api { get; }

    public ComponentContext Context { get; }

    /// <summary>Images whose containers never become ready.</summary>
    public HashSet<string> BrokenImages { get; } = new(StringComparer.Ordinal);

    public static ApiObject Parse(string yaml) => new((ObjectValue)YamlReader.Read(yaml, "test.yaml").Documents[0].Value);

    /// <summary>Creates the object in its namespace, or in default.</summary>
    public ApiObject Create(string yaml)
    {
        var item = Parse(yaml);
        var type = ApiSchema.Kubernetes.Find(item.ApiVersion, item.Kind)!;
        var @namespace = type.IsNamespaced ? item.Namespace.Length > 0 ? item.Namespace : "default" : string.Empty;
        return Api.Create(type, @namespace, item, WriteOptions.Default).ValueOrThrow();
    }

    public void Settle() => Simulation.Settle(TimeSpan.FromMinutes(5)).ShouldBeTrue(Simulation.DescribePending());

    public ApiObject Get(ResourceType type, string name, string @namespace = "default") =>
        Api.Get(type, type.IsNamespaced ? @namespace : string.Empty, name).ValueOrThrow();

    public IReadOnlyList<ApiObject> List(ResourceType type, string selector = "", string @namespace = "default") =>
        Api.List(type, type.IsNamespaced ? @namespace : string.Empty, new ListOptions { LabelSelector = selector }).ValueOrThrow().Items;

    /// <summary>Reason and message of each Event about the object, in the order in which they were written.</summary>
    public IReadOnlyList<string> Events(ApiObject about) =>
    [
        .. List(KnownResources.Events, string.Empty, about.Namespace)
            .Where(item => item.TextAt("involvedObject", "uid") == about.Uid)
            .OrderBy(item => long.Parse(item.ResourceVersion, System.Globalization.CultureInfo.InvariantCulture))
            .Select(item => $"{item.TextAt("reason")}: {item.TextAt("message")}"),
    ];

    private void OnPod(InformerChange change)
    {
        if (change.After is not { } pod)
        {
            return;
        }

        if (pod.IsBeingDeleted)
        {
            Simulation.Schedule(TimeSpan.FromSeconds(1), "stand-in: stop", () => Api.Delete(
                KnownResources.Pods, pod.Namespace, pod.Name, new DeleteOptions
                {
                    GracePeriod = TimeSpan.Zero,
                    PreconditionUid = pod.Uid,
                }));
        }
        else if (_started.Add(pod.Uid) && pod.TextAt("spec", "nodeName").Length == 0)
        {
            Simulation.Schedule(TimeSpan.FromSeconds(1), "stand-in: run", () => Run(pod));
        }
    }

    private void Run(ApiObject pod)
    {
        // A DaemonSet's Pods name the node that they are for.
        var node = DaemonPodTemplate.NodeOf(Objects.Views.Core.Pod.Of(pod)) is { Length: > 0 } meant ? meant : "worker";
        Api.Create(KnownResources.Bindings, pod.Namespace, Parse(
            $$"""
            apiVersion: v1
            kind: Binding
            metadata: {name: {{pod.Name}}}
            target: {apiVersion: v1, kind: Node, name: {{node}} }
            """), WriteOptions.Default);
        var ready = BrokenImages.Contains(((StringValue)pod.ListAt("spec", "containers")[0].Find("image")!).Text) ? "False" : "True";
        if (Api.Get(KnownResources.Pods, pod.Namespace, pod.Name).Value is not { } bound)
        {
            return;
        }

        var address = new StringValue($"10.244.1.{++_lastAddress}");
        var conditions = ListValue.Of(ObjectValue.Of(
            ("type", new StringValue("Ready")),
            ("status", new StringValue(ready)),
            ("lastTransitionTime", new StringValue(Timestamp.Format(Simulation.Now)))));
        var status = bound.Status
            .With("phase", new StringValue("Running"))
            .With("podIP", address)
            .With("podIPs", ListValue.Of(ObjectValue.Of(("ip", address))))
            .With("conditions", conditions);
        Api.Update(KnownResources.Pods, pod.Namespace, bound.With(["status"], status), WriteOptions.Default, "status");
    }
}
