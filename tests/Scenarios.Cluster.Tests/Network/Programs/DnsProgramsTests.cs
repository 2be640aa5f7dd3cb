using Scenarios.Cluster.Tests.Nodes;

namespace Scenarios.Cluster.Tests.Network.Programs;

/// <summary>
/// What programs in a Pod print about the cluster's names, in the forms of Debian's dig, nslookup, host and getent with a CoreDNS.
/// </summary>
internal sealed class DnsProgramsTests
{
    private const string Objects = """
        apiVersion: v1
        kind: Pod
        metadata: {name: client}
        spec: {containers: [{name: main, image: "debian-tools:1.0", command: [sleep, "9999"]}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: back, labels: {app: back}}
        spec: {containers: [{name: main, image: "gihyodocker/echo:latest"}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: {clusterIP: 10.96.5.5, selector: {app: back}, ports: [{name: http, port: 80, targetPort: 8080}, {name: admin, port: 9000, targetPort: 8080}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: parts}
        spec: {clusterIP: None, selector: {app: back}, ports: [{name: http, port: 8080}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: lone, labels: {app: lone}}
        spec: {hostname: one, subdomain: names, containers: [{name: main, image: "gihyodocker/echo:latest"}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: names}
        spec: {clusterIP: None, selector: {app: lone}}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: alias}
        spec: {type: ExternalName, externalName: web.default.svc.cluster.local}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: outside}
        spec: {type: ExternalName, externalName: db.example.com}
        """;

    private readonly ClusterFixture _fixture = new();
    private readonly string _back;
    private readonly string _lone;

    public DnsProgramsTests()
    {
        _fixture.Create(Objects);
        _fixture.Settle();
        _back = _fixture.Pod("back").TextAt("status", "podIP");
        _lone = _fixture.Pod("lone").TextAt("status", "podIP");
    }

    [TestCase("dig +short web.default.svc.cluster.local", "10.96.5.5\n")]
    [TestCase("dig +short web", "")]
    [TestCase("dig +search +short web", "10.96.5.5\n")]
    [TestCase("dig +search +noall +answer web", "web.default.svc.cluster.local. 30 IN\tA\t10.96.5.5\n")]
    [TestCase(
        "dig +search +showsearch +noall +question web.default",
        ";web.default.default.svc.cluster.local. IN A\n;web.default.svc.cluster.local.\tIN\tA\n")]
    [TestCase(
        "dig +short SRV web.default.svc.cluster.local",
        "0 50 80 web.default.svc.cluster.local.\n0 50 9000 web.default.svc.cluster.local.\n")]
    [TestCase("dig +short SRV _admin._tcp.web.default.svc.cluster.local", "0 100 9000 web.default.svc.cluster.local.\n")]
    [TestCase("dig +short _admin._udp.web.default.svc.cluster.local SRV", "")]
    [TestCase("dig +short SRV _http._tcp.parts.default.svc.cluster.local", "0 100 8080 {dashed}.parts.default.svc.cluster.local.\n")]
    [TestCase("dig +short parts.default.svc.cluster.local", "{back}\n")]
    [TestCase("dig +short {dashed}.parts.default.svc.cluster.local", "{back}\n")]
    [TestCase("dig +short {dashed}.web.default.svc.cluster.local", "{back}\n")]
    [TestCase("dig +short {dashed}.default.pod.cluster.local", "{back}\n")]
    [TestCase("dig +short -x 10.96.5.5", "web.default.svc.cluster.local.\n")]
    [TestCase("dig +short -x {back}", "{dashed}.parts.default.svc.cluster.local.\n{dashed}.web.default.svc.cluster.local.\n")]
    [TestCase("dig +short alias.default.svc.cluster.local", "web.default.svc.cluster.local.\n10.96.5.5\n")]
    [TestCase("dig +short alias.default.svc.cluster.local CNAME", "web.default.svc.cluster.local.\n")]
    [TestCase("dig +short outside.default.svc.cluster.local", "db.example.com.\n")]
    [TestCase("dig +short @10.96.0.10 web.default.svc.cluster.local", "10.96.5.5\n")]
    [TestCase("dig +short @kube-dns.kube-system web.default.svc.cluster.local", "10.96.5.5\n")]
    [TestCase("dig +noall axfr cluster.local", "; Transfer failed.\n")]
    [TestCase("dig +short one.names.default.svc.cluster.local", "{lone}\n")]
    [TestCase("dig +short names.default.svc.cluster.local", "{lone}\n")]
    [TestCase("getent hosts web", "10.96.5.5       web.default.svc.cluster.local\n")]
    [TestCase("getent hosts alias", "10.96.5.5       web.default.svc.cluster.local alias.default.svc.cluster.local\n")]
    [TestCase("getent hosts 10.96.5.5", "10.96.5.5       web.default.svc.cluster.local\n")]
    [TestCase("host web", "web.default.svc.cluster.local has address 10.96.5.5\n")]
    [TestCase(
        "host alias",
        "alias.default.svc.cluster.local is an alias for web.default.svc.cluster.local.\nweb.default.svc.cluster.local has address "
        + "10.96.5.5\n")]
    [TestCase("host 10.96.5.5", "5.5.96.10.in-addr.arpa domain name pointer web.default.svc.cluster.local.\n")]
    [TestCase(
        "nslookup web",
        ";; Got recursion not available from "
        + "10.96.0.10\nServer:\t\t10.96.0.10\nAddress:\t10.96.0.10#53\n\nName:\tweb.default.svc.cluster.local\nAddress: 10.96.5.5\n;; "
        + "Got recursion not available from 10.96.0.10\n\n")]
    [TestCase(
        "nslookup web 10.96.0.10",
        "Server:\t\t10.96.0.10\nAddress:\t10.96.0.10#53\n\nName:\tweb.default.svc.cluster.local\nAddress: 10.96.5.5\n\n")]
    public void Run_NameThatIsThere_PrintsIt(string command, string expected)
    {
        var result = _fixture.Exec("client", Filled(command).Split(' '));

        result.Output.ShouldBe(Filled(expected));
        result.End.ExitCode.ShouldBe(0);
    }

    [TestCase("getent hosts nobody", "", 2)]
    [TestCase("getent hosts nobody web", "10.96.5.5       web.default.svc.cluster.local\n", 2)]
    [TestCase("getent hosts outside", "", 2)]
    [TestCase("host nobody", "Host nobody not found: 3(NXDOMAIN)\n", 1)]
    [TestCase("dig +short nobody.default.svc.cluster.local", "", 0)]
    [TestCase(
        "dig -p 5353 +tries=1 +short @{back} web",
        ";; communications error to {back}#5353: connection refused\n;; no servers could be reached\n",
        9)]
    [TestCase(
        "dig -p 5353 +tries=1 +short @10.96.0.10 web",
        ";; communications error to 10.96.0.10#5353: connection refused\n;; no servers could be reached\n",
        9)]
    [TestCase("nslookup web {back}", ";; communications error to {back}#53: connection refused\n;; no servers could be reached\n\n", 1)]
    [TestCase(
        "host web {back}",
        "Using domain server:\nName: {back}\nAddress: {back}#53\nAliases: \n\n;; communications error to {back}#53: connection "
        + "refused\n;; no servers could be reached\n",
        1)]
    [TestCase(
        "dig +tries=2 +time=1 +short @{back} web",
        ";; communications error to {back}#53: connection refused\n;; communications error to {back}#53: connection refused\n;; no "
        + "servers could be reached\n",
        9)]
    public void Run_NameThatIsNotThere_SaysSo(string command, string expected, int exitCode)
    {
        var result = _fixture.Exec("client", Filled(command).Split(' '));

        result.Output.ShouldBe(Filled(expected));
        result.End.ExitCode.ShouldBe(exitCode);
    }

    [Test]
    public void Dig_Everything_IsThePageThatDigPrints()
    {
        var page = _fixture.Exec("client", "dig", "_http._tcp.web.default.svc.cluster.local", "SRV").Output;

        Masked(page).ShouldBe("""

            ; <<>> DiG 9.18.33-1~deb12u2-Debian <<>> _http._tcp.web.default.svc.cluster.local SRV
            ;; global options: +cmd
            ;; Got answer:
            ;; WARNING: .local is reserved for Multicast DNS
            ;; You are currently testing what happens when an mDNS query is leaked to DNS
            ;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: N
            ;; flags: qr aa rd; QUERY: 1, ANSWER: 1, AUTHORITY: 0, ADDITIONAL: 2
            ;; WARNING: recursion requested but not available

            ;; OPT PSEUDOSECTION:
            ; EDNS: version: 0, flags:; udp: 1232
            ; COOKIE: H (echoed)
            ;; QUESTION SECTION:
            ;_http._tcp.web.default.svc.cluster.local. IN SRV

            ;; ANSWER SECTION:
            _http._tcp.web.default.svc.cluster.local. 30 IN	SRV 0 100 80 web.default.svc.cluster.local.

            ;; ADDITIONAL SECTION:
            web.default.svc.cluster.local. 30 IN	A	10.96.5.5

            ;; Query time: 0 msec
            ;; SERVER: 10.96.0.10#53(10.96.0.10) (UDP)
            ;; WHEN: T
            ;; MSG SIZE  rcvd: 215


            """.ReplaceLineEndings("\n"));
    }

    [Test]
    public void Dig_NoSuchName_HasTheZonesStartOfAuthority()
    {
        var page = _fixture.Exec("client", "dig", "+noall", "+authority", "+comments", "nobody.default.svc.cluster.local").Output;

        page.ShouldContain("status: NXDOMAIN");
        page.ShouldMatch(
            @";; AUTHORITY SECTION:\ncluster\.local\.\t\t30\tIN\tSOA\tns\.dns\.cluster\.local\. hostmaster\.cluster\.local\. \d{10} 7200 1800 86400 30\n");
    }

    private static string Masked(string page)
    {
        page = System.Text.RegularExpressions.Regex.Replace(page, @"id: \d+", "id: N");
        page = System.Text.RegularExpressions.Regex.Replace(page, "COOKIE: [0-9a-f]{16} ", "COOKIE: H ");
        return System.Text.RegularExpressions.Regex.Replace(page, @"WHEN: \w{3} \w{3} \d\d \d\d:\d\d:\d\d UTC \d{4}", "WHEN: T");
    }

    private string Filled(string text) =>
        text.Replace("{back}", _back, StringComparison.Ordinal)
            .Replace("{lone}", _lone, StringComparison.Ordinal)
            .Replace("{dashed}", _back.Replace('.', '-'), StringComparison.Ordinal);
}
