using Scenarios.Cluster.Placement;

namespace Scenarios.Cluster.Tests.Placement;

/// <summary>
/// The rules of k8s.io/component-helpers, scheduling/corev1/nodeaffinity, and of apimachinery's label selectors, which it uses.
/// </summary>
internal sealed class NodeTermsTests
{
    private static readonly Scenarios.Objects.Views.Core.Node Node = Samples.Node("worker", labels: "disk: ssd, zone: a, cores: '8'");

    [TestCase("", true)]
    [TestCase("disk: ssd", true)]
    [TestCase("disk: ssd, zone: a", true)]
    [TestCase("disk: ssd, zone: b", false)]
    [TestCase("gpu: 'yes'", false)]
    public void Fit_NodeSelector_WantsEachLabel(string selector, bool expected) =>
        NodeTerms.Of(Samples.Pod(spec: $"nodeSelector: {{ {selector} }}")).Fit(Node).ShouldBe(expected);

    [TestCase("disk", "In", "hdd, ssd", true)]
    [TestCase("disk", "In", "hdd", false)]
    [TestCase("gpu", "In", "a", false)]
    [TestCase("disk", "NotIn", "hdd", true)]
    [TestCase("disk", "NotIn", "ssd", false)]
    [TestCase("gpu", "NotIn", "a", true)]
    [TestCase("disk", "Exists", "", true)]
    [TestCase("gpu", "Exists", "", false)]
    [TestCase("gpu", "DoesNotExist", "", true)]
    [TestCase("disk", "DoesNotExist", "", false)]
    [TestCase("cores", "Gt", "'7'", true)]
    [TestCase("cores", "Gt", "'8'", false)]
    [TestCase("cores", "Lt", "'9'", true)]
    [TestCase("cores", "Lt", "'8'", false)]
    [TestCase("disk", "Gt", "'1'", false)]
    [TestCase("gpu", "Lt", "'1'", false)]
    public void Fit_RequiredExpression(string key, string operation, string values, bool expected) =>
        Required($"{{matchExpressions: [{{key: {key}, operator: {operation}, values: [{values}]}}]}}").ShouldBe(expected);

    [TestCase(
        "{matchExpressions: [{key: disk, operator: In, values: [hdd]}]}, {matchExpressions: [{key: zone, operator: Exists}]}",
        true,
        TestName = "Fit_OneTermOfSeveral_IsEnough")]
    [TestCase(
        "{matchExpressions: [{key: disk, operator: Exists}, {key: gpu, operator: Exists}]}",
        false,
        TestName = "Fit_ExpressionsOfOneTerm_MustAllHold")]
    [TestCase("{}", false, TestName = "Fit_EmptyTerm_MatchesNothing")]
    [TestCase("{matchFields: [{key: metadata.name, operator: In, values: [worker]}]}", true, TestName = "Fit_FieldName_IsTheNodes")]
    [TestCase("{matchFields: [{key: metadata.name, operator: In, values: [other]}]}", false, TestName = "Fit_FieldName_IsAnothers")]
    [TestCase(
        "{matchExpressions: [{key: disk, operator: Exists}], matchFields: [{key: metadata.name, operator: NotIn, values: [worker]}]}",
        false,
        TestName = "Fit_ExpressionsAndFields_MustBothHold")]
    public void Fit_RequiredTerms(string terms, bool expected) => Required(terms).ShouldBe(expected);

    [Test]
    public void Preference_SeveralThatHold_SumTheirWeights()
    {
        var terms = NodeTerms.Of(Samples.Pod(spec: """
            affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [
              {weight: 10, preference: {matchExpressions: [{key: disk, operator: In, values: [ssd]}]}},
              {weight: 5, preference: {matchExpressions: [{key: zone, operator: In, values: [b]}]}},
              {weight: 1, preference: {matchExpressions: [{key: zone, operator: Exists}]}}]}}
            """));

        terms.Preference(Node).ShouldBe(11);
        terms.Fit(Node).ShouldBeTrue("preferences require nothing");
    }

    private static bool Required(string terms) => NodeTerms.Of(Samples.Pod(spec:
        $"affinity: {{nodeAffinity: {{requiredDuringSchedulingIgnoredDuringExecution: {{nodeSelectorTerms: [{terms}]}}}}}}")).Fit(Node);
}
