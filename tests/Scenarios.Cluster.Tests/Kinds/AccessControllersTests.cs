using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Access;
using Scenarios.Cluster.Tests.Controllers;

namespace Scenarios.Cluster.Tests.Kinds;

/// <summary>What controllers do about roles and accounts.</summary>
internal sealed class AccessControllersTests
{
    private readonly ControlPlane _plane = new(runsPods: false);

    [Test]
    public void AggregatedRole_HasTheRulesOfWhatItSelects()
    {
        _plane.Create("""
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: total}
            aggregationRule: {clusterRoleSelectors: [{matchLabels: {part: "yes"}}]}
            rules: []
            """);
        _plane.Create("""
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: part, labels: {part: "yes"}}
            rules: [{apiGroups: [""], resources: [services], verbs: [get]}]
            """);
        _plane.Settle();

        _plane.Api.Get(RbacResources.ClusterRoles, string.Empty, "total").ValueOrThrow().ListAt("rules").ToString()
            .ShouldBe("[{\"apiGroups\":[\"\"],\"resources\":[\"services\"],\"verbs\":[\"get\"]}]");
    }

    [Test]
    public void TokenSecret_IsFilled_AndGoesWithItsAccount()
    {
        _plane.Create("{apiVersion: v1, kind: ServiceAccount, metadata: {name: robot}}");
        _plane.Create("{apiVersion: v1, kind: Secret, type: kubernetes.io/service-account-token, "
            + "metadata: {name: t, annotations: {kubernetes.io/service-account.name: robot}}}");
        _plane.Settle();
        _plane.Api.Get(KnownResources.Secrets, "default", "t").ValueOrThrow().ObjectAt("data").Select(field => field.Key)
            .ShouldBe(["ca.crt", "namespace", "token"]);

        _plane.Api.Delete(KnownResources.ServiceAccounts, "default", "robot", Scenarios.Api.Requests.DeleteOptions.Default);
        _plane.Settle();
        _plane.Api.Get(KnownResources.Secrets, "default", "t").IsSuccess.ShouldBeFalse();
    }
}
