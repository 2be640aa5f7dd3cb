using Scenarios.Cluster.Tests.Nodes;

namespace Scenarios.Cluster.Tests.Network.Programs;

/// <summary>curl over TLS, nc, redis-cli and ip, as Pods run them.</summary>
internal sealed class BareConnectionTests
{
    private const string Pods = """
        apiVersion: v1
        kind: Pod
        metadata: {name: client}
        spec: {nodeName: worker, containers: [{name: main, image: "debian-tools:1.0", command: [sleep, infinity]}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: store, labels: {app: store}}
        spec: {containers: [{name: main, image: "redis:7"}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: store}
        spec: {selector: {app: store}, ports: [{port: 6379}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: safe, labels: {app: safe}}
        spec: {containers: [{name: main, image: "example.com/safe:1"}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: safe}
        spec: {selector: {app: safe}, ports: [{name: https, port: 443}, {name: http, port: 80}]}
        """;

    private const string Safe = """
        names: [example.com/safe]
        command: [serve]
        servers: {serve: {ports: [443/https, 80], routes: [{path: /*, body: "safe\n"}]}}
        """;

    private readonly ClusterFixture _fixture = new(new ClusterOptions { Images = [new("safe.yaml", Safe)] });

    [SetUp]
    public void StartPods()
    {
        _fixture.Create(Pods);
        _fixture.Settle();
    }

    [TestCase("https://safe/", 60, "curl: (60) SSL certificate problem: self-signed certificate\n")]
    [TestCase("https://safe:80/", 35, "curl: (35) error:0A00010B:SSL routines::wrong version number\n")]
    [TestCase("https://kubernetes.default/version", 60, "curl: (60) SSL certificate problem: unable to get local issuer certificate\n")]
    public void Curl_ServerNotTrusted_SaysWhy(string url, int code, string error)
    {
        var (output, message, end) = _fixture.Exec("client", "curl", "-sS", url);

        (output, end.ExitCode).ShouldBe((string.Empty, code));
        message.ShouldStartWith(error);
    }

    [Test]
    public void Curl_Insecure_TakesAnyCertificate()
    {
        Curl("-sk", "https://safe/").ShouldBe("safe\n");
        Curl("-s", "-o", "/dev/null", "-w", "%{http_code}", "http://safe:443/").ShouldBe("400");
    }

    [Test]
    public void Curl_WithTheClustersAuthority_TrustsTheApiServerByItsNamesOnly()
    {
        const string file = "/var/run/secrets/kubernetes.io/serviceaccount/ca.crt";

        Curl("-s", "--cacert", file, "https://kubernetes.default.svc/livez").ShouldBe("ok");
        Curl("-sk", "-o", "/dev/null", "-w", "%{http_code}", "https://kubernetes.default/api").ShouldBe("403");
        _fixture.Exec("client", "curl", "-sS", "--cacert", file, "--resolve", "other:443:10.96.0.1", "https://other/livez").Error
            .ShouldStartWith(
            "curl: (60) SSL: no alternative certificate subject name matches target host name 'other'\n");
    }

    [TestCase("PING", "+PONG\r\n")]
    [TestCase("set a b\nget a\nget c\nincr n\ndel a c", "+OK\r\n$1\r\nb\r\n$-1\r\n:1\r\n:1\r\n")]
    [TestCase("get", "-ERR wrong number of arguments for 'get' command\r\n")]
    [TestCase("frob x", "-ERR unknown command 'frob', with args beginning with: 'x' \r\n")]
    public void Netcat_Redis_Answers(string typed, string answer)
    {
        var before = _fixture.Simulation.Elapsed;

        _fixture.Exec("client", "sh", "-c", $"printf '{typed.Replace("\n", "\\n")}\\n' | nc -w 2 store 6379").Output.ShouldBe(answer);

        (_fixture.Simulation.Elapsed - before).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(2));
    }

    [TestCase("nc -z store 6379", 0, "")]
    [TestCase("nc -z store 6380", 1, "")]
    [TestCase("nc -zv 10.244.1.250 80", 1, "nc: connect to 10.244.1.250 (10.244.1.250) port 80 (tcp) failed: Connection refused\n")]
    [TestCase("nc -zv nobody 80", 1, "nc: getaddrinfo for host \"nobody\" port 80: Name or service not known\n")]
    public void Netcat_Knocks(string command, int code, string error)
    {
        var (_, message, end) = _fixture.Exec("client", command.Split(' '));

        (end.ExitCode ?? 0, message).ShouldBe((code, error));
    }

    [Test]
    public void RedisCli_ShowsAnswersAsScriptsSeeThem()
    {
        _fixture.Exec("store", "redis-cli", "set", "a", "b").Output.ShouldBe("OK\n");
        _fixture.Exec("store", "redis-cli", "-h", "store", "get", "a").Output.ShouldBe("b\n");
        _fixture.Exec("store", "redis-cli", "get", "nothing").Output.ShouldBe("\n");
    }

    [Test]
    public void Ip_ShowsThePodsOwnAddress()
    {
        var address = _fixture.Pod("client").TextAt("status", "podIP");

        _fixture.Exec("client", "ip", "-4", "-o", "addr", "show", "eth0").Output.ShouldBe(
            $"2: eth0    inet {address}/24 brd 10.244.1.255 scope global eth0\\       valid_lft forever preferred_lft forever\n");
        _fixture.Exec("client", "ip", "route").Output.ShouldStartWith("default via 10.244.1.1 dev eth0 \n");
        _fixture.Exec("client", "ip", "netns").Error.ShouldContain("not simulated");
    }

    private string Curl(params string[] arguments) => _fixture.Exec("client", ["curl", .. arguments]).Output;
}
