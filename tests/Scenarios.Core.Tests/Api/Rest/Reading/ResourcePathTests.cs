using Scenarios.Api.Rest.Reading;

namespace Scenarios.Core.Tests.Api.Rest.Reading;

internal sealed class ResourcePathTests
{
    [TestCase("/api/v1/namespaces/default/pods/web/log", "/v1 default pods web log")]
    [TestCase("/api/v1/namespaces", "/v1  namespaces  ")]
    [TestCase("/api/v1/namespaces/team", "/v1  namespaces team ")]
    [TestCase("/api/v1/namespaces/team/finalize", "/v1  namespaces team finalize")]
    [TestCase("/api/v1/namespaces/team/status", "/v1  namespaces team status")]
    [TestCase("/apis/apps/v1/deployments", "apps/v1  deployments  ")]
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

    [TestCase("/")]
    [TestCase("/no/such/path")]
    [TestCase("/metrics")]
    public void Parse_OtherPaths_AreNone(string path) => ResourcePath.Parse(path).ShouldBeNull();
}
