using Scenarios.Steps.Clusters;
using Scenarios.Steps.Manifests;
using Scenarios.Steps.Terminals;

namespace Scenarios.Steps.Conformance;

/// <summary>
/// The sentences of kubernetes-sigs/ingress-controller-conformance, for its unchanged features. Loaded on demand (<c>--bindings
/// ingress-conformance</c>), so without Reqnroll's attribute. Upstream defines the sentences in test/conformance and test/kubernetes.
/// </summary>
public sealed class IngressConformanceSteps(ClusterDriver cluster, ManifestDriver manifests, TerminalDriver terminal)
{
    private readonly ConformanceCluster _objects = new(cluster, manifests, terminal);
    private readonly List<CapturedRound> _rounds = [];
    private string _namespace = string.Empty;
    private string _ingress = string.Empty;
    private string _address = string.Empty;

    private CapturedRound Last => _rounds.Count > 0 ? _rounds[^1] : throw new StepFailureException("No request was sent yet.");

    [StepDefinition("^a new random namespace$")]
    public void MakeNamespace() => _namespace = _objects.MakeNamespace();

    [StepDefinition("^an Ingress resource named \"([^\"]*)\" with this spec:$")]
    public void MakeIngress(string name, string spec) => Make(IngressText.OfSpec(name, spec));

    [StepDefinition("^an Ingress resource$")]
    public void MakeIngress(string manifest) => Make(IngressText.OfManifest(manifest));

    [StepDefinition("^an Ingress resource in a new random namespace$")]
    public void MakeIngressAndNamespace(string manifest)
    {
        MakeNamespace();
        MakeIngress(manifest);
    }

    [StepDefinition("^a self-signed TLS secret named \"([^\"]*)\" for the \"([^\"]*)\" hostname$")]
    public void MakeSecret(string name, string host) => _objects.MakeSecret(NamespaceOrThrow(), name, host);

    [StepDefinition("^The Ingress status shows the IP address or FQDN where it is exposed$")]
    public void AwaitAddress() => _address = _objects.AwaitAddress(NamespaceOrThrow(), _ingress)
        ?? throw new StepFailureException(
            $"The Ingress \"{_ingress}\" has no address after {ConformanceCluster.LongestWait.TotalMinutes:F0} minutes.");

    [StepDefinition("^The Ingress status should not contain the IP address or FQDN$")]
    public void ExpectNoAddress()
    {
        if (_objects.AwaitAddress(NamespaceOrThrow(), _ingress) is { } address)
        {
            throw new StepFailureException($"The Ingress \"{_ingress}\" has the address {address}.");
        }
    }

    [StepDefinition("^The backend deployment \"([^\"]*)\" for the ingress resource is scaled to (\\d+)$")]
    public void Scale(string service, int replicas) => _objects.Scale(NamespaceOrThrow(), _ingress, service, replicas);

    [StepDefinition("^I send a \"([^\"]*)\" request to http:\\/\\/\"([^\"]*)\"\\/\"([^\"]*)\"$")]
    public void Send(string method, string host, string path) => Send(method, isSecure: false, host, path);

    [StepDefinition("^I send a \"([^\"]*)\" request to \"([^\"]*)\"$")]
    public void Send(string method, string url)
    {
        var target = new Uri(url);
        Send(method, target.Scheme == Uri.UriSchemeHttps, target.Host, target.AbsolutePath);
    }

    [StepDefinition("^I send (\\d+) requests to \"([^\"]*)\"$")]
    public void SendMany(int count, string url)
    {
        for (var number = 0; number < count; number++)
        {
            Send("GET", url);
        }
    }

    [StepDefinition("^the secure connection must verify the \"([^\"]*)\" hostname$")]
    public void ExpectCertificate(string host)
    {
        if (Last.Certificate is not { } certificate)
        {
            throw new StepFailureException("The last request was not sent over TLS.");
        }

        if (certificate.Names[0] != host || !certificate.Covers(host))
        {
            throw new StepFailureException($"The certificate is not for {host} but for {string.Join(", ", certificate.Names)}.");
        }
    }

    [StepDefinition("^the response status-code must be (\\d+)$")]
    public void ExpectStatus(int status) => ConformanceCluster.Expect("status code", status, Last.Response.Status);

    [StepDefinition("^the response must be served by the \"([^\"]*)\" service$")]
    public void ExpectService(string service) => ConformanceCluster.Expect("service that answered", service, Last.Echo("service"));

    // Upstream's client uses a custom TLS configuration. Go's HTTP client then speaks HTTP/1.1 instead of HTTP/2.
    [StepDefinition("^the response proto must be \"([^\"]*)\"$")]
    public void ExpectProtocol(string protocol) => ConformanceCluster.Expect("protocol of the response", protocol, "HTTP/1.1");

    [StepDefinition("^the response headers must contain <key> with matching <value>$")]
    public void ExpectResponseHeaders(DataTable headers) => HeaderTable.Expect(headers, "response", Last.ResponseHeader);

    [StepDefinition("^the request method must be \"([^\"]*)\"$")]
    public void ExpectMethod(string method) => ConformanceCluster.Expect("method that the server received", method, Last.Echo("method"));

    [StepDefinition("^the request path must be \"([^\"]*)\"$")]
    public void ExpectPath(string path) =>
        ConformanceCluster.Expect("path that the server received", path.StartsWith('/') ? path : "/" + path, Last.Echo("path"));

    [StepDefinition("^the request proto must be \"([^\"]*)\"$")]
    public void ExpectRequestProtocol(string protocol) =>
        ConformanceCluster.Expect("protocol that the server received", protocol, Last.Echo("proto"));

    [StepDefinition("^the request host must be \"([^\"]*)\"$")]
    public void ExpectHost(string host) => ConformanceCluster.Expect("host that the server received", host, Last.Echo("host"));

    [StepDefinition("^the request headers must contain <key> with matching <value>$")]
    public void ExpectRequestHeaders(DataTable headers) => HeaderTable.Expect(headers, "request", Last.RequestHeader);

    [StepDefinition(
        "^all the responses status-code must be (\\d+) and the response body should contain the IP address of (\\d+) different "
        + "Kubernetes pods$")]
    public void ExpectPods(int status, int pods)
    {
        var answers = _rounds.Where(round => round.Response.Status == status).ToList();
        ConformanceCluster.Expect($"number of responses with status {status}", _rounds.Count, answers.Count);
        ConformanceCluster.Expect("number of Pods that answered", pods, answers.Select(round =>
            round.Echo("pod")).Distinct(StringComparer.Ordinal).Count());
    }

    private void Send(string method, bool isSecure, string host, string path) =>
        _rounds.Add(CapturedRound.Of(cluster.Cluster, method, isSecure, host, path, _address.Length > 0
            ? _address : throw new StepFailureException("The address of the Ingress is not known yet.")));

    private void Make(IngressText ingress)
    {
        _objects.MakeBackends(NamespaceOrThrow(), ingress);
        manifests.ApplyText(ingress.Manifest, @namespace: _namespace);
        _ingress = ingress.Name;
    }

    private string NamespaceOrThrow() => _namespace.Length > 0
        ? _namespace : throw new StepFailureException("There is no namespace yet: begin with 'Given a new random namespace'.");
}
