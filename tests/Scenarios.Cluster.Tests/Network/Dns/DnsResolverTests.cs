using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Network.Dns;
using Scenarios.Cluster.Nodes.Volumes;
using Scenarios.Cluster.Tests.Nodes;

namespace Scenarios.Cluster.Tests.Network.Dns;

/// <summary>How a C library looks names up: resolv.conf(5), gai.conf(5), hosts(5).</summary>
internal sealed class DnsResolverTests
{
    private const string World = """
        apiVersion: v1
        kind: Pod
        metadata: {name: client}
        spec: {hostAliases: [{ip: 10.9.9.9, hostnames: [known]}],
            containers: [{name: main, image: "debian-tools:1.0", command: [sleep, "9999"]}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: twice}
        spec:
          dnsPolicy: None
          dnsConfig: {nameservers: [10.244.99.99, 10.96.0.10]}
          containers: [{name: main, image: "debian-tools:1.0", command: [sleep, "9999"]}]
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: misled}
        spec:
          dnsPolicy: None
          dnsConfig: {nameservers: [10.244.99.99]}
          containers: [{name: main, image: "debian-tools:1.0", command: [sleep, "9999"]}]
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: {clusterIP: 10.96.5.5, ports: [{port: 80}]}
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
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: many}
        spec: {clusterIP: None, ports: [{port: 80}]}
        ---
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata: {name: many-1, labels: {kubernetes.io/service-name: many}}
        addressType: IPv4
        ports: [{name: "", port: 80, protocol: TCP}]
        endpoints: [{addresses: [10.244.1.1]}, {addresses: [10.244.1.2]}, {addresses: [10.244.1.3]}]
        """;

    private readonly ClusterFixture _fixture = new();

    public DnsResolverTests()
    {
        _fixture.Create(World);
        _fixture.Settle();
    }

    private DnsResolver Resolver => _fixture.Cluster.Network.Resolver;

    [TestCase("web", 5, "web.shop.svc.cluster.local web.svc.cluster.local web.cluster.local web")]
    [TestCase("a.b.c.d", 5, "a.b.c.d.shop.svc.cluster.local a.b.c.d.svc.cluster.local a.b.c.d.cluster.local a.b.c.d")]
    [TestCase("a.b.c.d.e.f", 5, "a.b.c.d.e.f a.b.c.d.e.f.shop.svc.cluster.local a.b.c.d.e.f.svc.cluster.local a.b.c.d.e.f.cluster.local")]
    [TestCase("web.shop.svc.cluster.local.", 5, "web.shop.svc.cluster.local")]
    [TestCase("web", 0, "web web.shop.svc.cluster.local web.svc.cluster.local web.cluster.local")]
    [TestCase("web.shop", 1, "web.shop web.shop.shop.svc.cluster.local web.shop.svc.cluster.local web.shop.cluster.local")]
    public void CandidatesOf_Name_FewDotsTryTheSearchListFirst(string name, int dots, string expected) =>
        string.Join(' ', DnsResolver.CandidatesOf(name, PodDns.OfCluster("shop") with { Options = [$"ndots:{dots}"] })).ShouldBe(expected);

    [TestCase("web", "web.default.svc.cluster.local A 10.96.5.5 by 10.96.0.10")]
    [TestCase("WEB", "WEB.default.svc.cluster.local A 10.96.5.5 by 10.96.0.10")]
    [TestCase("web.default.svc.cluster.local.", "web.default.svc.cluster.local A 10.96.5.5 by 10.96.0.10")]
    [TestCase("known", "known A 10.9.9.9 by ")]
    [TestCase("alias", "alias.default.svc.cluster.local CNAME web.default.svc.cluster.local., A 10.96.5.5 by 10.96.0.10")]
    [TestCase("outside", "outside.default.svc.cluster.local CNAME db.example.com. by 10.96.0.10")]
    [TestCase("nobody", "nobody is unknown by 10.96.0.10")]
    public void Lookup_FromAPod(string name, string expected)
    {
        var result = Resolver.Lookup(Client("client"), name);

        var records = string.Join(", ", result.Answer!.Records.Select(static record => $"{record.Type} {record.Data}"));
        $"{result.Name} {(result.Answer.IsNameKnown ? records : "is unknown")} by {result.Server}".ShouldBe(expected);
    }

    [Test]
    public void Lookup_FromOutside_KnowsItselfOnly()
    {
        Resolver.Lookup(NetworkClient.Outside, "localhost").Addresses.ShouldHaveSingleItem()
            .ShouldBe(new DnsRecord("localhost", 0, "A", "127.0.0.1"));
        _fixture.Cluster.Warnings.ShouldBeEmpty();

        var result = Resolver.Lookup(NetworkClient.Outside, "web");

        (result.Answer!.IsNameKnown, result.Server, result.Latency).ShouldBe((false, string.Empty, TimeSpan.Zero));
        _fixture.Cluster.Warnings.ShouldBe(["Names outside the cluster are not simulated: web was not found."]);
    }

    [Test]
    public void Lookup_NameOfTheWorld_SaysThatItIsNotSimulated()
    {
        var answer = Resolver.Lookup(Client("client"), "example.com").Answer!;

        answer.IsNameKnown.ShouldBeFalse();
        _fixture.Cluster.Warnings.ShouldBe(["Names outside the cluster are not simulated: example.com was not found."]);
        Resolver.Lookup(Client("client"), "nobody").Answer!.IsNameKnown.ShouldBeFalse();
        _fixture.Cluster.Warnings.Count.ShouldBe(1);
    }

    [TestCase("web.default.svc.cluster.local", true)]
    [TestCase("nobody.default.svc.cluster.local", true)]
    [TestCase("example.com", false)]
    public void Query_OwnZone_IsAnsweredWithAuthority(string name, bool expected) =>
        Resolver.Query(Client("client"), name, "A").Answer!.IsAuthoritative.ShouldBe(expected);

    [Test]
    public void Lookup_FirstServerIsNotThere_AsksTheNext()
    {
        var result = Resolver.Lookup(Client("twice"), "web.default.svc.cluster.local");

        (result.Addresses[0].Data, result.Server).ShouldBe(("10.96.5.5", "10.96.0.10"));
    }

    [Test]
    public void Lookup_ServerThatNobodyIs_IsRefusedTwice()
    {
        var result = Resolver.Lookup(Client("misled"), "web.default.svc.cluster.local");

        (result.Answer, result.IsRefused, result.Server).ShouldBe((null, true, "10.244.99.99"));
        result.Latency.ShouldBeInRange(TimeSpan.FromMicroseconds(160), TimeSpan.FromMicroseconds(800));
    }

    [Test]
    public void Lookup_ServerSaysNothing_WaitsFiveSecondsTwice()
    {
        Resolver.SilentUntil = TimeSpan.MaxValue;

        var result = Resolver.Lookup(Client("client"), "web");

        (result.Answer, result.IsRefused, result.Latency).ShouldBe((null, false, TimeSpan.FromSeconds(10)));
    }

    [TestCase(4, "10.96.5.5", 5)]
    [TestCase(5, "10.96.5.5", 5)]
    [TestCase(6, "", 10)]
    public void Lookup_ServerIsSilentForAWhile_TriesAgain(int silentFor, string expected, int atLeast)
    {
        Resolver.SilentUntil = _fixture.Simulation.Elapsed + TimeSpan.FromSeconds(silentFor);

        var result = Resolver.Lookup(Client("client"), "web");

        (result.Addresses.Count > 0 ? result.Addresses[0].Data : string.Empty).ShouldBe(expected);
        result.Latency.ShouldBeInRange(TimeSpan.FromSeconds(atLeast), TimeSpan.FromSeconds(atLeast + 0.01));
    }

    [Test]
    public void Ask_WebServer_IsNoNameServer()
    {
        var result = Resolver.Ask(Client("client"), "web.default.svc.cluster.local", "A", "10.96.0.10", port: 9153);

        result.Answer.ShouldBeNull();
    }

    [Test]
    public void Query_SeveralAddresses_ComeInAnyOrder()
    {
        var orders = Enumerable.Range(0, 600)
            .Select(_ => string.Join(' ', Resolver.Query(Client("client"), "many.default.svc.cluster.local", "A")
                .Addresses.Select(static record => record.Data[^1..])))
            .CountBy(static order => order).ToDictionary();

        orders.Keys.Order(StringComparer.Ordinal).ShouldBe(["1 2 3", "1 3 2", "2 1 3", "2 3 1", "3 1 2", "3 2 1"]);
        orders.Values.ShouldAllBe(static count => count > 60 && count < 140);
    }

    [Test]
    public void Query_SeveralOtherRecords_KeepTheirOrder() =>
        Enumerable.Range(0, 50)
            .Select(_ => Resolver.Query(Client("client"), "kube-dns.kube-system.svc.cluster.local", "SRV").Answer!.Records[0].Data)
            .Distinct().Count().ShouldBe(1);

    [Test]
    public void Lookup_ManyNames_AreAllFound()
    {
        for (var number = 0; number < 300; number++)
        {
            Resolver.Lookup(Client("client"), $"10-244-0-{number % 250}.default.pod.cluster.local.").Addresses.Count.ShouldBe(1);
        }

        Resolver.Lookup(Client("client"), "web").Addresses.Count.ShouldBe(1);
    }

    private NetworkClient Client(string pod) => _fixture.Cluster.Network.ClientIn("default", pod)!;
}
