using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Bootstrap;
using Scenarios.Cluster.Controllers.TemplateHash;
using Scenarios.Cluster.Tests.Controllers;

namespace Scenarios.Cluster.Tests.Bootstrap;

public class BootstrapPodsTests
{
    private const string System = "kube-system";
    private readonly ControlPlane _plane = new();

    [Test]
    public void ProxyHash_IsThatOfTheTemplate() =>
        PodTemplateHash.Of(Proxy().ObjectAt("spec", "template"), null).ShouldBe(BootstrapPods.ProxyHash);

    [Test]
    public void Proxy_LookedAtByItsController_IsAsItShouldBe()
    {
        var before = _plane.List(KnownResources.Pods, "k8s-app=kube-proxy", System).Select(pod => pod.Name).ToList();
        var changed = Proxy().With(["metadata", "annotations", "touched"], new StringValue("yes"));
        _plane.Api.Update(KnownResources.DaemonSets, System, changed, WriteOptions.Default).ValueOrThrow();
        _plane.Settle();

        before.Count.ShouldBe(4);
        _plane.List(KnownResources.Pods, "k8s-app=kube-proxy", System).Select(pod => pod.Name).ShouldBe(before);
        _plane.List(KnownResources.ControllerRevisions, "k8s-app=kube-proxy", System).Count.ShouldBe(1);
        Proxy().Status["numberAvailable"].ShouldBe(IntegerValue.Of(4));
    }

    private ApiObject Proxy() => _plane.Get(KnownResources.DaemonSets, "kube-proxy", System);
}
