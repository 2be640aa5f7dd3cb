using Scenarios.Cluster.Network.Dns;
using Scenarios.Cluster.Network.Programs.Bind;

namespace Scenarios.Cluster.Tests.Network.Programs.Bind;

internal sealed class DnsWireTests
{
    private const string Service = "sample-clusterip-multi.default.svc.cluster.local";
    private const string Port = "_https-port._tcp." + Service;

    /// <summary>The size that dig showed for the answer of a CoreDNS 1.12.</summary>
    [Test]
    public void SizeOf_ServiceRecordWithItsAddress_AsCounted()
    {
        var answer = new DnsAnswer(IsNameKnown: true, [new DnsRecord(Port, 30, "SRV", $"0 100 8443 {Service}.")])
        {
            Additional = [new DnsRecord(Service, 30, "A", "10.110.219.143")],
        };

        DnsWire.SizeOf(Port, answer, hasEdns: true, hasCookie: true).ShouldBe(303);
    }

    [TestCase(true, true, 115)]
    [TestCase(true, false, 103)]
    [TestCase(false, false, 92)]
    public void SizeOf_Address_AsCounted(bool hasEdns, bool hasCookie, int expected)
    {
        const string Name = "web.default.svc.cluster.local";

        DnsWire.SizeOf(Name, new DnsAnswer(IsNameKnown: true, [new DnsRecord(Name, 30, "A", "10.1.2.3")]), hasEdns, hasCookie)
            .ShouldBe(expected);
    }

    [Test]
    public void SizeOf_NoSuchName_CountsTheStartOfAuthority()
    {
        var answer = DnsAnswer.NoSuchName
            with
        {
            Authority =
                    [new DnsRecord(
                        "cluster.local",
                        30,
                        "SOA",
                        "ns.dns.cluster.local. hostmaster.cluster.local. 1764000000 7200 1800 86400 30")],
        };

        DnsWire.SizeOf("nosuch.default.svc.cluster.local", answer, hasEdns: true, hasCookie: true).ShouldBe(166);
    }
}
