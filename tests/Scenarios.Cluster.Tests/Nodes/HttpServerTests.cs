namespace Scenarios.Cluster.Tests.Nodes;

/// <summary>Servers of images: folders, proxies to other servers, and switches that count requests.</summary>
internal sealed class HttpServerTests
{
    private const string Pods = """
        apiVersion: v1
        kind: Pod
        metadata: {name: client}
        spec: {containers: [{name: main, image: "debian-tools:1.0", command: [sleep, "9999"]}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: echo}
        spec:
          containers:
          - {name: nginx, image: "gihyodocker/nginx-proxy:latest", env: [{name: BACKEND_HOST, value: "localhost:8080"}]}
          - {name: echo, image: "gihyodocker/echo:latest"}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: alone}
        spec:
          containers:
          - {name: nginx, image: "gihyodocker/nginx-proxy:latest", env: [{name: BACKEND_HOST, value: "localhost:8080"}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: kuard}
        spec: {containers: [{name: main, image: "gcr.io/kuar-demo/kuard-amd64:blue"}]}
        """;

    private readonly ClusterFixture _fixture = new();

    public HttpServerTests()
    {
        _fixture.Create(Pods);
        _fixture.Settle();
    }

    [Test]
    public void Proxy_ServerBehindAnswers_PassesItOn()
    {
        Curl("-s", Url("echo", 80, "/")).ShouldBe("Hello Docker!!");

        _fixture.Log("echo", new Scenarios.Api.Requests.PodLogOptions { Container = "echo" }).ShouldContain("received request");
    }

    [Test]
    public void Proxy_NobodyBehind_IsABadGateway() =>
        Curl("-s", "-o", "/dev/null", "-w", "%{http_code}", Url("alone", 80, "/")).ShouldBe("502");

    [Test]
    public void Folder_OfTheContainer_IsListedAsGoDoes()
    {
        Curl("-s", Url("kuard", 8080, "/fs/etc/")).ShouldStartWith("<pre>\n<a href=\"");
        Curl("-s", Url("kuard", 8080, "/fs/etc/hostname")).ShouldBe("kuard\n");
        Curl("-s", "-o", "/dev/null", "-w", "%{http_code}", Url("kuard", 8080, "/fs/etc")).ShouldBe("301");
        Curl("-s", "-o", "/dev/null", "-w", "%{http_code}", Url("kuard", 8080, "/fs/no/such")).ShouldBe("404");
    }

    [Test]
    public void Folder_BelowAPath_IsNotLeft()
    {
        var fixture = new ClusterFixture(new ClusterOptions
        {
            Images = [new("files.yaml", """
                names: [files]
                like: alpine
                tags: ["*"]
                command: [serve]
                servers:
                  serve: {ports: [80], routes: [{path: /files/*, folder: /srv}, {path: /*, body: "nothing\n", status: 404}]}
                files: {/srv/a/page.txt: "page\n"}
                """)],
        });
        fixture.Create(Pods[..Pods.IndexOf("---", StringComparison.Ordinal)]);
        fixture.CreatePod("site", "files:1");
        fixture.Settle();
        string Ask(string path) =>
            fixture.Exec("client", "curl", "-s", $"http://{fixture.Pod("site").TextAt("status", "podIP")}/files/{path}").Output;

        Ask("a/page.txt").ShouldBe("page\n");
        Ask("a/%2e%2e/a/page.txt").ShouldBe("page\n");
        Ask("%2e%2e/%2e%2e/etc/hostname").ShouldNotContain("site");
        Ask("../etc/hostname").ShouldNotContain("site");
        Ask("").ShouldBe("<pre>\n<a href=\"a/\">a/</a>\n</pre>\n");
        Ask("a/").ShouldBe("<pre>\n<a href=\"page.txt\">page.txt</a>\n</pre>\n");
    }

    [Test]
    public void Folder_ThatIsProbed_IsProbedOnWhenItsFileGoes()
    {
        var fixture = new ClusterFixture(new ClusterOptions
        {
            Images = [new("files.yaml", """
                names: [files]
                like: alpine
                tags: ["*"]
                command: [serve]
                servers:
                  serve: {ports: [80], routes: [{path: /files/*, folder: /srv}]}
                files: {/srv/healthy: "yes\n"}
                """)],
        });
        fixture.CreatePod("site", "files:1", "    readinessProbe: {httpGet: {path: /files/healthy, port: 80}, periodSeconds: 1}\n");
        fixture.Settle();
        fixture.Simulation.RunFor(TimeSpan.FromMinutes(2));

        _ = fixture.Exec("site", "rm", "/srv/healthy");
        fixture.Simulation.RunFor(TimeSpan.FromMinutes(1));

        fixture.Pod("site")
            .ListAt("status", "conditions")
            .Single(static condition => condition.Text("type") == "Ready")
            .Text("status")
            .ShouldBe("False");
    }

    [Test]
    public void Environment_AsJson_HasTheVariables() =>
        Curl("-s", Url("kuard", 8080, "/env/api")).ShouldContain("\"HOSTNAME\":\"kuard\"");

    [Test]
    public void Page_OfKuard_NamesHostAndVersion() =>
        Curl("-s", Url("kuard", 8080, "/-/env")).ShouldContain("\"hostname\":\"kuard\"");

    [Test]
    public void Switch_AskedFor_TellsWhatIsLeft()
    {
        _ = Curl("-s", "-X", "PUT", "-d", "{\"failNext\":2}", Url("kuard", 8080, "/ready/api"));

        Curl("-s", Url("kuard", 8080, "/ready/api")).ShouldBe("{\"probePath\":\"\",\"failNext\":2,\"history\":[]}\n");
        Curl("-s", Url("kuard", 8080, "/ready")).ShouldBe("fail, 1 left");
        Curl("-s", Url("kuard", 8080, "/ready/api")).ShouldContain("\"failNext\":1,\"history\":[{\"id\":1,\"when\":\"Jan  1 ");
        Curl("-s", Url("kuard", 8080, "/ready/api")).ShouldEndWith("\"code\":500}]}\n");
        Curl("-s", Url("kuard", 8080, "/healthy/api")).ShouldContain("\"failNext\":0");
    }

    [Test]
    public void Switch_FailNext_CountsDown()
    {
        Curl("-s", "-X", "PUT", "-d", "{\"failNext\":2}", Url("kuard", 8080, "/ready/api"))
            .ShouldBe("{\"probePath\":\"\",\"failNext\":2,\"history\":[]}\n");

        var codes = Enumerable.Range(0, 4)
            .Select(_ => Curl("-s", "-o", "/dev/null", "-w", "%{http_code}", Url("kuard", 8080, "/ready")))
            .ToList();

        codes.ShouldBe(["500", "500", "200", "200"]);
    }

    [Test]
    public void Switch_FailBelowZero_FailsUntilItIsSetBack()
    {
        Curl("-s", "-X", "PUT", "-d", "{\"failNext\":-1}", Url("kuard", 8080, "/healthy/api"));
        Enumerable.Range(0, 3).Select(_ => Curl("-s", Url("kuard", 8080, "/healthy"))).ShouldAllBe(body => body == "fail, permanent");

        Curl("-s", "-X", "PUT", "-d", "{\"failNext\":0}", Url("kuard", 8080, "/healthy/api"));

        Curl("-s", Url("kuard", 8080, "/healthy")).ShouldBe("ok");
    }

    [Test]
    public void Httpd_OfBusybox_ServesTheFolder()
    {
        _fixture.Create("""
            apiVersion: v1
            kind: Pod
            metadata: {name: site}
            spec: {containers: [{name: web, image: "busybox:1.36", command: [sh, -c, "mkdir /www; echo here > /www/index.html; httpd -f -p 8000 -h /www"]}]}
            """);
        _fixture.Settle();

        Curl("-s", Url("site", 8000, "/")).ShouldBe("here\n");
        Curl("-s", "-o", "/dev/null", "-w", "%{http_code}", Url("site", 8000, "/nothing")).ShouldBe("404");
    }

    [TestCase("httpd -p 80", "httpd: going to the background is not simulated: use -f\n")]
    [TestCase("httpd -f -h /nowhere", "httpd: can't change directory to '/nowhere': No such file or directory\n")]
    [TestCase("httpd -f -c x", "httpd: -c is not simulated\n")]
    public void Httpd_OfBusyboxCalledOtherwise_SaysWhy(string command, string expected)
    {
        _fixture.CreatePod("box", "busybox:1.36", "    command: [sleep, \"9999\"]\n");
        _fixture.Settle();

        _fixture.Exec("box", command.Split(' ')).Error.ShouldBe(expected);
    }

    private string Curl(params string[] arguments) => _fixture.Exec("client", ["curl", .. arguments]).Output;

    private string Url(string pod, int port, string path) => $"http://{_fixture.Pod(pod).TextAt("status", "podIP")}:{port}{path}";
}
