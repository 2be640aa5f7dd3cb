using Scenarios.Api.Rest;
using Scenarios.Api.Rest.Http;
using Scenarios.Cluster.Tests.Nodes;

namespace Scenarios.Cluster.Tests.Network;

/// <summary>The API server on the cluster's network: it answers requests, and passes others on as a proxy.</summary>
internal sealed class ApiServerOverNetworkTests
{
    private readonly ClusterFixture _cluster = new();

    [Test]
    public void Proxy_OfAService_ReachesItsPods()
    {
        Serve();

        Ask("/api/v1/namespaces/default/services/web:80/proxy/").Body.ShouldContain("<title>Welcome to nginx!</title>");
        Ask("/api/v1/namespaces/default/services/web/proxy/").Status.ShouldBe(200);
        Ask("/api/v1/namespaces/default/pods/web/proxy/").Status.ShouldBe(200);
        Ask("/api/v1/namespaces/default/services/web/proxy/").Delay.ShouldBeGreaterThan(TimeSpan.Zero);
    }

    [TestCase("services/web:81", "no service port 81 found for service \\\"web\\\"")]
    [TestCase("services/web:http", "no endpoints available for service \\\"web:http\\\"")]
    [TestCase("pods/web:81", "error trying to reach service: dial tcp ")]
    public void Proxy_WithoutAWay_IsUnavailable(string place, string message)
    {
        Serve();
        var answer = Ask($"/api/v1/namespaces/default/{place}/proxy/");

        answer.Status.ShouldBe(503);
        answer.Body.ShouldContain(message);
    }

    private void Serve()
    {
        _cluster.Create("""
            apiVersion: v1
            kind: Pod
            metadata: {name: web, labels: {app: web}}
            spec: {containers: [{name: c, image: "nginx:1.27"}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec: {selector: {app: web}, ports: [{port: 80}]}
            """);
        _cluster.Settle();
    }

    private RestResponse Ask(string path)
    {
        RestResponse? answer = null;
        new RestApi(_cluster.Cluster.Api).Answer(RestRequest.Of("GET", path, [], string.Empty), response => answer = response);
        return answer.ShouldNotBeNull();
    }
}
