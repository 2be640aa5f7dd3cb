using Scenarios.Api.Kinds;
using Scenarios.Api.Schema;
using Scenarios.Api.Serialization.Yaml;

namespace Scenarios.Core.Tests.Api.Kinds.Jobs;

public sealed class JobValidationTests
{
    private const string Labels =
        "{controller-uid: u, job-name: once, batch.kubernetes.io/controller-uid: u, batch.kubernetes.io/job-name: once}";
    private static readonly ResourceType Type = ApiSchema.Kubernetes.Find("batch/v1", "Job")!;

    [TestCase("completionMode: NonIndexed", "")]
    [TestCase("completionMode: Indexed", "spec.completions: Required value: when completion mode is Indexed")]
    [TestCase("completions: 3, backoffLimitPerIndex: 1", "spec.backoffLimitPerIndex: Invalid value: 1: requires indexed completion mode")]
    [TestCase(
        "completionMode: Indexed, completions: 3, maxFailedIndexes: 1",
        "spec.backoffLimitPerIndex: Required value: when maxFailedIndexes is specified")]
    [TestCase(
        "podFailurePolicy: {rules: [{action: FailJob}]}",
        "spec.podFailurePolicy.rules[0]: Invalid value: specifying one of OnExitCodes and OnPodConditions is required")]
    [TestCase(
        "podFailurePolicy: {rules: [{action: FailJob, onExitCodes: {operator: In, containerName: x, values: [0]}}]}",
        "spec.podFailurePolicy.rules[0].onExitCodes.containerName: Invalid value: \"x\": must be one of the container or initContainer "
        + "names in the pod template"
        + "|spec.podFailurePolicy.rules[0].onExitCodes.values[0]: Invalid value: 0: must not be 0 for the In operator")]
    [TestCase(
        "podFailurePolicy: {rules: []}, podReplacementPolicy: TerminatingOrFailed",
        "spec.podReplacementPolicy: Unsupported value: \"TerminatingOrFailed\": supported values: \"Failed\"")]
    [TestCase(
        "completionMode: Indexed, completions: 3, successPolicy: {rules: [{succeededIndexes: \"0-5\"}]}",
        "spec.successPolicy.rules[0].succeededIndexes: Invalid value: \"0-5\": error parsing succeededIndexes: too large index: \"5\"")]
    [TestCase(
        "completionMode: Indexed, completions: 3, successPolicy: {rules: [{succeededIndexes: \"0,1\", succeededCount: 3}]}",
        "spec.successPolicy.rules[0].succeededCount: Invalid value: 3: must be less than or equal to 2 (the number of indexes in the "
        + "specified succeededIndexes field)")]
    public void Create_WithThis_IsRefusedForThat(string spec, string expected) =>
        string.Join('|', Faults(Job(spec))).ShouldBe(expected);

    [Test]
    public void Create_WithTheServersLabelsByHand_IsRefused() =>
        Faults(Job(
            "parallelism: 1",
            Labels.Replace("controller-uid: u,", "controller-uid: mine,", StringComparison.Ordinal))).ShouldContain(
            static fault => fault.StartsWith("spec.template.metadata.labels[controller-uid]: Invalid value: ", StringComparison.Ordinal)
                && fault.EndsWith(": must be 'u'", StringComparison.Ordinal));

    [Test]
    public void Update_OfTheTemplate_IsAllowedOnlyWhereItSaysWherePodsGoAndNothingHasStarted()
    {
        var before = Job("suspend: true, completions: 1");
        var moved = before.With(["spec", "template", "spec", "nodeSelector"], ObjectValue.Of(("disk", new StringValue("ssd"))));
        var other = before.With(["spec", "template", "spec", "containers"], ListValue.Of(ObjectValue.Of(("name", new StringValue("d")))));
        var started = before.With(["status"], ObjectValue.Of(("startTime", new StringValue("2026-01-01T12:00:00Z"))));

        IsTemplateRefused(moved, before).ShouldBeFalse();
        IsTemplateRefused(other, before).ShouldBeTrue();
        IsTemplateRefused(moved.With(["status"], started.Status), started).ShouldBeTrue();
    }

    [TestCase("completions: 1", "completions: 2", "spec.completions: Invalid value: 2: field is immutable")]
    [TestCase("completionMode: Indexed, completions: 2, parallelism: 2", "completionMode: Indexed, completions: 3, parallelism: 3", "")]
    [TestCase(
        "completionMode: Indexed, completions: 2, parallelism: 2",
        "completionMode: Indexed, completions: 3, parallelism: 2",
        "spec.completions: Invalid value: 3: can only be modified in tandem with spec.parallelism")]
    public void Update_OfCompletions_IsForIndexedJobsAsAWhole(string before, string after, string expected) =>
        string
            .Join(
                '|',
                ObjectValidator.ValidateUpdate(Type, Job(after), Job(before))
                    .Select(static fault => $"{fault.Field}: {fault.Message}")).ShouldBe(expected);

    private static bool IsTemplateRefused(ApiObject after, ApiObject before) =>
        ObjectValidator.ValidateUpdate(Type, after, before).Any(static fault => fault.Field == "spec.template");

    private static IReadOnlyList<string> Faults(ApiObject job) =>
        [.. ObjectValidator.ValidateCreate(Type, job).Select(static fault => $"{fault.Field}: {fault.Message}")];

    private static ApiObject Job(string spec, string labels = Labels) => new((ObjectValue)YamlReader.Read(
        $$"""
        apiVersion: batch/v1
        kind: Job
        metadata: {name: once, namespace: default, uid: u, resourceVersion: "1"}
        spec:
          template:
            metadata: {labels: {{labels}}}
            spec: {restartPolicy: Never, dnsPolicy: ClusterFirst, containers: [{name: c, image: busybox, terminationMessagePolicy: File, imagePullPolicy: Always}] }
          selector: {matchLabels: { batch.kubernetes.io/controller-uid: u } }
        """ + Lines(spec),
        "test.yaml").Documents[0].Value);

    // A test writes fields in flow style; here they become lines of the block above.
    private static string Lines(string spec)
    {
        var fields = (ObjectValue)YamlReader.Read($"{{{spec}}}", "spec.yaml").Documents[0].Value;
        return string.Concat(fields.Select(static field => $"\n  {field.Key}: {JsonWriter.WriteCompact(field.Value)}"));
    }
}
