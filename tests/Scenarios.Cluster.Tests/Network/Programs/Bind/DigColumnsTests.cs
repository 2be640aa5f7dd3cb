using Scenarios.Cluster.Network.Dns;
using Scenarios.Cluster.Network.Programs.Bind;

namespace Scenarios.Cluster.Tests.Network.Programs.Bind;

/// <summary>Lines that dig 9.18 of Debian 12 printed for these records.</summary>
internal sealed class DigColumnsTests
{
    [TestCase("web.default.svc.cluster.local", "A", "10.1.2.3", "web.default.svc.cluster.local. 30 IN\tA\t10.1.2.3")]
    [TestCase("h.default.svc.cluster.local", "A", "10.244.1.2", "h.default.svc.cluster.local. 30\tIN\tA\t10.244.1.2")]
    [TestCase("kubernetes.default.svc.cluster.local", "A", "10.96.0.1", "kubernetes.default.svc.cluster.local. 30 IN A\t10.96.0.1")]
    [TestCase("kube-dns.kube-system.svc.cluster.local", "A", "10.96.0.10", "kube-dns.kube-system.svc.cluster.local.\t30 IN A\t10.96.0.10")]
    [TestCase(
        "3.2.1.10.in-addr.arpa",
        "PTR",
        "web.default.svc.cluster.local.",
        "3.2.1.10.in-addr.arpa.\t30\tIN\tPTR\tweb.default.svc.cluster.local.")]
    [TestCase("cluster.local", "SOA", "ns.dns.cluster.local. 1 2", "cluster.local.\t\t30\tIN\tSOA\tns.dns.cluster.local. 1 2")]
    [TestCase(
        "_http._tcp.web.default.svc.cluster.local",
        "SRV",
        "0 100 80 web.",
        "_http._tcp.web.default.svc.cluster.local. 30 IN\tSRV 0 100 80 web.")]
    public void Record_AsDigSetsIt(string name, string type, string data, string expected) =>
        new DigColumns(new DigView()).Record(new DnsRecord(name, 30, type, data)).ShouldBe(expected);

    [TestCase(false, true, "web.default.svc.cluster.local. IN A\t10.1.2.3")]
    [TestCase(true, false, "web.default.svc.cluster.local. 30 A\t10.1.2.3")]
    [TestCase(false, false, "web.default.svc.cluster.local. A 10.1.2.3")]
    public void Record_WithoutColumns_AsDigSetsIt(bool ttl, bool @class, string expected) =>
        new DigColumns(new DigView { Ttl = ttl, Class = @class })
            .Record(new DnsRecord("web.default.svc.cluster.local", 30, "A", "10.1.2.3"))
            .ShouldBe(expected);

    [TestCase("web.default.svc.cluster.local", "A", ";web.default.svc.cluster.local.\tIN\tA")]
    [TestCase("hogehoge.default.svc.cluster.local", "A", ";hogehoge.default.svc.cluster.local. IN\tA")]
    [TestCase("web.default.default.svc.cluster.local", "A", ";web.default.default.svc.cluster.local. IN A")]
    [TestCase("BOGUS", "A", ";BOGUS.\t\t\t\tIN\tA")]
    [TestCase("", "NS", ";.\t\t\t\tIN\tNS")]
    public void Question_AsDigSetsIt(string name, string type, string expected) =>
        new DigColumns(new DigView()).Question(name, type).ShouldBe(expected);
}
