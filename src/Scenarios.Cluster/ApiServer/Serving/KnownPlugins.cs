using Scenarios.Cluster.ApiServer.Access;
using Scenarios.Cluster.ApiServer.Admission;
using Scenarios.Cluster.ApiServer.Admission.Limits;
using Scenarios.Cluster.ApiServer.Admission.Policies;
using Scenarios.Cluster.ApiServer.Admission.Quota;
using Scenarios.Cluster.ApiServer.Admission.Security;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Kernel;

namespace Scenarios.Cluster.ApiServer.Serving;

/// <summary>The admission plug-ins in the API server's order.</summary>
internal static class KnownPlugins
{
    public static IAdmissionPlugin[] All(ObjectStore store, IdentitySource identities) =>
    [
        new NamespaceLifecycle(store),
        new LimitRanger(store),
        new ServiceAccountAdmission(store, identities),
        new PriorityAdmission(store),
        new DefaultTolerationSeconds(),
        new DefaultStorageClass(store),
        new DefaultIngressClass(store),
        new StorageObjectInUseProtection(),
        new RuntimeClassAdmission(store),
    ];

    /// <summary>The validating plug-ins in the API server's order.</summary>
    public static IAdmissionCheck[] Checks(Simulation simulation, ObjectStore store, Func<UserInfo> requester) =>
    [
        new LimitRanger(store), new PodSecurity(store), new PersistentVolumeClaimResize(store), new RuntimeClassAdmission(store),
        new AdmissionPolicies(store, requester), new IngressWebhook(store), new QuotaAdmission(simulation, store),
    ];
}
