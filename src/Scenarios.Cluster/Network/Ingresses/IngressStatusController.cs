using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;
using Scenarios.Kernel;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Networking;

namespace Scenarios.Cluster.Network.Ingresses;

/// <summary>
/// What ingress-nginx controllers report about their Ingresses: an Event for each change, and once a minute the addresses at which they are
/// reached (kubernetes/ingress-nginx, internal/ingress/controller/store and status). Does nothing when no controller runs.
/// </summary>
internal sealed class IngressStatusController : IController
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(60);

    private readonly ComponentContext _context;
    private readonly Informer<Ingress> _ingresses;
    private readonly Informer<IngressClass> _classes;
    private readonly Informer<Pod> _pods;
    private readonly EventRecorder _events;
    private readonly PeriodicTick _rounds;
    private readonly Dictionary<ObjectKey, (string Version, TimeSpan Due)> _seen = [];
    private readonly HashSet<ObjectKey> _controllers = [];

    public IngressStatusController(ComponentContext context)
    {
        _context = context;
        _ingresses = context.Informers.Of<Ingress>();
        _classes = context.Informers.Of<IngressClass>();
        _pods = context.Informers.Of<Pod>();
        _events = context.Events("nginx-ingress-controller");
        _rounds = new PeriodicTick(Period, context.Simulation.Random("ingress-nginx/status"));
        Watches = [ControllerWatch.Of<Ingress>(), ControllerWatch.Of<Pod>(OnPod), ControllerWatch.Of<Service>(OnService)];
    }

    public string Name => "ingress-nginx";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_ingresses.Find(key) is not { } ingress || ControllerOf(ingress) is not var (pod, settings))
        {
            _seen.Remove(key);
            return ReconcileResult.Done;
        }

        var now = _context.Simulation.Elapsed;
        var version = ingress.Object.ResourceVersion;
        var isKnown = _seen.TryGetValue(key, out var seen);
        if (!isKnown || seen.Version != version)
        {
            _events.Normal(ingress, "Sync", "Scheduled for sync");
            seen = (version, isKnown && seen.Due > now ? seen.Due : _rounds.After(now));
            _seen[key] = seen;
        }

        var wanted = AddressesOf(pod, settings);
        if (wanted.Items.Equals(ingress.Status.LoadBalancer.Ingress.Items))
        {
            return ReconcileResult.Done;
        }

        if (now < seen.Due)
        {
            return ReconcileResult.RequeueAfter(seen.Due - now, Activity.Background);
        }

        var changed = ingress with { Status = new() { LoadBalancer = new() { Ingress = wanted } } };
        _context.Api.Update(KnownResources.Ingresses, key.Namespace, changed, ComponentWrites.Options, "status");
        return ReconcileResult.Done;
    }

    private (Pod Pod, IngressSettings Settings)? ControllerOf(Ingress ingress)
    {
        foreach (var key in _controllers.OrderBy(static key => key.ToString(), StringComparer.Ordinal))
        {
            if (_pods.Find(key) is { } pod && IngressSettings.In(pod) is { } settings
                && settings.Serves(ingress, name => _classes.Find(string.Empty, name)))
            {
                return (pod, settings);
            }
        }

        return null;
    }

    private ViewList<IngressLoadBalancerIngress> AddressesOf(Pod pod, IngressSettings settings)
    {
        if (settings.PublishAddress.Length > 0)
        {
            return [.. settings.PublishAddress.Split(',').Select(Address)];
        }

        if (settings.PublishService.Split('/') is not [var @namespace, var name]
            || _context.Informers.Of<Service>().Find(@namespace, name) is not { } service)
        {
            return [new IngressLoadBalancerIngress { Ip = pod.Status.HostIP }];
        }

        return service.Spec.Type == ServiceType.LoadBalancer
            ? [.. service.Status.LoadBalancer.Ingress
                .Select(static item => new IngressLoadBalancerIngress { Ip = item.Ip, Hostname = item.Hostname })]
            : [new IngressLoadBalancerIngress { Ip = service.Spec.ClusterIP }];
    }

    private static IngressLoadBalancerIngress Address(string text) =>
        System.Net.IPAddress.IsValid(text)
            ? new IngressLoadBalancerIngress { Ip = text }
            : new IngressLoadBalancerIngress { Hostname = text };

    private void OnPod(InformerChange<Pod> change, IWorkQueue queue)
    {
        var isController = change.After is { } pod && IngressSettings.In(pod) is not null;
        if (isController ? _controllers.Add(change.Key) : _controllers.Remove(change.Key))
        {
            AddAll(queue);
        }
    }

    private void OnService(InformerChange<Service> change, IWorkQueue queue)
    {
        if (_controllers.Count > 0 && change.Object.Spec.Type == ServiceType.LoadBalancer)
        {
            AddAll(queue);
        }
    }

    private void AddAll(IWorkQueue queue)
    {
        foreach (var ingress in _ingresses.InOrder())
        {
            queue.Add(ObjectKey.Of(ingress));
        }
    }
}
