using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.Tests.Controllers;

namespace Scenarios.Cluster.Tests.ApiServer.Admission;

/// <summary>Which objects ValidatingAdmissionPolicies are asked about.</summary>
internal sealed class AdmissionPoliciesTests
{
    private const string Policy = """
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata: {name: NAME}
        spec:
          matchConstraints:
            resourceRules:
            - {apiGroups: ['*'], apiVersions: ['*'], operations: [CREATE, UPDATE], resources: ['*']}
          validations: [{expression: 'false', message: nothing goes}]
        """;

    private SimulatedCluster _cluster = null!;

    [SetUp]
    public void RefuseEverything()
    {
        _cluster = new SimulatedCluster(new ClusterOptions());
        Create(Policy.Replace("NAME", "nothing", StringComparison.Ordinal)).ValueOrThrow();
        Create("""
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicyBinding
            metadata: {name: nothing}
            spec: {policyName: nothing, validationActions: [Deny]}
            """).ValueOrThrow();
    }

    [TestCase("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}")]
    [TestCase("{apiVersion: admissionregistration.k8s.io/v1, kind: ValidatingWebhookConfiguration, metadata: {name: a}}")]
    public void Object_IsRefused(string text) => Create(text).Status!.Message.ShouldEndWith("denied request: nothing goes");

    [Test]
    public void PolicyItself_IsNotAsked() =>
        Create(Policy.Replace("NAME", "other", StringComparison.Ordinal)).IsSuccess.ShouldBeTrue();

    private ApiResult<ApiObject> Create(string text)
    {
        var item = ControlPlane.Parse(text);
        var type = ApiSchema.Kubernetes.Find(item.ApiVersion, item.Kind)!;
        return _cluster.Api.Create(type, type.IsNamespaced ? "default" : string.Empty, item, WriteOptions.Default);
    }
}
