using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Controllers.TemplateHash;

namespace Scenarios.Cluster.Tests.Controllers.TemplateHash;

public class PodTemplateHashTests
{
    private readonly ControlPlane _plane = new(runsPods: false);

    // Seen on 1.33 clusters: their kubeadm installs this CoreDNS.
    [Test]
    public void Of_CoreDns_IsWhatKubeadm133Shows()
    {
        var deployment = _plane.Get(KnownResources.Deployments, "coredns", "kube-system");

        PodTemplateHash.Of(deployment.ObjectAt("spec", "template"), null).ShouldBe("674b8bbfcf");
    }

    // "kubectl create deployment nginx --image=nginx" on 1.33 clusters.
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

        PodTemplateHash.Of(deployment.ObjectAt("spec", "template"), null)
            .ShouldBe("5869d7778c", PodTemplateHash.Print(deployment.ObjectAt("spec", "template")));
    }

    // Recorded on 1.33 clusters: a quantity keeps its text only if Go sees at once that the text is canonical. For 64Mi it does not.
    [TestCase(Kustomized, "86d59969c5")]
    [TestCase(Limited, "6b49f79fcc")]
    public void Of_Limits_IsWhatClustersOf133Show(string manifest, string hash)
    {
        var deployment = _plane.Create(manifest);

        PodTemplateHash.Of(deployment.ObjectAt("spec", "template"), null).ShouldBe(hash);
    }

    private const string Kustomized =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: prod-web}
        spec:
          selector: {matchLabels: {app: web, env: prod}}
          template:
            metadata: {labels: {app: web, env: prod}, annotations: {note: from-kustomize}}
            spec:
              containers:
                - {name: nginx, image: "nginx:1.17", ports: [{containerPort: 80}], envFrom: [{configMapRef: {name: prod-settings-d2gtk79c7c}}],
                   resources: {limits: {memory: 64Mi}}}
        """;

    private const string Limited =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec: {containers: [{name: nginx, image: "nginx:1.16", resources: {limits: {cpu: "2"}}}]}
        """;

    [Test]
    public void Of_Collision_IsAnotherHash()
    {
        var template = _plane.Get(KnownResources.Deployments, "coredns", "kube-system").ObjectAt("spec", "template");

        PodTemplateHash.Of(template, 1).ShouldNotBe(PodTemplateHash.Of(template, null));
    }
}
