using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Controllers.TemplateHash;

namespace Scenarios.Cluster.Tests.Controllers.TemplateHash;

public class PodTemplateHashTests
{
    private readonly ControlPlane _plane = new(runsPods: false);

    // Seen on clusters of 1.33, whose kubeadm installs this CoreDNS.
    [Test]
    public void Of_CoreDns_IsWhatKubeadm133Shows()
    {
        var deployment = _plane.Get(KnownResources.Deployments, "coredns", "kube-system");

        PodTemplateHash.Of(deployment.ObjectAt("spec", "template"), null).ShouldBe("674b8bbfcf");
    }

    // "kubectl create deployment nginx --image=nginx" on clusters of 1.33.
    [Test]
    public void Of_PlainNginx_IsWhatClustersOf133Show()
    {
        var deployment = _plane.Create("""
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: nginx, labels: {app: nginx}}
            spec:
              replicas: 1
              selector: {matchLabels: {app: nginx}}
              template:
                metadata: {labels: {app: nginx}}
                spec: {containers: [{name: nginx, image: nginx, resources: {}}]}
            """);

        PodTemplateHash.Of(deployment.ObjectAt("spec", "template"), null).ShouldBe("5869d7778c", PodTemplateHash.Print(deployment.ObjectAt("spec", "template")));
    }

    [Test]
    public void Of_Collision_IsAnotherHash()
    {
        var template = _plane.Get(KnownResources.Deployments, "coredns", "kube-system").ObjectAt("spec", "template");

        PodTemplateHash.Of(template, 1).ShouldNotBe(PodTemplateHash.Of(template, null));
    }
}
