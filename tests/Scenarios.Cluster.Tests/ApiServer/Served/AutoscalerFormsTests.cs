using Scenarios.Cluster.ApiServer.Served;
using Scenarios.Cluster.Tests.Controllers;

namespace Scenarios.Cluster.Tests.ApiServer.Served;

internal sealed class AutoscalerFormsTests
{
    private static readonly ObjectValue Rich = ControlPlane.Parse("""
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: {name: rich, namespace: default}
        spec:
          scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: d}
          minReplicas: 1
          maxReplicas: 9
          metrics:
            - {type: Resource, resource: {name: memory, target: {type: AverageValue, averageValue: 500Mi}}}
            - {type: Pods, pods: {metric: {name: qps}, target: {type: AverageValue, averageValue: 1k}}}
            - {type: Object, object: {describedObject: {kind: Ingress, name: i}, metric: {name: rps}, target: {type: Value, value: 2k}}}
            - {type: External, external: {metric: {name: queue}, target: {type: AverageValue, averageValue: "30"}}}
            - {type: ContainerResource, containerResource: {name: cpu, target: {type: Utilization, averageUtilization: 60}, container: c}}
            - {type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}
          behavior:
            scaleUp: {stabilizationWindowSeconds: 0, selectPolicy: Max, policies: [{type: Pods, value: 4, periodSeconds: 15}]}
        status: {currentReplicas: 2, desiredReplicas: 2}
        """).Tree;

    [Test]
    public void ToNew_WhatToOldMade_IsWhatItWas() => AutoscalerForms.ToNew(AutoscalerForms.ToOld(Rich), null).ShouldBe(Rich);

    [Test]
    public void ToOld_CpuUtilization_HasAFieldOfItsOwn() =>
        AutoscalerForms.ToOld(Rich).Find("spec", "targetCPUUtilizationPercentage").ShouldBe(IntegerValue.Of(70));

    [Test]
    public void ToOld_Behaviour_IsInTheWordsOfGo() =>
        (AutoscalerForms.ToOld(Rich)
            .Find("metadata", "annotations", "autoscaling.alpha.kubernetes.io/behavior") as StringValue)!.Text.ShouldBe(
            "{\"ScaleUp\":{\"StabilizationWindowSeconds\":0,\"SelectPolicy\":\"Max\",\"Policies\":[{\"Type\":\"Pods\",\"Value\":4,\"PeriodSeconds\":15}],"
            + "\"Tolerance\":null},\"ScaleDown\":null}");

    [Test]
    public void ToNew_MetricsThatAreNoJson_CountForNothing()
    {
        var old = AutoscalerForms.ToOld(Rich)
            .WithPath(["metadata", "annotations", "autoscaling.alpha.kubernetes.io/metrics"], new StringValue("not json"));

        ((ListValue)AutoscalerForms.ToNew(old, null).Find("spec", "metrics")!).Count.ShouldBe(1);
    }
}
