using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Network.Dns;

namespace Scenarios.Cluster.Tests.Network.Dns;

/// <summary>What the cluster's zone answers (coredns, plugin/kubernetes: parse.go, kubernetes.go, reverse.go, handler_test.go).</summary>
internal sealed class DnsZoneTests
{
    private const string World = """
        apiVersion: v1
        kind: Namespace
        metadata: {name: bare}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: {clusterIP: 10.96.5.5, selector: {app: web}, ports: [{name: http, port: 80}, {name: dns, port: 53, protocol: UDP}]}
        ---
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata: {name: web-1, labels: {kubernetes.io/service-name: web}}
        addressType: IPv4
        ports: [{name: http, port: 8080, protocol: TCP}]
        endpoints: [{addresses: [10.244.1.1]}]
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: db}
        spec: {clusterIP: None, selector: {app: db}, ports: [{name: sql, port: 5432}, {name: log, port: 514, protocol: UDP}]}
        ---
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata: {name: db-1, labels: {kubernetes.io/service-name: db}}
        addressType: IPv4
        ports: [{name: sql, port: 5432, protocol: TCP}, {name: log, port: 1514, protocol: UDP}]
        endpoints:
        - {addresses: [10.244.1.2], hostname: db-0, conditions: {ready: true}}
        - {addresses: [10.244.1.3], hostname: db-1, conditions: {ready: false}}
        - {addresses: [10.244.1.4], conditions: {ready: true}}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: early}
        spec: {clusterIP: None, publishNotReadyAddresses: true, selector: {app: early}}
        ---
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata: {name: early-1, labels: {kubernetes.io/service-name: early}}
        addressType: IPv4
        endpoints: [{addresses: [10.244.1.2], hostname: first, conditions: {ready: false}}]
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: nobody}
        spec: {clusterIP: None, selector: {app: nobody}, ports: [{port: 80}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: alias}
        spec: {type: ExternalName, externalName: db.example.com.}
        """;

    private readonly ServiceWorld _world;
    private readonly DnsZone _zone;

    public DnsZoneTests()
    {
        _world = new ServiceWorld(World);
        _zone = new DnsZone(_world.Table);
    }

    [Test]
    public void Answer_WhatHasChanged_IsAnsweredAnew()
    {
        Answer("late.default.svc.cluster.local A").ShouldBe("no such name");
        _world.Add(ServiceWorld.Service("late", "clusterIP: 10.96.7.7, ports: [{port: 80}]"));
        Answer("late.default.svc.cluster.local A").ShouldBe("A 10.96.7.7");

        _world.Delete(KnownResources.Services, "late");
        Answer("late.default.svc.cluster.local A").ShouldBe("no such name");
    }

    [Test]
    public void Answer_ManyNames_AreAllAnswered()
    {
        for (var number = 0; number < 1_100; number++)
        {
            Answer($"10-244-{number / 250}-{number % 250}.default.pod.cluster.local A").ShouldBe($"A 10.244.{number / 250}.{number % 250}");
        }

        Answer("web.default.svc.cluster.local A").ShouldBe("A 10.96.5.5");
    }

    [TestCase("web.default.svc.cluster.local A", "A 10.96.5.5")]
    [TestCase("web.default.svc.cluster.local AAAA", "no data")]
    [TestCase("web.default.svc.cluster.local TXT", "no data")]
    [TestCase("web.other.svc.cluster.local A", "no such name")]
    [TestCase("other.default.svc.cluster.local A", "no such name")]
    [TestCase("default.svc.cluster.local A", "no data")]
    [TestCase("bare.svc.cluster.local A", "no data")]
    [TestCase("none.svc.cluster.local A", "no such name")]
    [TestCase("svc.cluster.local A", "no data")]
    [TestCase("pod.cluster.local A", "no data")]
    [TestCase("other.cluster.local A", "no such name")]
    [TestCase("a.b.c.web.default.svc.cluster.local A", "no such name")]
    public void Answer_Service(string question, string expected) => Answer(question).ShouldBe(expected);

    [TestCase("db.default.svc.cluster.local A", "A 10.244.1.2, A 10.244.1.4")]
    [TestCase("nobody.default.svc.cluster.local A", "no such name")]
    [TestCase("nobody.default.svc.cluster.local SRV", "no such name")]
    [TestCase("early.default.svc.cluster.local A", "A 10.244.1.2")]
    [TestCase("db-0.db.default.svc.cluster.local A", "A 10.244.1.2")]
    [TestCase("db-0.db.default.svc.cluster.local AAAA", "no data")]
    [TestCase("db-1.db.default.svc.cluster.local A", "no such name")]
    [TestCase("10-244-1-4.db.default.svc.cluster.local A", "A 10.244.1.4")]
    [TestCase("10-244-1-2.db.default.svc.cluster.local A", "no such name")]
    [TestCase("10-244-1-1.web.default.svc.cluster.local A", "A 10.244.1.1")]
    [TestCase("first.early.default.svc.cluster.local A", "A 10.244.1.2")]
    [TestCase("db-0.other.default.svc.cluster.local A", "no such name")]
    public void Answer_Endpoints(string question, string expected) => Answer(question).ShouldBe(expected);

    [TestCase(
        "web.default.svc.cluster.local SRV",
        "SRV 0 50 80 web.default.svc.cluster.local., SRV 0 50 53 web.default.svc.cluster.local.")]
    [TestCase("_http._tcp.web.default.svc.cluster.local SRV", "SRV 0 100 80 web.default.svc.cluster.local.")]
    [TestCase("_dns._udp.web.default.svc.cluster.local SRV", "SRV 0 100 53 web.default.svc.cluster.local.")]
    [TestCase("_http._udp.web.default.svc.cluster.local SRV", "no such name")]
    [TestCase("_http._other.web.default.svc.cluster.local SRV", "no such name")]
    [TestCase("_other._tcp.web.default.svc.cluster.local SRV", "no such name")]
    [TestCase("_http._tcp.other.default.svc.cluster.local SRV", "no such name")]
    [TestCase("http.tcp.web.default.svc.cluster.local SRV", "SRV 0 100 80 web.default.svc.cluster.local.")]
    [TestCase("_http._tcp.web.default.svc.cluster.local A", "A 10.96.5.5")]
    [TestCase("_http._tcp.web.default.svc.cluster.local TXT", "no data")]
    [TestCase("_http._tcp.alias.default.svc.cluster.local SRV", "no such name")]
    [TestCase(
        "_sql._tcp.db.default.svc.cluster.local SRV",
        "SRV 0 50 5432 db-0.db.default.svc.cluster.local., SRV 0 50 5432 10-244-1-4.db.default.svc.cluster.local.")]
    [TestCase("_sql._tcp.db.default.svc.cluster.local A", "A 10.244.1.2, A 10.244.1.4")]
    [TestCase("early.default.svc.cluster.local SRV", "no data")]
    [TestCase("first.early.default.svc.cluster.local SRV", "no data")]
    [TestCase(
        "kube-dns.kube-system.svc.cluster.local SRV",
        "SRV 0 33 53 kube-dns.kube-system.svc.cluster.local., SRV 0 33 9153 kube-dns.kube-system.svc.cluster.local.")]
    [TestCase(
        "db.default.svc.cluster.local SRV",
        "SRV 0 25 5432 db-0.db.default.svc.cluster.local., SRV 0 25 1514 db-0.db.default.svc.cluster.local., "
        + "SRV 0 25 5432 10-244-1-4.db.default.svc.cluster.local., SRV 0 25 1514 10-244-1-4.db.default.svc.cluster.local.")]
    [TestCase(
        "_log._udp.db.default.svc.cluster.local SRV",
        "SRV 0 50 1514 db-0.db.default.svc.cluster.local., SRV 0 50 1514 10-244-1-4.db.default.svc.cluster.local.")]
    [TestCase(
        "db-0.db.default.svc.cluster.local SRV",
        "SRV 0 50 5432 db-0.db.default.svc.cluster.local., SRV 0 50 1514 db-0.db.default.svc.cluster.local.")]
    public void Answer_Ports(string question, string expected) => Answer(question).ShouldBe(expected);

    [TestCase("alias.default.svc.cluster.local A", "CNAME db.example.com.")]
    [TestCase("alias.default.svc.cluster.local AAAA", "CNAME db.example.com.")]
    [TestCase("alias.default.svc.cluster.local CNAME", "CNAME db.example.com.")]
    [TestCase("alias.default.svc.cluster.local SRV", "no data")]
    [TestCase("name.alias.default.svc.cluster.local A", "no such name")]
    public void Answer_ExternalName(string question, string expected) => Answer(question).ShouldBe(expected);

    [TestCase("10-244-9-9.default.pod.cluster.local A", "A 10.244.9.9")]
    [TestCase("10-244-9-9.bare.pod.cluster.local A", "A 10.244.9.9")]
    [TestCase("10-244-9-9.none.pod.cluster.local A", "no such name")]
    [TestCase("10-244-9-9.default.pod.cluster.local AAAA", "no data")]
    [TestCase("10-244-9-256.default.pod.cluster.local A", "no such name")]
    [TestCase("10-244-9.default.pod.cluster.local A", "no such name")]
    [TestCase("010-244-9-9.default.pod.cluster.local A", "no such name")]
    [TestCase("10.default.pod.cluster.local A", "no such name")]
    [TestCase("web.default.pod.cluster.local A", "no such name")]
    [TestCase("fd00--9.default.pod.cluster.local AAAA", "AAAA fd00::9")]
    [TestCase("fd00--9.default.pod.cluster.local A", "no data")]
    [TestCase("default.pod.cluster.local A", "no data")]
    [TestCase("none.pod.cluster.local A", "no such name")]
    public void Answer_Pod_TakesTheAddressAtItsWord(string question, string expected) => Answer(question).ShouldBe(expected);

    [TestCase("5.5.96.10.in-addr.arpa PTR", "PTR web.default.svc.cluster.local.")]
    [TestCase("2.1.244.10.in-addr.arpa PTR", "PTR db-0.db.default.svc.cluster.local., PTR first.early.default.svc.cluster.local.")]
    [TestCase("3.1.244.10.in-addr.arpa PTR", "no such name")]
    [TestCase("4.1.244.10.in-addr.arpa PTR", "PTR 10-244-1-4.db.default.svc.cluster.local.")]
    [TestCase("9.9.244.10.in-addr.arpa PTR", "no such name")]
    [TestCase("5.5.96.10.in-addr.arpa A", "no such name")]
    [TestCase("96.10.in-addr.arpa PTR", "no such name")]
    public void Answer_Address_IsLookedUpBackwards(string question, string expected) => Answer(question).ShouldBe(expected);

    [TestCase("example.com A")]
    [TestCase("local A")]
    [TestCase("mycluster.local A")]
    [TestCase("web.default.svc.cluster.local.example.com A")]
    public void Answer_ForeignName_IsForwarded(string question) => Answer(question).ShouldBe("forwarded");

    [TestCase("cluster.local SOA", "SOA ns.dns.cluster.local. hostmaster.cluster.local. N 7200 1800 86400 30")]
    [TestCase("cluster.local NS", "NS kube-dns.kube-system.svc.cluster.local.")]
    [TestCase("cluster.local A", "no data")]
    [TestCase("ns.dns.cluster.local A", "A 10.96.0.10")]
    [TestCase("ns.dns.cluster.local AAAA", "no data")]
    [TestCase("dns-version.cluster.local TXT", "TXT \"1.1.0\"")]
    [TestCase("cluster.local TXT", "no such name")]
    [TestCase("ns.dns.cluster.local TXT", "no such name")]
    [TestCase("svc.cluster.local TXT", "no such name")]
    [TestCase("default.svc.cluster.local TXT", "no such name")]
    [TestCase("default.pod.cluster.local TXT", "no such name")]
    [TestCase("10-244-1-1.default.pod.cluster.local TXT", "no data")]
    [TestCase("default.svc.cluster.local MX", "no data")]
    [TestCase("dns-version.cluster.local A", "no such name")]
    public void Answer_ZoneItself(string question, string expected) => Answer(question).ShouldBe(expected);

    [TestCase("none.default.svc.cluster.local A", "cluster.local")]
    [TestCase("web.default.svc.cluster.local AAAA", "cluster.local")]
    [TestCase("9.9.244.10.in-addr.arpa PTR", "in-addr.arpa")]
    public void Answer_Nothing_HasTheStartOfAuthorityOfItsZone(string question, string zone)
    {
        var record = Ask(question)!.Authority.ShouldHaveSingleItem();

        (record.Name, record.Type, record.TimeToLive).ShouldBe((zone, "SOA", 30));
        record.Data.ShouldStartWith($"ns.dns.{zone}. hostmaster.{zone}. ");
        Ask("web.default.svc.cluster.local A")!.Authority.ShouldBeEmpty();
    }

    [TestCase("web.default.svc.cluster.local SRV", "web.default.svc.cluster.local A 10.96.5.5")]
    [TestCase(
        "_sql._tcp.db.default.svc.cluster.local SRV",
        "db-0.db.default.svc.cluster.local A 10.244.1.2, 10-244-1-4.db.default.svc.cluster.local A 10.244.1.4")]
    [TestCase("cluster.local NS", "kube-dns.kube-system.svc.cluster.local A 10.96.0.10")]
    [TestCase("web.default.svc.cluster.local A", "")]
    public void Answer_Target_HasItsAddressBeside(string question, string expected) =>
        string.Join(", ", Ask(question)!.Additional.Select(record => $"{record.Name} {record.Type} {record.Data}")).ShouldBe(expected);

    [TestCase("db.default.svc.cluster.local A")]
    [TestCase("_http._tcp.web.default.svc.cluster.local SRV")]
    [TestCase("5.5.96.10.in-addr.arpa PTR")]
    [TestCase("alias.default.svc.cluster.local CNAME")]
    public void Answer_Records_AreOfTheNameThatWasAskedAndLiveThirtySeconds(string question)
    {
        var answer = Ask(question)!;

        answer.Records.ShouldAllBe(record => record.Name == question.Split(' ', 2)[0] && record.TimeToLive == 30);
        answer.IsNameKnown.ShouldBeTrue();
        answer.IsAuthoritative.ShouldBeTrue();
    }

    private DnsAnswer? Ask(string question) => _zone.Answer(question.Split(' ')[0], question.Split(' ')[1]);

    private string Answer(string question) => Ask(question) switch
    {
        null => "forwarded",
        { IsNameKnown: false, Records: [] } => "no such name",
        { Records: [] } => "no data",
        var answer => string.Join(", ", answer.Records.Select(record => $"{record.Type} {Masked(record.Data)}")),
    };

    private static string Masked(string data) => System.Text.RegularExpressions.Regex.Replace(data, @"\. \d{10} ", ". N ");
}
