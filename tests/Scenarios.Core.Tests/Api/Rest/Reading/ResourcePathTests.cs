using Scenarios.Api.Rest.Reading;
using Scenarios.Api.Schema;

namespace Scenarios.Core.Tests.Api.Rest.Reading;

internal sealed class ResourcePathTests
{
    [TestCase("/api/v1/namespaces/default/pods/web/log", "/v1 default pods web log")]
    [TestCase("/api/v1/namespaces", "/v1  namespaces  ")]
    [TestCase("/api/v1/namespaces/team", "/v1  namespaces team ")]
    [TestCase("/api/v1/namespaces/team/finalize", "/v1  namespaces team finalize")]
    [TestCase("/api/v1/namespaces/team/status", "/v1  namespaces team status")]
    [TestCase("/apis/apps/v1/deployments", "apps/v1  deployments  ")]
    [TestCase("/apis/apps/v1", "apps/v1    ")]
    [TestCase("/apis/apps", "apps/    ")]
    [TestCase("/api/v1", "/v1    ")]
    [TestCase("/api/v1/nodes/n/status", "/v1  nodes n status")]
    [TestCase("/api/v1/namespaces/status/pods/x", "/v1 status pods x ")]
    [TestCase("/api/v1/namespaces/default/status/x", "/v1 default status x ")]
    [TestCase("/apis/rbac.authorization.k8s.io/v1/clusterroles/system%3Anode", "rbac.authorization.k8s.io/v1  clusterroles system:node ")]
    public void Parse_PathsOfResources_AreTakenApart(string path, string expected)
    {
        var parsed = ResourcePath.Parse(path)!;

        $"{parsed.Group}/{parsed.Version} {parsed.Namespace} {parsed.Plural} {parsed.Name} {parsed.Subresource}".ShouldBe(expected);
    }

    [TestCase("/api/v1/namespaces/default/services/web:80/proxy/", "/")]
    [TestCase("/api/v1/namespaces/default/services/web/proxy/a/b", "/a/b")]
    [TestCase("/api/v1/namespaces/default/services/web/proxy", "")]
    public void Parse_Proxy_KeepsWhatIsToBeAskedFor(string path, string rest) => ResourcePath.Parse(path)!.Rest.ShouldBe(rest);

    [TestCase("/api/v1/watch/namespaces/default/pods/web", "default pods web True")]
    [TestCase("/apis/apps/v1/watch/deployments", " deployments  True")]
    [TestCase("/api/v1/watch", "   True")]
    [TestCase("/api/v1/namespaces/default/pods/watch", "default pods watch False")]
    public void Parse_OldWatches_AreKnown(string path, string expected)
    {
        var parsed = ResourcePath.Parse(path)!;

        $"{parsed.Namespace} {parsed.Plural} {parsed.Name} {parsed.IsOldWatch}".ShouldBe(expected);
    }

    [TestCase("/apis/apps/v1/namespaces/default/deployments", "deployments.apps")]
    [TestCase("/api/v1/pods", "pods")]
    [TestCase("/apis/apps/v1/pods", null)]
    [TestCase("/apis/apps/v2/deployments", null)]
    [TestCase("/apis/batch/v1/deployments", null)]
    [TestCase("/apis/autoscaling/v1/horizontalpodautoscalers", "horizontalpodautoscalers.autoscaling")]
    public void FindIn_AllResources_IsTheOneOfItsVersion(string path, string? expected)
    {
        var found = ResourcePath.Parse(path)!.FindIn(ApiSchema.Kubernetes.Resources);

        found?.GroupResource.ShouldBe(expected);
        (found?.Version ?? string.Empty).ShouldBe(expected is null ? string.Empty : ResourcePath.Parse(path)!.Version);
    }

    [TestCase("/")]
    [TestCase("/api")]
    [TestCase("/apis")]
    [TestCase("/no/such/path")]
    [TestCase("/metrics")]
    public void Parse_OtherPaths_AreNone(string path) => ResourcePath.Parse(path).ShouldBeNull();
}
