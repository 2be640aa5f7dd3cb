using Scenarios.Cluster.Placement;

namespace Scenarios.Cluster.Tests.Placement;

/// <summary>The cases of k8s.io/api, core/v1/toleration.go, ToleratesTaint.</summary>
internal sealed class NodeTaintTests
{
    private static readonly NodeTaint Gpu = new("gpu", "yes", "NoSchedule");

    [TestCase("", false, TestName = "IsToleratedBy_NoToleration_No")]
    [TestCase("{key: gpu, operator: Equal, value: 'yes', effect: NoSchedule}", true, TestName = "IsToleratedBy_AllTheSame_Yes")]
    [TestCase("{key: gpu, value: 'yes', effect: NoSchedule}", true, TestName = "IsToleratedBy_NoOperator_MeansEqual")]
    [TestCase("{key: gpu, value: 'no', effect: NoSchedule}", false, TestName = "IsToleratedBy_AnotherValue_No")]
    [TestCase("{key: cpu, value: 'yes', effect: NoSchedule}", false, TestName = "IsToleratedBy_AnotherKey_No")]
    [TestCase("{key: gpu, value: 'yes', effect: NoExecute}", false, TestName = "IsToleratedBy_AnotherEffect_No")]
    [TestCase("{key: gpu, value: 'yes'}", true, TestName = "IsToleratedBy_NoEffect_MeansAnyEffect")]
    [TestCase("{key: gpu, operator: Exists, effect: NoSchedule}", true, TestName = "IsToleratedBy_Exists_TakesAnyValue")]
    [TestCase("{key: cpu, operator: Exists}", false, TestName = "IsToleratedBy_ExistsOfAnotherKey_No")]
    [TestCase("{operator: Exists}", true, TestName = "IsToleratedBy_ExistsWithoutKey_TakesAll")]
    [TestCase("{operator: Exists, effect: NoExecute}", false, TestName = "IsToleratedBy_ExistsOfAnotherEffect_No")]
    [TestCase("{key: cpu, operator: Exists}, {key: gpu, operator: Exists}", true, TestName = "IsToleratedBy_TheSecondFits_Yes")]
    public void IsToleratedBy(string tolerations, bool expected) =>
        Gpu.IsToleratedBy(Samples.Pod(spec: $"tolerations: [{tolerations}]").Spec.Tolerations).ShouldBe(expected);

    [Test]
    public void ToString_AsTheSchedulerSaysIt() => Gpu.ToString().ShouldBe("{gpu: yes}");
}
