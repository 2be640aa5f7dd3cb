using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Tests.Nodes;

namespace Scenarios.Cluster.Tests.Kinds.Jobs;

public class JobControllerTests
{
    private readonly ClusterFixture _fixture = new();

    [Test]
    public void Complete_WhenEnoughHaveSucceeded_CountsEachPodOnce()
    {
        var statuses = new List<string>();
        using var watch = _fixture.Api.Watch(KnownResources.Jobs, "default", ListOptions.All, change => statuses.Add(Counts(change.Object)))
            .ValueOrThrow();
        Create("completions: 3, parallelism: 2", "sleep 4");
        Run(minutes: 1);

        // Recorded from a real cluster: an ended Pod is noted, then released, then counted. The criterion comes before the completion.
        statuses.ShouldBe(
        [
            "- - - []", "2 - - []", "2 - - []", "2 - 1 []", "2 1 - []", "1 1 1 []", "1 2 - []", "- 2 1 [SuccessCriteriaMet]",
            "- 3 - [SuccessCriteriaMet Complete]",
        ]);
        _fixture.Pods().ShouldAllBe(static pod => pod.Metadata["finalizers"] == null);
        _fixture.Events("work")
            .Where(static line => !line.Contains("Created pod", StringComparison.Ordinal))
            .ShouldBe(["Normal Completed Job completed"]);
    }

    [Test]
    public void Fail_WhenTheLimitIsReached_WaitsLongerEachTime()
    {
        Create("backoffLimit: 2", "exit 1");
        Run(minutes: 5);

        Conditions().ShouldBe(["FailureTarget BackoffLimitExceeded", "Failed BackoffLimitExceeded"]);
        Job().Status.Integer("failed").ShouldBe(3);
        var made = _fixture.Pods().Select(static pod => pod.CreationTimestamp!.Value).Order().ToArray();
        (made[1] - made[0]).TotalSeconds.ShouldBeInRange(11, 18);
        (made[2] - made[1]).TotalSeconds.ShouldBeInRange(21, 28);
    }

    [Test]
    public void Fail_ByRuleOfThePolicy_DoesNotWaitForTheLimit()
    {
        Create("podFailurePolicy: {rules: [{action: FailJob, onExitCodes: {operator: In, values: [42]}}]}", "exit 42");
        Run(minutes: 1);

        Conditions().ShouldBe(["FailureTarget PodFailurePolicy", "Failed PodFailurePolicy"]);
        Job().ListAt("status", "conditions")[0].Find("message")!.ToString()
            .ShouldBe($"\"Container main for pod default/{_fixture.Pods()[0].Name} failed with exit code 42 matching FailJob rule at "
                + "index 0\"");
    }

    [Test]
    public void Ignore_ByRuleOfThePolicy_DoesNotCount()
    {
        Create("backoffLimit: 0, podFailurePolicy: {rules: [{action: Ignore, onExitCodes: {operator: In, values: [42]}}]}", "exit 42");
        Run(minutes: 2);

        Conditions().ShouldBeEmpty();
        Job().Status.Integer("failed").ShouldBeNull();
        _fixture.Pods().Count.ShouldBeGreaterThan(1);
    }

    [Test]
    public void Indexed_WithALimitPerIndex_GoesOnWithTheOthers()
    {
        Create("completions: 3, parallelism: 3, completionMode: Indexed, backoffLimitPerIndex: 1", "test $JOB_COMPLETION_INDEX -ne 1");
        Run(minutes: 2);

        Conditions().ShouldBe(["FailureTarget FailedIndexes", "Failed FailedIndexes"]);
        Job().TextAt("status", "completedIndexes").ShouldBe("0,2");
        Job().TextAt("status", "failedIndexes").ShouldBe("1");
        _fixture.Pods("batch.kubernetes.io/job-completion-index=1")
            .Select(static pod => pod.Annotations.Text("batch.kubernetes.io/job-index-failure-count"))
            .Order()
            .ShouldBe(["0", "1"]);
    }

    [Test]
    public void Succeed_ByRuleOfThePolicy_EndsTheOthers()
    {
        Create(
            "completions: 3, parallelism: 3, completionMode: Indexed, successPolicy: {rules: [{succeededIndexes: \"0\"}]}",
            "test $JOB_COMPLETION_INDEX -eq 0 || sleep 600");
        Run(minutes: 2);

        Conditions().ShouldBe(["SuccessCriteriaMet SuccessPolicy", "Complete SuccessPolicy"]);
        Job().Status.Integer("succeeded").ShouldBe(1);
        _fixture.Pods().Count.ShouldBe(1);
    }

    [Test]
    public void Suspend_AndResume_StartsTheClockAnew()
    {
        Create("suspend: true, activeDeadlineSeconds: 20", "sleep 2");
        Run(minutes: 1);
        _fixture.Pods().ShouldBeEmpty();
        Conditions().ShouldBe(["Suspended JobSuspended"]);

        _fixture.Api.Update(KnownResources.Jobs, "default", Job().With(["spec", "suspend"], BooleanValue.Of(false)), WriteOptions.Default)
            .ValueOrThrow();
        Run(minutes: 1);

        Conditions().ShouldBe(["Suspended JobResumed", "SuccessCriteriaMet CompletionsReached", "Complete CompletionsReached"]);
    }

    [Test]
    public void TimeToLive_AfterTheEnd_TakesJobAndPods()
    {
        Create("ttlSecondsAfterFinished: 30", "true");
        Run(minutes: 2);

        _fixture.Api.Get(KnownResources.Jobs, "default", "work").IsSuccess.ShouldBeFalse();
        _fixture.Pods().ShouldBeEmpty();
    }

    private void Create(string spec, string command) => _fixture.Create($$"""
        apiVersion: batch/v1
        kind: Job
        metadata: {name: work}
        spec: { {{spec}}, template: {spec: {restartPolicy: Never, terminationGracePeriodSeconds: 1, containers: [{name: main, image: "busybox:1.36", command: [sh, -c, "{{command}}"]}] } } }
        """);

    private void Run(int minutes) => _fixture.Simulation.RunFor(TimeSpan.FromMinutes(minutes));

    private ApiObject Job() => _fixture.Api.Get(KnownResources.Jobs, "default", "work").ValueOrThrow();

    private string[] Conditions() =>
        [.. Job().ListAt("status", "conditions").Select(static condition => $"{Text(condition, "type")} {Text(condition, "reason")}")];

    private static string Counts(ApiObject job)
    {
        var uncounted = job.Status.Find("uncountedTerminatedPods", "succeeded") as ListValue ?? ListValue.Empty;
        var conditions = string.Join(' ', job.ListAt("status", "conditions").Select(static condition => Text(condition, "type")));
        return $"{job.Status.Integer("active")?.ToString() ?? "-"} {job.Status.Integer("succeeded")?.ToString() ?? "-"} "
            + $"{(uncounted.Count == 0 ? "-" : uncounted.Count)} [{conditions}]";
    }

    private static string Text(Value value, string name) => (value.Find(name) as StringValue)?.Text ?? string.Empty;
}
