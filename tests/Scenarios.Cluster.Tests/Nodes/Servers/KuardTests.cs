namespace Scenarios.Cluster.Tests.Nodes.Servers;

/// <summary>What kuard serves besides its health: memory, DNS, its page (github.com/kubernetes-up-and-running/kuard).</summary>
internal sealed class KuardTests
{
    private readonly ClusterFixture _fixture = new();

    public KuardTests()
    {
        _fixture.Create("""
            apiVersion: v1
            kind: Pod
            metadata: {name: client}
            spec: {containers: [{name: main, image: "debian-tools:1.0", command: [sleep, "9999"]}]}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: kuard}
            spec:
              containers:
              - name: main
                image: "gcr.io/kuar-demo/kuard-amd64:green"
                args: [--readiness-fail-next=1]
                command: [/kuard]
                resources: {limits: {memory: 64Mi}}
            """);
        _fixture.Settle();
    }

    [Test]
    public void Memory_Allocated_IsHeldUntilItIsCleared()
    {
        Curl("-s", "-X", "POST", Url("/mem/api/alloc?size=1000000")).ShouldBe(string.Empty);
        Curl("-s", "-X", "POST", Url("/c/mem/api/alloc?size=500000")).ShouldBe(string.Empty);
        Curl("-s", Url("/mem/api")).ShouldStartWith("{\"memStats\":{\"Alloc\":1500000,");

        _ = Curl("-s", "-X", "POST", Url("/mem/api/clear"));

        Curl("-s", Url("/mem/api")).ShouldStartWith("{\"memStats\":{\"Alloc\":0,");
    }

    [TestCase("", "size not specified\n400")]
    [TestCase("?size=", "size not specified\n400")]
    [TestCase("?size=1Mi", "bad size param\n400")]
    public void Memory_WithoutASize_IsRefused(string query, string expected) =>
        Curl("-s", "-w", "%{http_code}", "-X", "POST", Url("/mem/api/alloc" + query)).ShouldBe(expected);

    [Test]
    public void Memory_AboveTheLimit_IsKilledBeforeItAnswers()
    {
        _fixture.Exec("client", "curl", "-sS", "-X", "POST", Url("/mem/api/alloc?size=67108864")).Error
            .ShouldStartWith("curl: (52) Empty reply from server");
        _fixture.Settle();

        var ended = _fixture.Pod("kuard").ListAt("status", "containerStatuses").Single().Find("lastState", "terminated");
        ended?.Find("reason").ShouldBe(new StringValue("OOMKilled"));
    }

    [Test]
    public void Lookup_OfAShortName_GoesThroughTheSearchList()
    {
        var answer = Curl("-s", "-X", "POST", "-d", "{\"type\":\"a\",\"name\":\"kubernetes\"}", Url("/dns/api"));

        answer.ShouldMatch("^{\"result\":\";; opcode: QUERY, status: NOERROR, id: \\d+\\\\n;; flags: qr aa rd; QUERY: 1, ANSWER: 1, ");
        answer.ShouldEndWith("SECTION:\\nkubernetes.default.svc.cluster.local.\\t30\\tIN\\tA\\t10.96.0.1\\n\"}\n");
    }

    [Test]
    public void Lookup_OfNobody_TellsTheLastAnswer() =>
        Curl("-s", "-X", "POST", "-d", "{\"type\":\"A\",\"name\":\"nobody.\"}", Url("/dns/api")).ShouldContain("status: NXDOMAIN");

    [Test]
    public void Lookup_OfAnUnknownType_IsRefused() =>
        Curl("-s", "-w", "%{http_code}", "-X", "POST", "-d", "{\"type\":\"B\",\"name\":\"a\"}", Url("/dns/api"))
            .ShouldBe("Unknown DNS type: B\n400");

    [Test]
    public void Page_BelowAPrefix_TellsIt() =>
        Curl("-s", Url("/b/-/mem")).ShouldContain("var pageContext = {\"urlBase\":\"/b\",\"hostname\":\"kuard\"");

    [Test]
    public void Flags_OfItsProbes_CountDown() => Curl("-s", Url("/ready")).ShouldBe("fail, 0 left");

    private string Curl(params string[] arguments) => _fixture.Exec("client", ["curl", .. arguments]).Output;

    private string Url(string path) => $"http://{_fixture.Pod("kuard").TextAt("status", "podIP")}:8080{path}";
}
