using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Tests.Controllers;

namespace Scenarios.Cluster.Tests.ApiServer.Admission;

/// <summary>A service account whose Pods may use its own secrets only.</summary>
internal sealed class MountableSecretsTests
{
    private const string Because = "is not allowed because service account careful does not reference that secret";

    private readonly ControlPlane _plane = new(runsPods: false);

    [TestCase("containers: [{name: a, image: i, envFrom: [{secretRef: {name: other}}]}]",
        "container a with envFrom referencing secret.secretName=\"other\"")]
    [TestCase("containers: [{name: a, image: i}], initContainers: [{name: b, image: i, envFrom: [{secretRef: {name: other}}]}]",
        "init container b with envFrom referencing secret.secretName=\"other\"")]
    [TestCase(
        "containers: [{name: a, image: i, envFrom: [{secretRef: {name: other}}], env: [{name: V, valueFrom: {secretKeyRef: {name: x, "
        + "key: k}}}]}]",
        "container a with envVar V referencing secret.secretName=\"x\"")]
    public void Pod_WithAnotherSecret_IsForbidden(string containers, string what) =>
        Create(containers).Status!.Message.ShouldBe($"pods \"p\" is forbidden: {what} {Because}");

    [Test]
    public void Pod_WithItsOwnSecret_IsMade() =>
        Create("containers: [{name: a, image: i, envFrom: [{secretRef: {name: own}}, {configMapRef: {name: map}}]}]").Status.ShouldBeNull();

    private ApiResult<ApiObject> Create(string containers)
    {
        _plane.Create("""
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: careful, annotations: {kubernetes.io/enforce-mountable-secrets: "true"}}
            secrets: [{name: own}]
            """);
        var pod = ControlPlane.Parse(
            $"{{apiVersion: v1, kind: Pod, metadata: {{name: p}}, spec: {{serviceAccountName: careful, {containers}}}}}");
        return _plane.Api.Create(KnownResources.Pods, "default", pod, WriteOptions.Default);
    }
}
