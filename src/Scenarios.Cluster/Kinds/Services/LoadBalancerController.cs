using System.Globalization;
using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Services;

/// <summary>
/// The service controller of a cloud: assigns addresses to Services of type LoadBalancer, and releases them before the Services are removed
/// (kubernetes, staging/src/k8s.io/cloud-provider/controllers/service). Does nothing in a cluster without a provider.
/// </summary>
internal sealed class LoadBalancerController : IController
{
    private const string Cleanup = "service.kubernetes.io/load-balancer-cleanup";
    private const string Prefix = "172.18.255.";
    private const int First = 200;
    private const int Last = 250;

    private readonly IApi _api;
    private readonly LoadBalancerProvider _provider;
    private readonly Informer<Service> _services;
    private readonly EventRecorder _events;

    public LoadBalancerController(ComponentContext context)
    {
        _api = context.Api;
        _provider = context.LoadBalancers;
        _services = context.Informers.Of<Service>();
        _events = context.Events("service-controller");
        Watches = _provider == LoadBalancerProvider.None ? [] : [ControllerWatch.Of<Service>()];
    }

    public string Name => "service-lb-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_api.Get(KnownResources.Services, key.Namespace, key.Name).Value is not { } found)
        {
            return ReconcileResult.Done;
        }

        var service = Service.Of(found);
        var hasCleanup = service.Metadata.Finalizers.Contains(Cleanup);
        if (service.IsBeingDeleted || service.Spec.Type != ServiceType.LoadBalancer || service.Spec.LoadBalancerClass is not null)
        {
            if (hasCleanup)
            {
                Release(service);
            }

            return ReconcileResult.Done;
        }

        return service.Status.LoadBalancer.Ingress.Count > 0 ? ReconcileResult.Done : Ensure(service, hasCleanup);
    }

    private ReconcileResult Ensure(Service service, bool hasCleanup)
    {
        _events.Normal(service, "EnsuringLoadBalancer", "Ensuring load balancer");
        if (!hasCleanup)
        {
            service = With(service, [.. service.Metadata.Finalizers.ToArray(), Cleanup]);
        }

        if (IngressFor(service) is not { } ingress)
        {
            _events.Warning(
                service, "SyncLoadBalancerFailed", "Error syncing load balancer: failed to ensure load balancer: no addresses are left");
            return ReconcileResult.RequeueAfter(TimeSpan.FromSeconds(5), Kernel.Time.Activity.Background);
        }

        var status = service.Status with { LoadBalancer = new() { Ingress = [ingress] } };
        _api.Update(KnownResources.Services, service.Namespace, service with { Status = status }, ComponentWrites.Options, "status");
        _events.Normal(service, "EnsuredLoadBalancer", "Ensured load balancer");
        return ReconcileResult.Done;
    }

    private void Release(Service service)
    {
        _events.Normal(service, "DeletingLoadBalancer", "Deleting load balancer");
        With(service, [.. service.Metadata.Finalizers.ToArray().Where(static name => name != Cleanup)]);
        _events.Normal(service, "DeletedLoadBalancer", "Deleted load balancer");
    }

    private Service With(Service service, TextList finalizers)
    {
        var changed = service with { Metadata = service.Metadata with { Finalizers = finalizers } };
        return Service.Of(_api.Update(KnownResources.Services, service.Namespace, changed, ComponentWrites.Options).ValueOrThrow());
    }

    private LoadBalancerIngress? IngressFor(Service service)
    {
        if (_provider == LoadBalancerProvider.Localhost)
        {
            return new LoadBalancerIngress { Hostname = "localhost" };
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var other in _services.InOrder())
        {
            taken.UnionWith(other.Status.LoadBalancer.Ingress.Select(static ingress => ingress.Ip));
        }

        var wanted = service.Spec.LoadBalancerIP;
        for (var number = First; number <= Last; number++)
        {
            var address = Prefix + number.ToString(CultureInfo.InvariantCulture);
            if (!taken.Contains(address) && (wanted.Length == 0 || wanted == address))
            {
                return new LoadBalancerIngress { Ip = address, IpMode = LoadBalancerIPMode.VIP };
            }
        }

        return null;
    }
}
