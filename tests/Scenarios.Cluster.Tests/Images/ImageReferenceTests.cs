using Scenarios.Cluster.Images;

namespace Scenarios.Cluster.Tests.Images;

internal sealed class ImageReferenceTests
{
    [TestCase("nginx", "docker.io/library/nginx:latest")]
    [TestCase("nginx:1.12", "docker.io/library/nginx:1.12")]
    [TestCase("amsy810/echo-nginx:v2.0", "docker.io/amsy810/echo-nginx:v2.0")]
    [TestCase("localhost:5000/web", "localhost:5000/web:latest")]
    [TestCase("registry.k8s.io/pause:3.9", "registry.k8s.io/pause:3.9")]
    public void TryParse_Name_IsNormalised(string text, string canonical) =>
        ImageReference.TryParse(text)!.Canonical.ShouldBe(canonical);

    [TestCase("")]
    [TestCase("Nginx")]
    [TestCase("nginx:")]
    [TestCase("a b")]
    public void TryParse_NoImageName_IsNull(string text) => ImageReference.TryParse(text).ShouldBeNull();
}
