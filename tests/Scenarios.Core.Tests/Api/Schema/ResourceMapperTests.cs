using Scenarios.Api.Schema;

namespace Scenarios.Core.Tests.Api.Schema;

public sealed class ResourceMapperTests
{
    [TestCase("pods", "v1 Pod")]
    [TestCase("pod", "v1 Pod")]
    [TestCase("PODS", "v1 Pod")]
    [TestCase("Pod", "v1 Pod")]
    [TestCase("po", "v1 Pod")]
    [TestCase("svc", "v1 Service")]
    [TestCase("deploy", "apps/v1 Deployment")]
    [TestCase("deploy.apps", "apps/v1 Deployment")]
    [TestCase("deployments.apps", "apps/v1 Deployment")]
    [TestCase("deployments.v1.apps", "apps/v1 Deployment")]
    [TestCase("deployment.v1.apps", "apps/v1 Deployment")]
    [TestCase("StorageClass", "storage.k8s.io/v1 StorageClass")]
    [TestCase("storageclass.storage", "storage.k8s.io/v1 StorageClass")]
    [TestCase("ingresses.networking.k8s.io", "networking.k8s.io/v1 Ingress")]
    [TestCase("ingresses.v1.networking.k8s.io", "networking.k8s.io/v1 Ingress")]
    [TestCase("hpa", "autoscaling/v2 HorizontalPodAutoscaler")]
    [TestCase("hpa.v1.autoscaling", "autoscaling/v1 HorizontalPodAutoscaler")]
    [TestCase("events", "v1 Event")]
    [TestCase("events.events.k8s.io", "events.k8s.io/v1 Event")]
    [TestCase("pods.metrics.k8s.io", "metrics.k8s.io/v1beta1 PodMetrics")]
    [TestCase("pods.v1.", "v1 Pod")]
    public void Find_ByWhatUsersType_IsTheResource(string argument, string expected) =>
        $"{ApiSchema.Kubernetes.Mapper.Find(argument)?.ApiVersion} {ApiSchema.Kubernetes.Mapper.Find(argument)?.Kind}".ShouldBe(expected);

    [TestCase("")]
    [TestCase("foo")]
    [TestCase("PO")]
    [TestCase("pods.apps")]
    [TestCase("deployments.v2.apps")]
    public void Find_OfWhatIsNot_IsNull(string argument) => ApiSchema.Kubernetes.Mapper.Find(argument).ShouldBeNull();
}
