using Scenarios.Kubectl.Pods;
using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Pods;

/// <summary>kubectl, pkg/util/podutils, ActivePods: which of several Pods <c>logs</c>, <c>exec</c> and the like choose.</summary>
internal sealed class ActivePodOrderTests
{
    [TestCase("restarts: 2", "restarts: 1")]
    [TestCase("restarts: 1, sidecar: 3", "restarts: 1, sidecar: 2")]
    [TestCase("restarts: 1", "restarts: 0, sidecar: 9")]
    public void Compare_Restarts_OfContainersAndThenOfSidecars(string worse, string better)
    {
        var (first, second) = (PodOf(worse), PodOf(better));

        ActivePodOrder.Instance.Compare(first, second).ShouldBeLessThan(0);
        ActivePodOrder.Instance.Compare(second, first).ShouldBeGreaterThan(0);
        ActivePodOrder.Instance.Compare(first, first).ShouldBe(0);
    }

    [Test]
    public void Compare_RestartsOfInitContainers_AreNone() =>
        ActivePodOrder.Instance.Compare(PodOf("restarts: 1, setup: 9"), PodOf("restarts: 1")).ShouldBe(0);

    private static ApiObject PodOf(string fields)
    {
        var given = Manifests.Tree($"{{ {fields} }}");
        string Count(string name) => given[name]?.ToString() ?? "0";

        return new ApiObject(Manifests.Tree($$"""
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: default}
            spec: {nodeName: worker, initContainers: [{name: setup}, {name: sidecar, restartPolicy: Always}], containers: [{name: main}]}
            status:
              phase: Running
              initContainerStatuses:
              - {name: setup, restartCount: {{Count("setup")}}}
              - {name: sidecar, restartCount: {{Count("sidecar")}}}
              containerStatuses: [{name: main, restartCount: {{Count("restarts")}}}]
            """));
    }
}
