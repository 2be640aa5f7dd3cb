using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Access;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Cluster.Kinds.APIServices;
using Scenarios.Cluster.Kinds.CertificateSigningRequests;
using Scenarios.Cluster.Kinds.ClusterRoles;
using Scenarios.Cluster.Kinds.CronJobs;
using Scenarios.Cluster.Kinds.CustomResourceDefinitions;
using Scenarios.Cluster.Kinds.DaemonSets;
using Scenarios.Cluster.Kinds.Deployments;
using Scenarios.Cluster.Kinds.EndpointSlices;
using Scenarios.Cluster.Kinds.Endpoints;
using Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;
using Scenarios.Cluster.Kinds.IPAddresses;
using Scenarios.Cluster.Kinds.Ingresses;
using Scenarios.Cluster.Kinds.Jobs;
using Scenarios.Cluster.Kinds.Namespaces;
using Scenarios.Cluster.Kinds.Nodes;
using Scenarios.Cluster.Kinds.PersistentVolumeClaims;
using Scenarios.Cluster.Kinds.PersistentVolumes;
using Scenarios.Cluster.Kinds.PodDisruptionBudgets;
using Scenarios.Cluster.Kinds.Pods;
using Scenarios.Cluster.Kinds.PriorityClasses;
using Scenarios.Cluster.Kinds.ReplicaSets;
using Scenarios.Cluster.Kinds.ReplicationControllers;
using Scenarios.Cluster.Kinds.ResourceQuotas;
using Scenarios.Cluster.Kinds.Secrets;
using Scenarios.Cluster.Kinds.ServiceAccounts;
using Scenarios.Cluster.Kinds.Services;
using Scenarios.Cluster.Kinds.StatefulSets;
using Scenarios.Kernel;

namespace Scenarios.Cluster.Kinds;

/// <summary>
/// The kinds that the cluster does more with than store them, keyed by resource, in the order in which their controllers start.
/// </summary>
internal static class KindList
{
    private static readonly OrderedDictionary<string, KindParts> Known = new(StringComparer.Ordinal)
    {
        ["apiservices.apiregistration.k8s.io"] = new(
            static () => new ResourceStrategy(KnownResources.ApiServices), static context => new APIServiceController(context))
        {
            WaitsFor = ["apiservices.apiregistration.k8s.io"],
        },
        ["deployments.apps"] = new(static () => new DeploymentStrategy(), static context => new DeploymentController(context)),
        ["replicasets.apps"] = new(static () => new ReplicaSetStrategy(), static context => new ReplicaSetController(context)),
        ["replicationcontrollers"] = new(
            static () => new ReplicationControllerStrategy(),
            static context => new ReplicationControllerController(context))
        {
            WaitsFor = ["replicationcontrollers"],
        },
        ["endpointslices.discovery.k8s.io"] = new(
            static () => new EndpointSliceStrategy(),
            static context => new EndpointSliceController(context)),
        ["endpoints"] = new(
            static () => new EndpointsStrategy(),
            static context => new EndpointsController(context),
            static context => new EndpointSliceMirroringController(context)),
        ["namespaces"] = new(
            static () => new NamespaceStrategy(),
            static context => new NamespaceContentController(context),
            static context => new NamespaceController(context)),
        ["certificatesigningrequests.certificates.k8s.io"] = new(
            static (simulation, _) =>
                new CertificateSigningRequestStrategy(simulation), static context => new CertificateSigningRequestController(context))
        {
            WaitsFor = ["certificatesigningrequests.certificates.k8s.io"],
        },
        // A new cluster's roles are already aggregated, and are not even loaded unless somebody reads one.
        ["clusterroles.rbac.authorization.k8s.io"] = new(
            static () => new ResourceStrategy(RbacResources.ClusterRoles), static context => new ClusterRoleController(context))
        {
            WaitsFor = ["clusterroles.rbac.authorization.k8s.io"],
        },
        ["serviceaccounts"] = new(
            static () => new ServiceAccountStrategy(), static context => new ServiceAccountController(context)),
        ["jobs.batch"] = new(static () => new JobStrategy(), static context => new JobController(context), static context =>
            new FinishedJobController(context)),
        ["cronjobs.batch"] = new(static () => new CronJobStrategy(), static context => new CronJobController(context))
        {
            WaitsFor = ["cronjobs.batch"],
        },
        ["customresourcedefinitions.apiextensions.k8s.io"] = new(
            static (simulation, store) => new CustomResourceDefinitionStrategy(simulation, store),
            static context => new CustomResourceDefinitionController(context),
            static context => new CustomResourceDefinitionFinalizer(context))
        {
            WaitsFor = ["customresourcedefinitions.apiextensions.k8s.io"],
        },
        ["daemonsets.apps"] = new(static () => new DaemonSetStrategy(), static context => new DaemonSetController(context)),
        ["horizontalpodautoscalers.autoscaling"] = new(
            static () => new HorizontalPodAutoscalerStrategy(), static context => new HorizontalPodAutoscalerController(context))
        {
            WaitsFor = ["horizontalpodautoscalers.autoscaling"],
        },
        ["ingresses.networking.k8s.io"] = new(static () => new IngressStrategy()),
        ["ipaddresses.networking.k8s.io"] = new(static (simulation, store) => new IPAddressStrategy(simulation, store)),
        ["nodes"] = new(
            static () => new NodeStrategy(),
            static context => new NodeLifecycleController(context),
            static context => new TaintEvictionController(context),
            static context => new PodGarbageCollector(context)),
        ["persistentvolumeclaims"] = new(
            static () => new PersistentVolumeClaimStrategy(), static context => new PersistentVolumeClaimController(context))
        {
            WaitsFor = ["persistentvolumeclaims"],
        },
        ["persistentvolumes"] = new(
            static (simulation, _) => new PersistentVolumeStrategy(simulation),
            static context => new PersistentVolumeController(context),
            static context => new VolumeProtectionController(context))
        {
            WaitsFor = ["persistentvolumes", "persistentvolumeclaims"],
        },
        ["poddisruptionbudgets.policy"] = new(
            static () => new ResourceStrategy(KnownResources.PodDisruptionBudgets),
            static context => new PodDisruptionBudgetController(context))
        {
            WaitsFor = ["poddisruptionbudgets.policy"],
        },
        ["pods"] = new(static (simulation, _) => new PodStrategy(simulation)),
        ["priorityclasses.scheduling.k8s.io"] = new(static () => new PriorityClassStrategy()),
        ["resourcequotas"] = new(
            static () => new ResourceStrategy(KnownResources.ResourceQuotas), static context => new ResourceQuotaController(context))
        {
            WaitsFor = ["resourcequotas"],
        },
        ["secrets"] = new(static () => new SecretStrategy()),
        ["services"] = new(
            static (simulation, store) => new ServiceStrategy(new ServiceAllocator(store, simulation.Random("api server/services"))),
            static context => new LoadBalancerController(context)),
        ["statefulsets.apps"] = new(static () => new StatefulSetStrategy(), static context => new StatefulSetController(context))
        {
            WaitsFor = ["statefulsets.apps"],
        },
    };

    /// <summary>Keyed by resource and group, such as <c>deployments.apps</c>.</summary>
    public static IReadOnlyDictionary<string, KindParts> All => Known;

    /// <summary>The strategies of the kinds that need more than the common one.</summary>
    public static IEnumerable<ResourceStrategy> Strategies(Simulation simulation, ObjectStore store) =>
        Known.Values.Select(parts => parts.Strategy(simulation, store));

    /// <summary>The kinds with controllers, in start order.</summary>
    public static IReadOnlyList<KindParts> Controlled { get; } = [.. Known.Values.Where(static parts => parts.Controllers.Count > 0)];
}
