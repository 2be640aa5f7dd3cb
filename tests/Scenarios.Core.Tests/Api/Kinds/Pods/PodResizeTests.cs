using Scenarios.Api.Kinds.Pods;

namespace Scenarios.Core.Tests.Api.Kinds.Pods;

/// <summary>Writes to <c>pods/resize</c>.</summary>
internal sealed class PodResizeTests
{
    [TestCase("{requests: {cpu: 150m, memory: 64Mi}, limits: {cpu: 300m, memory: 128Mi}}")]
    [TestCase("{requests: {cpu: 100m, memory: 64Mi}, limits: {cpu: 200m, memory: 256Mi}}")]
    public void Resize_WithinTheClass_Passes(string resources) => Resize(resources).ShouldBeEmpty();

    [TestCase("{requests: {cpu: 100m, memory: 64Mi}}", "spec.containers[0].resources.limits: Forbidden: resource limits cannot be removed")]
    [TestCase("{requests: {cpu: 200m, memory: 128Mi}, limits: {cpu: 200m, memory: 128Mi}}",
        "spec: Invalid value: \"Burstable\": Pod QOS Class may not change as a result of resizing")]
    [TestCase("{requests: {cpu: 100m, memory: 64Mi}, limits: {cpu: 200m, memory: 96Mi}}",
        "spec.containers[0].resources.limits[memory]: Forbidden: memory limits cannot be decreased unless resizePolicy is "
        + "RestartContainer")]
    public void Resize_BeyondWhatMayChange_IsRefused(string resources, string fault) => Resize(resources).ShouldBe([fault]);

    [Test]
    public void Resize_OfAContainerThatRestarts_MayTakeMemoryAway() =>
        Resize(
            "{requests: {cpu: 100m, memory: 64Mi}, limits: {cpu: 200m, memory: 96Mi}}, resizePolicy: [{resourceName: memory, "
            + "restartPolicy: RestartContainer}]",
            ", resizePolicy: [{resourceName: memory, restartPolicy: RestartContainer}]").ShouldBeEmpty();

    [Test]
    public void Select_TakesTheResourcesAlone()
    {
        var stored = Validated.Tree(Pod("{requests: {cpu: 1}}"));
        var sent = Validated.Tree(Pod("{requests: {cpu: 2}}").Replace("image: a", "image: b", StringComparison.Ordinal));

        PodResize.Select(sent, stored).ShouldBe(Validated.Tree(Pod("{requests: {cpu: 2}}")));
    }

    private static string[] Resize(string resources, string more = "") => Validated.Update(
        Pod(resources),
        Pod($"{{requests: {{cpu: 100m, memory: 64Mi}}, limits: {{cpu: 200m, memory: 128Mi}}}}{more}"),
        PodResize.Subresource);

    private static string Pod(string resources) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: {name: p, namespace: default, resourceVersion: '1'}
        spec: {containers: [{name: c, image: a, resources: {{resources}}}]}
        status: {qosClass: Burstable}

        """;
}
