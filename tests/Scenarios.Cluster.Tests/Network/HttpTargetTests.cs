using Scenarios.Cluster.Network;

namespace Scenarios.Cluster.Tests.Network;

/// <summary>URLs as curl takes them apart (RFC 3986; curl also takes a name without a scheme).</summary>
internal sealed class HttpTargetTests
{
    [TestCase("http://web", "web", 80, "web", "/")]
    [TestCase("web", "web", 80, "web", "/")]
    [TestCase("http://web:8080/a/b?x=1#top", "web", 8080, "web:8080", "/a/b?x=1")]
    [TestCase("HTTP://web:80/", "web", 80, "web", "/")]
    [TestCase("web?x", "web", 80, "web", "/?x")]
    [TestCase("web#top", "web", 80, "web", "/")]
    [TestCase("web/a#top", "web", 80, "web", "/a")]
    [TestCase("web:1", "web", 1, "web:1", "/")]
    [TestCase("web:65535", "web", 65535, "web:65535", "/")]
    [TestCase("HTTP://web", "web", 80, "web", "/")]
    [TestCase("http://me:secret@web/", "web", 80, "web", "/")]
    [TestCase("10.96.0.9:30080", "10.96.0.9", 30080, "10.96.0.9:30080", "/")]
    public void TryParse_Url(string url, string host, int port, string authority, string path) =>
        HttpTarget.TryParse(url).ShouldBe(new HttpTarget(host, port, authority, path));

    [TestCase("https://web/a", 443, "web")]
    [TestCase("https://web:443/a", 443, "web")]
    [TestCase("https://web:80/a", 80, "web:80")]
    public void TryParse_ByTls_HasItsOwnPort(string url, int port, string authority)
    {
        var target = HttpTarget.TryParse(url)!;

        (target.IsSecure, target.Port, target.Authority, target.Path).ShouldBe((true, port, authority, "/a"));
    }

    [TestCase("ftp://web")]
    [TestCase("http://")]
    [TestCase("http:///path")]
    [TestCase("://web")]
    [TestCase("/path")]
    [TestCase(":80")]
    [TestCase("web:port")]
    [TestCase("web:0")]
    [TestCase("web:65536")]
    [TestCase("")]
    public void TryParse_NoneOfHttp_IsNull(string url) => HttpTarget.TryParse(url).ShouldBeNull();
}
