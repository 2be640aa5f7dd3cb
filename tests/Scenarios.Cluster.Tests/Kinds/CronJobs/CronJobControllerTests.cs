using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Tests.Nodes;

namespace Scenarios.Cluster.Tests.Kinds.CronJobs;

public class CronJobControllerTests
{
    private readonly ClusterFixture _fixture = new();

    [Test]
    public void Hour_OfEveryTenMinutes_KeepsTheLastThree()
    {
        Create("schedule: \"*/10 * * * *\"", "true");
        _fixture.Simulation.RunFor(TimeSpan.FromMinutes(61));

        Jobs().Select(static job => job.TextAt("metadata", "annotations", "batch.kubernetes.io/cronjob-scheduled-timestamp"))
            .ShouldBe(["2026-01-01T12:40:00Z", "2026-01-01T12:50:00Z", "2026-01-01T13:00:00Z"]);
        Jobs().Select(static job => job.Name).ShouldBe(["tick-29454520", "tick-29454530", "tick-29454540"]);
        Status().TextAt("status", "lastScheduleTime").ShouldBe("2026-01-01T13:00:00Z");
        _fixture.Events("tick")
            .Count(static line => line.StartsWith("Normal SuccessfulDelete Deleted job ", StringComparison.Ordinal))
            .ShouldBe(3);
    }

    [TestCase("Allow", 3, "")]
    [TestCase("Forbid", 1, "Normal JobAlreadyActive Not starting job because prior execution is running and concurrency policy is Forbid")]
    [TestCase("Replace", 1, "Normal SuccessfulDelete Deleted job ")]
    public void Policy_WhileAJobStillRuns_Decides(string policy, int running, string expected)
    {
        Create($"schedule: \"* * * * *\", concurrencyPolicy: {policy}", "sleep 3600");
        _fixture.Simulation.RunFor(TimeSpan.FromMinutes(3.5));

        Jobs().Count.ShouldBe(running);
        Status().ListAt("status", "active").Count.ShouldBe(running);
        _fixture.Events("tick").ShouldContain(line => line.StartsWith(expected, StringComparison.Ordinal));
    }

    [Test]
    public void TimeZone_ShiftsTheSchedule()
    {
        Create("schedule: \"30 21 * * *\", timeZone: Asia/Tokyo", "true");
        _fixture.Simulation.RunFor(TimeSpan.FromMinutes(31));

        Jobs().ShouldHaveSingleItem()
            .TextAt("metadata", "annotations", "batch.kubernetes.io/cronjob-scheduled-timestamp")
            .ShouldBe("2026-01-01T21:30:00+09:00");
    }

    private void Create(string spec, string command) => _fixture.Create($$"""
        apiVersion: batch/v1
        kind: CronJob
        metadata: {name: tick}
        spec: { {{spec}}, jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: main, image: "busybox:1.36", command: [sh, -c, "{{command}}"]}] } } } } }
        """);

    private IReadOnlyList<ApiObject> Jobs() => _fixture.Api.List(KnownResources.Jobs, "default", ListOptions.All).ValueOrThrow().Items;

    private ApiObject Status() => _fixture.Api.Get(KnownResources.CronJobs, "default", "tick").ValueOrThrow();
}
