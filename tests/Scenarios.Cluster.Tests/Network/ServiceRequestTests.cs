using Scenarios.Api.Requests;
using Scenarios.Cluster.Network;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Tests.Nodes;

namespace Scenarios.Cluster.Tests.Network;

internal sealed class ServiceRequestTests
{
    private const string Web = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          replicas: 3
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec: {containers: [{name: nginx, image: "amsy810/echo-nginx:v2.0"}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: {selector: {app: web}, ports: [{name: http, port: 8080, targetPort: 80}]}
        """;

    private const string Client = """
        names: [example.com/client]
        like: centos
        command: [wait]
        variables: {curl: {"*": "7.29.0"}}
        servers: {wait: {ports: []}}
        """;

    private readonly ClusterFixture _fixture = new(new ClusterOptions { Images = [new("client.yaml", Client)] });

    [Test]
    public void Request_ByName_ReachesEveryPodAndTellsItsWay()
    {
        StartWebAndClient();
        var pods = new SortedSet<string>(StringComparer.Ordinal);

        for (var count = 0; count < 60; count++)
        {
            var exchange = Request("http://web:8080/");
            exchange.Outcome.ShouldBe(ConnectionOutcome.Answered, exchange.Trace.ToString());
            pods.Add(exchange.Trace.Hops.First(hop => hop.Kind == HopKind.Port).Place.ToString());
        }

        pods.Count.ShouldBe(3);
    }

    [Test]
    public void Request_ToAPortOfSctp_IsNotServedByItsRules()
    {
        StartWebAndClient();
        _fixture.Create("""
            apiVersion: v1
            kind: Service
            metadata: {name: streams}
            spec: {selector: {app: web}, ports: [{name: a, protocol: SCTP, port: 80}, {name: b, port: 81, targetPort: 80}]}
            """);
        _fixture.Settle();

        Request("http://streams:80/").Outcome.ShouldBe(ConnectionOutcome.Refused);
        Request("http://streams:81/").Outcome.ShouldBe(ConnectionOutcome.Answered);
    }

    [Test]
    public void Request_ToPortThatNobodyServes_IsRefusedByThePod()
    {
        StartWebAndClient();
        var address = _fixture.Pods("app=web")[0].TextAt("status", "podIP");

        Request($"http://{address}:81/").Outcome.ShouldBe(ConnectionOutcome.Refused);
    }

    [Test]
    public void Request_FromOutsideToClusterAddress_IsRefused()
    {
        StartWebAndClient();
        var service = _fixture.Api.Get(ClusterFixture.Type("Service"), "default", "web").ValueOrThrow();

        var exchange = Send(NetworkClient.Outside, $"http://{service.TextAt("spec", "clusterIP")}:8080/");

        exchange.Outcome.ShouldBe(ConnectionOutcome.Refused);
    }

    [Test]
    public void Curl_ServiceWithoutEndpoints_IsRefused()
    {
        StartWebAndClient();
        _fixture.Create("apiVersion: v1\nkind: Service\nmetadata: {name: empty}\nspec: {selector: {app: nobody}, ports: [{port: 80}]}\n");
        _fixture.Settle();

        var (output, error, end) = _fixture.Exec("client", "curl", "-sS", "http://empty");

        output.ShouldBeEmpty();
        error.ShouldBe("curl: (7) Failed connect to empty:80; Connection refused\n");
        end.ExitCode.ShouldBe(7);
    }

    [Test]
    public void Curl_UnknownName_SaysSoAndExitsWithSix()
    {
        StartWebAndClient();

        var (_, error, end) = _fixture.Exec("client", "curl", "-sS", "http://nowhere");

        error.ShouldBe("curl: (6) Could not resolve host: nowhere; Unknown error\n");
        end.ExitCode.ShouldBe(6);
    }

    [Test]
    public void Curl_WithoutDnsServers_CannotResolve()
    {
        StartWebAndClient();
        var deployment = _fixture.Api.Get(ClusterFixture.Type("Deployment"), "kube-system", "coredns").ValueOrThrow();
        var none = deployment.With(["spec", "replicas"], IntegerValue.Of(0));
        _fixture.Exec("client", "curl", "-s", "http://web:8080").End.ExitCode.ShouldBe(0);

        _fixture.Api.Update(ClusterFixture.Type("Deployment"), "kube-system", none, WriteOptions.Default).ValueOrThrow();
        _fixture.Settle();

        _fixture.Exec("client", "curl", "-s", "http://web:8080").End.ExitCode.ShouldBe(6);
    }

    [Test]
    public void Curl_UnassignedAddress_IsRefusedByTheGateway()
    {
        StartWebAndClient();

        var (_, error, end) = _fixture.Exec("client", "curl", "-sS", "http://10.244.3.99");

        end.ExitCode.ShouldBe(7);
        error.ShouldBe("curl: (7) Failed connect to 10.244.3.99:80; Connection refused\n");
    }

    [Test]
    public void Curl_OnlyEndpointIsOnAnotherNode_GivesUpAfterTheSynRetries()
    {
        StartWebAndClient();
        StartLocalOnly();
        var before = _fixture.Simulation.Elapsed;

        var (_, error, end) = _fixture.Exec("client", "curl", "-sS", "http://local");

        end.ExitCode.ShouldBe(7);
        error.ShouldBe("curl: (7) Failed connect to local:80; Connection timed out\n");
        (_fixture.Simulation.Elapsed - before).ShouldBeInRange(TimeSpan.FromSeconds(127), TimeSpan.FromSeconds(128));
    }

    [Test]
    public void Curl_MaximumTime_EndsWithTwentyEightAndWritesOut()
    {
        StartWebAndClient();
        StartLocalOnly();

        var (output, error, end) = _fixture.Exec("client", "curl", "-sS", "-m", "2", "-w", "%{http_code}", "http://local");

        end.ExitCode.ShouldBe(28);
        output.ShouldBe("000");
        error.ShouldBe("curl: (28) Connection timed out after 2001 milliseconds\n");
    }

    [Test]
    public void Curl_PageThatIsNotThere_FailsOnlyWhenAsked()
    {
        _fixture.CreatePod("page", "nginx:1.27");
        _fixture.Settle();

        _fixture.Exec("page", "curl", "-s", "-o", "/dev/null", "-w", "%{http_code}", "http://localhost/nope").Output.ShouldBe("404");
        _fixture.Exec("page", "curl", "-sf", "http://localhost/nope").End.ExitCode.ShouldBe(22);
        _fixture.Exec("page", "curl", "-s", "http://localhost/").Output.ShouldContain("<title>Welcome to nginx!</title>");
        _fixture.Log("page").ShouldContain("\"GET /nope HTTP/1.1\" 404");
    }

    [Test]
    public void Request_AfterDeletion_GoesToThePodsThatAreLeft()
    {
        StartWebAndClient();
        var gone = _fixture.Pods("app=web")[0].Name;
        _fixture.Api.Delete(ClusterFixture.Type("Deployment"), "default", "web", DeleteOptions.Default).ValueOrThrow();
        _fixture.Settle();

        _fixture.PodExists(gone).ShouldBeFalse();
        Request("http://web:8080/").Outcome.ShouldBe(ConnectionOutcome.Refused);
    }

    private void StartWebAndClient()
    {
        _fixture.Create(Web);
        _fixture.CreatePod("client", "example.com/client:1");
        _fixture.Settle();
    }

    /// <summary>A Service that keeps traffic on the client's node, while its only Pod is on another node.</summary>
    private void StartLocalOnly()
    {
        var other = _fixture.Pod("client").TextAt("spec", "nodeName") == "worker" ? "worker2" : "worker";
        _fixture.Create($$"""
            apiVersion: v1
            kind: Pod
            metadata: {name: local, labels: {app: local} }
            spec: {nodeName: {{other}}, containers: [{name: nginx, image: "amsy810/echo-nginx:v2.0"}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: local}
            spec: {selector: {app: local}, internalTrafficPolicy: Local, ports: [{port: 80}]}
            """);
        _fixture.Settle();
    }

    private Exchange Request(string url) => Send(_fixture.Cluster.Network.ClientIn("default", "client")!, url);

    private Exchange Send(NetworkClient client, string url)
    {
        Exchange? exchange = null;
        var process = _fixture.Simulation.Processes.Start("request", async _ =>
        {
            exchange = await _fixture.Cluster.Network.Request(client, url);
            return 0;
        });
        _fixture.Simulation.RunUntil(() => !process.IsRunning, TimeSpan.FromMinutes(10));
        process.Failure.ShouldBeNull();
        return exchange!;
    }
}
