using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Tests.Controllers;

namespace Scenarios.Cluster.Tests.Kinds.Services;

/// <summary>An IPv4 cluster refuses other families (kubernetes, pkg/registry/core/service/storage/alloc.go).</summary>
internal sealed class ServiceFamilyTests
{
    private readonly ControlPlane _plane = new(runsPods: false);

    [TestCase("ipFamilyPolicy: RequireDualStack",
        "Service \"web\" is invalid: spec.ipFamilyPolicy: Invalid value: \"RequireDualStack\": this cluster is not configured for "
        + "dual-stack services")]
    [TestCase(
        "ipFamilies: [IPv6]",
        "Service \"web\" is invalid: spec.ipFamilies[0]: Invalid value: \"IPv6\": not configured on this cluster")]
    [TestCase("ipFamilyPolicy: PreferDualStack", "created")]
    [TestCase("ipFamilyPolicy: RequireDualStack, clusterIP: None", "created")]
    [TestCase("clusterIP: None, selector: {app: web}, ipFamilyPolicy: RequireDualStack",
        "Service \"web\" is invalid: spec.ipFamilyPolicy: Invalid value: \"RequireDualStack\": this cluster is not configured for "
        + "dual-stack services")]
    public void Create(string fields, string expected)
    {
        var result = _plane.Api.Create(
            KnownResources.Services,
            "default",
            ControlPlane.Parse($"{{apiVersion: v1, kind: Service, metadata: {{name: web}}, spec: {{ports: [{{port: 80}}], {fields}}} }}"),
            WriteOptions.Default);

        (result.IsSuccess ? "created" : result.Status!.Message).ShouldBe(expected);
    }
}
