using Scenarios.Cluster;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Steps;
using Scenarios.Steps.Requests;

namespace Scenarios.Cli.Tests.Steps.Requests;

internal sealed class CurlRunTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private readonly SimulatedCluster _cluster = new(new ClusterOptions());

    [Test]
    public void Run_NodeRefuses_TellsEachRequest()
    {
        var run = new CurlRun(_cluster, NetworkClient.Outside, "http://172.18.0.3:30000");

        run.Run(3, Longest);

        run.Exchanges.Select(exchange => exchange.Outcome).ShouldBe(Enumerable.Repeat(ConnectionOutcome.Refused, 3));
    }

    [Test]
    public void Run_OthersSendMeanwhile_TellsItsOwnOnly()
    {
        var pod = _cluster.Network.ClientIn("kube-system", CoreDnsPod())!;
        var all = 0;
        _cluster.Network.Exchanged += (_, _) => all++;
        _cluster.Simulation.Processes.Start("other", async _ =>
        {
            await _cluster.Network.Request(pod, "http://172.18.0.2:1");
            return 0;
        });
        var run = new CurlRun(_cluster, NetworkClient.Outside, "http://172.18.0.3:30000");

        run.Run(1, Longest);

        run.Exchanges.ShouldHaveSingleItem().Trace.Hops[0].Place.ShouldBe(NetworkClient.Outside.Place);
        all.ShouldBe(2);
    }

    [Test]
    public void Run_NoUrl_FailsWithCurlsOwnWords() =>
        Should.Throw<StepFailureException>(() => new CurlRun(_cluster, NetworkClient.Outside, "ftp://web").Run(1, Longest)).Message
            .ShouldStartWith("curl: (1) Protocol");

    private string CoreDnsPod() =>
        _cluster.Api.List(
            Scenarios.Api.Schema.ApiSchema.Kubernetes.Find("v1", "Pod")!,
            "kube-system",
            new Scenarios.Api.Requests.ListOptions { LabelSelector = "k8s-app=kube-dns" })
        .Value!.Items[0].Name;
}
