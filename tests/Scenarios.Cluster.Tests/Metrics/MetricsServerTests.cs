using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Usage;
using Scenarios.Cluster.Tests.Nodes;
using Scenarios.Objects.Ownership;

namespace Scenarios.Cluster.Tests.Metrics;

internal sealed class MetricsServerTests
{
    private readonly ClusterFixture _fixture = new(new ClusterOptions { HasMetricsServer = true, Workers = 4 });

    [Test]
    public void Get_OfOnePod_AsksItsNodeAlone()
    {
        _fixture.CreatePod("web", "nginx:1.28");
        _fixture.Settle();
        _fixture.Simulation.RunFor(TimeSpan.FromMinutes(2));
        var asked = Listen();

        _fixture.Api.Get(KnownResources.PodMetrics, "default", "web").ValueOrThrow();

        asked.Distinct().ShouldBe([_fixture.Pod("web").TextAt("spec", "nodeName")]);
    }

    [Test]
    public void List_OfTheNodes_AsksEachForThreeRounds()
    {
        _fixture.Simulation.RunFor(TimeSpan.FromMinutes(2));
        var asked = Listen();

        _fixture.Api.List(ClusterFixture.Type("NodeMetrics"), string.Empty, ListOptions.All).ValueOrThrow().Items.Count.ShouldBe(5);
        _fixture.Api.List(ClusterFixture.Type("NodeMetrics"), string.Empty, ListOptions.All).ValueOrThrow().Items.Count.ShouldBe(5);

        asked.CountBy(static node => node).ShouldAllBe(static node => node.Value == 3);
    }

    [Test]
    public void Registration_OfItsApi_IsOfNobodyKnown() =>
        _fixture.Api.Get(KnownResources.ApiServices, string.Empty, "v1beta1.metrics.k8s.io").ValueOrThrow().History.ShouldBeNull();

    private List<string> Listen()
    {
        var asked = new List<string>();
        var proxies = _fixture.Cluster.Components.NodeProxies;
        foreach (var node in _fixture.Api.List(KnownResources.Nodes, string.Empty, ListOptions.All).ValueOrThrow().Items)
        {
            proxies.Register(node.Name, new Listener(proxies.Find(node.Name)!, () => asked.Add(node.Name)));
        }

        return asked;
    }

    private sealed class Listener(INodeProxy inner, Action onAsked) : INodeProxy
    {
        public ApiResult<IPodLog> Log(ApiObject pod, string container, PodLogOptions options) => inner.Log(pod, container, options);

        public ApiResult<IPodSession> Exec(ApiObject pod, string container, PodExecOptions options) => inner.Exec(pod, container, options);

        public ApiResult<IPodSession> Attach(ApiObject pod, string container, PodExecOptions options) =>
            inner.Attach(pod, container, options);

        public ApiResult<IPodPorts> PortForward(ApiObject pod) => inner.PortForward(pod);

        public NodeUsage? UsageAt(TimeSpan instant)
        {
            onAsked();
            return inner.UsageAt(instant);
        }
    }
}
