using Scenarios.Api.Requests;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Tests.Nodes;

namespace Scenarios.Cluster.Tests.Network;

/// <summary>Ingresses, with and without the ingress-nginx controller that serves them.</summary>
internal sealed class IngressTests
{
    private const string Backends = """
        apiVersion: v1
        kind: Pod
        metadata: {name: client}
        spec: {containers: [{name: c, image: "debian-tools:1.0", command: [sleep, infinity]}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: one, labels: {app: one}}
        spec: {containers: [{name: web, image: "amsy810/echo-nginx:v2.0"}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: two, labels: {app: two}}
        spec: {containers: [{name: web, image: "amsy810/echo-nginx:v2.0"}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: one}
        spec: {selector: {app: one}, ports: [{name: http, port: 8080, targetPort: 80}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: two}
        spec: {selector: {app: two}, ports: [{port: 80}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: none}
        spec: {selector: {app: none}, ports: [{port: 80}]}
        """;

    private const string Controller = """
        apiVersion: networking.k8s.io/v1
        kind: IngressClass
        metadata: {name: nginx}
        spec: {controller: k8s.io/ingress-nginx}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: entry}
        spec: {type: LoadBalancer, selector: {app: entry}, ports: [{name: http, port: 80}, {name: https, port: 443}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: entry, labels: {app: entry}}
        spec:
          containers:
          - name: controller
            image: registry.k8s.io/ingress-nginx/controller:v1.12.2
            args: [/nginx-ingress-controller, --publish-service=default/entry, --controller-class=k8s.io/ingress-nginx]
            readinessProbe: {httpGet: {path: /healthz, port: 10254}}
        """;

    private const string Webhook = """
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingWebhookConfiguration
        metadata: {name: ingress-nginx-admission}
        webhooks:
        - name: validate.nginx.ingress.kubernetes.io
          admissionReviewVersions: [v1]
          sideEffects: None
          clientConfig: {service: {name: entry, namespace: default, path: /networking/v1/ingresses}}
          rules: [{apiGroups: [networking.k8s.io], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [ingresses]}]
        """;

    private readonly ClusterFixture _fixture = new(new ClusterOptions { LoadBalancers = LoadBalancerProvider.Pool });

    [Test]
    public void Ingress_WithoutController_StaysAsItIs()
    {
        _fixture.Create(Ingress("web", Rule("a.example", "/", "Prefix", "one", 8080)));
        _fixture.Simulation.RunFor(TimeSpan.FromMinutes(5));

        Status("web").ShouldBe("{\"loadBalancer\":{}}");
        _fixture.Events("web").ShouldBeEmpty();
    }

    [Test]
    public void Ingress_WithController_GetsTheAddressOfItsServiceAndEvents()
    {
        Install();
        _fixture.Create(Ingress("web", Rule("a.example", "/", "Prefix", "one", 8080)));
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(70));

        Status("web").ShouldBe("{\"loadBalancer\":{\"ingress\":[{\"ip\":\"172.18.255.200\"}]}}");
        _fixture.Events("web").ShouldContain("Normal Sync Scheduled for sync");
    }

    [TestCase("a.example", "/", "one")]
    [TestCase("a.example", "/deep/er", "one")]
    [TestCase("a.example", "/two", "two")]
    [TestCase("a.example", "/two/x", "two")]
    [TestCase("a.example", "/twofold", "one")]
    [TestCase("a.example", "/exact", "two")]
    [TestCase("a.example", "/exact/x", "one")]
    [TestCase("any.b.example", "/x", "two")]
    [TestCase("b.example", "/x", "404 Not Found")]
    [TestCase("c.example", "/x", "503 Service Temporarily Unavailable")]
    public void Paths_ByHostTypeAndLength(string host, string path, string expected)
    {
        Install();
        _fixture.Create(Ingress(
            "web",
            Rule("a.example", "/", "Prefix", "one", 8080)
                + Rule("a.example", "/two", "Prefix", "two", 80)
                + Rule("a.example", "/exact", "Exact", "two", 80)
                + Rule("*.b.example", "/", "Prefix", "two", 80) + Rule("c.example", "/", "Prefix", "none", 80)));
        _fixture.Settle();

        Get($"http://{host}{path}").ShouldContain(expected.Contains(' ', StringComparison.Ordinal) ? expected : $"From={expected} ");
    }

    [Test]
    public void Proxy_TellsTheBackendWhoAsked()
    {
        Install();
        _fixture.Create(Ingress("web", Rule("a.example", "/", "Prefix", "one", 8080)));
        _fixture.Settle();

        Get("http://a.example/x").ShouldBe($"Host=a.example  Path=/x  From=one  ClientIP={AddressOf("entry")}  XFF={Client()}\n");
    }

    [Test]
    public void Rewrite_TakesTheGroupsOfThePattern()
    {
        Install();
        _fixture.Create(Ingress(
            "web",
            Rule("a.example", "/app(/|$)(.*)", "ImplementationSpecific", "one", 8080),
            "nginx.ingress.kubernetes.io/rewrite-target: /$2"));
        _fixture.Settle();

        Get("http://a.example/app/deep?x=1").ShouldContain("Path=/deep ");
        Get("http://a.example/APP").ShouldContain("Path=/ ");
        Get("http://a.example/apple").ShouldContain("404 Not Found");
    }

    [Test]
    public void Tls_HostsWithCertificateAreRedirectedAndServed()
    {
        Install();
        _fixture.Create(
            Ingress("web", Rule("a.example", "/", "Prefix", "one", 8080)) + "  tls: [{hosts: [a.example], secretName: cert}]\n");
        _fixture.Settle();

        var head = Curl("-sI", "http://a.example/x");
        head.ShouldStartWith("HTTP/1.1 308 Permanent Redirect\r\n");
        head.ShouldContain("Location: https://a.example/x\r\n");
        Curl("-sk", "https://a.example/x").ShouldContain("From=one ");
    }

    [Test]
    public void Canary_TakesItsShareAndWhatAsksForIt()
    {
        Install();
        _fixture.Create(Ingress("web", Rule("a.example", "/", "Prefix", "one", 8080)));
        _fixture.Create(Ingress(
            "next", Rule("a.example", "/", "Prefix", "two", 80),
            "nginx.ingress.kubernetes.io/canary: 'true', nginx.ingress.kubernetes.io/canary-weight: '30', "
            + "nginx.ingress.kubernetes.io/canary-by-header: X-Next"));
        _fixture.Settle();

        Enumerable.Range(0, 200)
            .Count(_ => Get("http://a.example/").Contains("From=two ", StringComparison.Ordinal))
            .ShouldBeInRange(30, 90);
        Curl("-s", "-H", "X-Next: always", "http://a.example/").ShouldContain("From=two ");
        Curl("-s", "-H", "X-Next: never", "http://a.example/").ShouldContain("From=one ");
    }

    [Test]
    public void Canary_ByPatternOfAHeader_TakesWhatHasIt_OfItsHostOnly()
    {
        Install();
        _fixture.Create(Ingress("web", Rule("a.example", "/", "Prefix", "one", 8080)));
        _fixture.Create(Ingress("other", Rule("b.example", "/", "Prefix", "one", 8080)));
        _fixture.Create(Ingress(
            "mobile", Rule("a.example", "/", "Prefix", "two", 80),
            "nginx.ingress.kubernetes.io/canary: 'true', nginx.ingress.kubernetes.io/canary-by-header: User-Agent, "
            + "nginx.ingress.kubernetes.io/canary-by-header-pattern: '[Mm]obile'"));
        _fixture.Settle();

        Curl("-s", "-A", "Mozilla/5.0 (iPhone) Mobile/15A372", "http://a.example/").ShouldContain("From=two ");
        Curl("-s", "-A", "Mozilla/5.0 (iPhone) Mobile/15A372", "http://b.example/").ShouldContain("From=one ");
        Get("http://a.example/").ShouldContain("From=one ");
    }

    [Test]
    public void Class_OfAnotherController_IsLeftAlone_AndTheDefaultOneIsGiven()
    {
        Install();
        _fixture.Create(
            "apiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata: {name: other, annotations: "
            + "{ingressclass.kubernetes.io/is-default-class: 'true'}}\nspec: {controller: example.com/other}\n");
        var made =
            _fixture.Create(Ingress("web", Rule("a.example", "/", "Prefix", "one", 8080)).Replace(
                "  ingressClassName: nginx\n",
                string.Empty,
                StringComparison.Ordinal));
        _fixture.Settle();

        made.TextAt("spec", "ingressClassName").ShouldBe("other");
        Get("http://a.example/").ShouldContain("404 Not Found");
    }

    [Test]
    public void Snippet_IsRefusedByTheWebhook_OrLeftOutWithoutIt()
    {
        Install();
        var snippet = Ingress(
            "web",
            Rule("a.example", "/", "Prefix", "one", 8080),
            "nginx.ingress.kubernetes.io/server-snippet: return 301 /;");
        _fixture.Create(snippet);
        _fixture.Settle();
        Get("http://a.example/").ShouldContain("404 Not Found");

        _fixture.Create(Webhook);
        Refusal(snippet.Replace("name: web", "name: again", StringComparison.Ordinal)).ShouldBe(
            "admission webhook \"validate.nginx.ingress.kubernetes.io\" denied the request: nginx.ingress.kubernetes.io/server-snippet "
            + "annotation cannot be used. "
            + "Snippet directives are disabled by the Ingress administrator");
    }

    [Test]
    public void Webhook_TakenPath_OrNobodyThere_IsRefused()
    {
        Install();
        _fixture.Create(Webhook);
        _fixture.Create(Ingress("web", Rule("a.example", "/", "Prefix", "one", 8080)));
        Refusal(Ingress("again", Rule("a.example", "/", "Prefix", "two", 80))).ShouldBe(
            "admission webhook \"validate.nginx.ingress.kubernetes.io\" denied the request: host \"a.example\" and path \"/\" is "
            + "already defined in ingress default/web");

        _fixture.Api.Delete(ClusterFixture.Type("Pod"), "default", "entry", DeleteOptions.Default).ValueOrThrow();
        _fixture.Settle();
        Refusal(Ingress("late", Rule("b.example", "/", "Prefix", "two", 80))).ShouldEndWith("no endpoints available for service \"entry\"");
    }

    private static string Ingress(string name, string rules, string annotations = "") =>
        $"apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {{name: {name}, annotations: {{{annotations}}}}}\nspec:\n  "
        + $"ingressClassName: nginx\n  rules:\n{rules}";

    private static string Rule(string host, string path, string type, string service, int port) =>
        $"  - {{host: '{host}', http: {{paths: [{{path: '{path}', pathType: {type}, backend: {{service: {{name: {service}, port: "
        + $"{{number: {port}}}}}}}}}]}}}}\n";

    private void Install()
    {
        _fixture.Create(Backends);
        _fixture.Create(Controller);
        _fixture.Settle();
    }

    private string Get(string url) => Curl("-s", url);

    /// <summary>Runs curl as if the name resolved to the controller's Service.</summary>
    private string Curl(params string[] arguments) => _fixture.Exec(
        "client", ["curl", "--resolve", "*:80:172.18.255.200", "--resolve", "*:443:172.18.255.200", .. arguments]).Output;

    private string AddressOf(string pod) => _fixture.Pod(pod).TextAt("status", "podIP");

    /// <summary>The client's address that the controller sees: that of the Pod's node, because the Service's policy is Cluster.</summary>
    private string Client()
    {
        var (client, entry) = (_fixture.Pod("client"), _fixture.Pod("entry"));
        var isNear = client.TextAt("spec", "nodeName") == entry.TextAt("spec", "nodeName");
        return isNear ? AddressOf("entry")[..(AddressOf("entry").LastIndexOf('.') + 1)] + "1" : client.TextAt("status", "hostIP");
    }

    private string Status(string name) => Scenarios.Objects.Tree.JsonWriter.WriteCompact(
        _fixture.Api.Get(ClusterFixture.Type("Ingress"), "default", name).ValueOrThrow().Status);

    private string Refusal(string yaml)
    {
        var tree = (ObjectValue)Scenarios.Api.Serialization.Yaml.YamlReader.Read(yaml, "test.yaml").Documents[0].Value;
        return _fixture.Api.Create(ClusterFixture.Type("Ingress"), "default", new ApiObject(tree), WriteOptions.Default).Status!.Message;
    }
}
