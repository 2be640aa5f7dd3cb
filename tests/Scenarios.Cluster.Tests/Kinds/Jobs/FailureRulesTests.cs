using Scenarios.Cluster.Kinds.Jobs;
using Scenarios.Cluster.Tests.Controllers;
using Scenarios.Objects.Views.Batch;

namespace Scenarios.Cluster.Tests.Kinds.Jobs;

/// <summary>kubernetes, pkg/controller/job/pod_failure_policy.go and its test.</summary>
internal sealed class FailureRulesTests
{
    private const string Failed42 = "containerStatuses: [{name: main, state: {terminated: {exitCode: 42}}}]";
    private const string Disrupted = "conditions: [{type: DisruptionTarget, status: 'True'}]";

    [TestCase("{action: FailJob, onExitCodes: {operator: In, values: [1, 42]}}", Failed42, "FailJob")]
    [TestCase("{action: FailJob, onExitCodes: {operator: In, values: [1, 2]}}", Failed42, "")]
    [TestCase("{action: FailJob, onExitCodes: {operator: NotIn, values: [1, 2]}}", Failed42, "FailJob")]
    [TestCase("{action: FailJob, onExitCodes: {operator: NotIn, values: [1, 42]}}", Failed42, "")]
    [TestCase("{action: Ignore, onExitCodes: {containerName: main, operator: In, values: [42]}}", Failed42, "Ignore")]
    [TestCase("{action: Ignore, onExitCodes: {containerName: other, operator: In, values: [42]}}", Failed42, "")]
    [TestCase(
        "{action: Count, onExitCodes: {operator: In, values: [42]}}, {action: FailJob, onExitCodes: {operator: In, values: [42]}}",
        Failed42,
        "Count")]
    [TestCase(
        "{action: Count, onExitCodes: {operator: In, values: [1]}}, {action: FailJob, onExitCodes: {operator: In, values: [42]}}",
        Failed42,
        "FailJob")]
    [TestCase(
        "{action: FailJob, onExitCodes: {operator: NotIn, values: [1]}}",
        "containerStatuses: [{name: main, state: {terminated: {exitCode: 0}}}]",
        "")]
    [TestCase(
        "{action: FailJob, onExitCodes: {operator: NotIn, values: [1]}}", "containerStatuses: [{name: main, state: {running: {}}}]", "")]
    [TestCase(
        "{action: FailJob, onExitCodes: {operator: In, values: [42]}}",
        "initContainerStatuses: [{name: first, state: {terminated: {exitCode: 42}}}]",
        "FailJob")]
    [TestCase(
        "{action: FailJob, onExitCodes: {operator: In, values: [5]}}",
        "containerStatuses: [{name: a, state: {terminated: {exitCode: 1}}}, {name: b, state: {terminated: {exitCode: 5}}}]",
        "FailJob")]
    [TestCase("{action: Ignore, onPodConditions: [{type: DisruptionTarget, status: 'True'}]}", Disrupted, "Ignore")]
    [TestCase("{action: Ignore, onPodConditions: [{type: DisruptionTarget, status: 'False'}]}", Disrupted, "")]
    [TestCase("{action: Ignore, onPodConditions: [{type: Other, status: 'True'}]}", Disrupted, "")]
    [TestCase(
        "{action: Ignore, onPodConditions: [{type: Other, status: 'True'}, {type: DisruptionTarget, status: 'True'}]}",
        Disrupted,
        "Ignore")]
    [TestCase("{action: Ignore, onPodConditions: [{type: DisruptionTarget, status: 'True'}]}", "phase: Failed", "")]
    public void ActionOf_TheFirstRuleThatMatches(string rules, string status, string expected)
    {
        FailureRules.ActionOf(Policy(rules), Samples.Pod(status: status), out _).ShouldBe(expected);
        FailureRules.Counts(Policy(rules), Samples.Pod(status: status)).ShouldBe(expected != "Ignore");
    }

    [TestCase(
        "{action: FailJob, onExitCodes: {operator: In, values: [42]}}",
        Failed42,
        "Container main for pod default/web-1 failed with exit code 42 matching FailJob rule at index 0")]
    [TestCase(
        "{action: Ignore, onExitCodes: {operator: In, values: [1]}}, "
        + "{action: FailJob, onPodConditions: [{type: DisruptionTarget, status: 'True'}]}",
        Disrupted,
        "Pod default/web-1 has condition DisruptionTarget matching FailJob rule at index 1")]
    [TestCase("{action: Count, onExitCodes: {operator: In, values: [42]}}", Failed42, null)]
    public void ActionOf_FailJob_SaysWhy(string rules, string status, string? expected)
    {
        FailureRules.ActionOf(Policy(rules), Samples.Pod(status: status), out var failure);

        failure.ShouldBe(expected);
    }

    [TestCase("{succeededIndexes: '0-2'}", "0,1,2,7", "Matched rules at index 0")]
    [TestCase("{succeededIndexes: '0-2'}", "0,1,7", null)]
    [TestCase("{succeededIndexes: '0-2', succeededCount: 2}", "0,1,7", "Matched rules at index 0")]
    [TestCase("{succeededIndexes: '0-2', succeededCount: 2}", "0,7,8", null)]
    [TestCase("{succeededCount: 3}", "0,7,8", "Matched rules at index 0")]
    [TestCase("{succeededCount: 4}", "0,7,8", null)]
    [TestCase("{succeededCount: 4}, {succeededIndexes: '7'}", "0,7,8", "Matched rules at index 1")]
    [TestCase("{succeededCount: 0}", "", null)]
    [TestCase("{succeededIndexes: '12'}", "0,7,8", null)]
    public void Met_SuccessPolicy(string rules, string succeeded, string? expected)
    {
        var spec = Job($"completions: 10, successPolicy: {{rules: [{rules}]}}").Spec;

        SuccessRules.Met(spec, IndexIntervals.Parse(succeeded, 10)).ShouldBe(expected);
    }

    private static PodFailurePolicy Policy(string rules) => Job($"podFailurePolicy: {{rules: [{rules}]}}").Spec.PodFailurePolicy;

    private static Job Job(string spec) => Scenarios.Objects.Views.Batch.Job.Of(
        ControlPlane.Parse($"{{apiVersion: batch/v1, kind: Job, metadata: {{name: work}}, spec: {{ {spec} }} }}"));
}
