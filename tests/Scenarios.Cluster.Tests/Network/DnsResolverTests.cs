using Scenarios.Cluster.Network.Dns;
using Scenarios.Cluster.Nodes.Volumes;

namespace Scenarios.Cluster.Tests.Network;

internal sealed class DnsResolverTests
{
    [Test]
    public void CandidatesOf_FewDots_TriesTheSearchListFirst() =>
        DnsResolver.CandidatesOf("web", PodDns.OfCluster("shop")).ShouldBe(
            ["web.shop.svc.cluster.local", "web.svc.cluster.local", "web.cluster.local", "web"]);

    [Test]
    public void CandidatesOf_ManyDots_TriesTheNameItselfFirst() =>
        DnsResolver.CandidatesOf("a.b.c.d.e.f", PodDns.OfCluster("shop")).First().ShouldBe("a.b.c.d.e.f");

    [Test]
    public void CandidatesOf_DotAtTheEnd_TriesNothingElse() =>
        DnsResolver.CandidatesOf("web.shop.svc.cluster.local.", PodDns.OfCluster("shop")).ShouldBe(["web.shop.svc.cluster.local"]);
}
