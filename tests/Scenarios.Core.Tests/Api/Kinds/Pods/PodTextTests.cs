using Scenarios.Api.Kinds.Pods;
using PodView = Scenarios.Objects.Views.Core.Pod;

namespace Scenarios.Core.Tests.Api.Kinds.Pods;

public sealed class PodTextTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public void Of_NothingYet_IsThePhase() => TextOf(Pod("Pending")).Reason.ShouldBe("Pending");

    [Test]
    public void Of_ContainerWaits_IsItsReason() =>
        TextOf(Pod("Pending", Waiting("ContainerCreating"))).ShouldBe(new PodText(0, 1, "ContainerCreating", 0, null));

    [Test]
    public void Of_RunningAndReady_CountsIt() => TextOf(Pod("Running", Running())).ShouldBe(new PodText(1, 1, "Running", 0, null));

    [Test]
    public void Of_RestartedContainer_SaysWhen()
    {
        var text = TextOf(Pod("Running", Running().With("restartCount", IntegerValue.Of(1)).WithPath(
            ["lastState", "terminated", "finishedAt"], new StringValue("2026-01-01T11:55:00Z"))));

        text.RestartsSince(Now).ShouldBe("1 (5m ago)");
    }

    [TestCase(0, "Completed", "Completed")]
    [TestCase(3, "", "ExitCode:3")]
    [TestCase(1, "Error", "Error")]
    public void Of_EndedContainer_SaysHow(int exitCode, string reason, string status) =>
        TextOf(Pod("Failed", Terminated(exitCode, reason))).Reason.ShouldBe(status);

    [Test]
    public void Of_OneCompletedOneRunning_IsNotReadyUntilThePodIs()
    {
        var pod = Pod("Running", Terminated(0, "Completed"), Running());

        TextOf(pod).Reason.ShouldBe("NotReady");
        TextOf(pod.With(["status", "conditions"], ListValue.Of(Condition("Ready", "True")))).Reason.ShouldBe("Running");
    }

    [Test]
    public void Of_InitContainers_ShowsProgress()
    {
        var pod = WithInit(Pod("Pending", Waiting("PodInitializing")), 2, Terminated(0, "Completed"), Running(ready: false));

        TextOf(pod).Reason.ShouldBe("Init:1/2");
        TextOf(WithInit(pod, 2, Waiting("CrashLoopBackOff"))).Reason.ShouldBe("Init:CrashLoopBackOff");
        TextOf(WithInit(pod, 2, Terminated(1, "Error"))).Reason.ShouldBe("Init:Error");
    }

    [Test]
    public void Of_Sidecar_CountsInReady()
    {
        var pod = WithInit(Pod("Running", Running()), 1, Running().With("started", BooleanValue.True));
        pod = pod.With(
            ["spec", "initContainers"],
            ListValue.Of(ObjectValue.Of(("name", new StringValue("i0")), ("restartPolicy", new StringValue("Always")))));

        TextOf(pod).ShouldBe(new PodText(2, 2, "Running", 0, null));
    }

    [Test]
    public void Of_BeingDeleted_IsTerminating() =>
        TextOf(Pod("Running", Running()).With(["metadata", "deletionTimestamp"], new StringValue("2026-01-01T12:00:00Z"))).Reason.ShouldBe(
            "Terminating");

    [TestCase("Succeeded", 0, "Completed")]
    [TestCase("Failed", 137, "Error")]
    public void Of_BeingDeletedAndEnded_TellsHowItEnded(string phase, int exitCode, string reason) =>
        TextOf(Pod(phase, Terminated(exitCode, reason)).With(
            ["metadata", "deletionTimestamp"],
            new StringValue("2026-01-01T12:00:00Z"))).Reason.ShouldBe(reason);

    private static PodText TextOf(ApiObject pod) => PodText.Of(PodView.Over(pod.Tree));

    private static ApiObject Pod(string phase, params ReadOnlySpan<ObjectValue> statuses)
    {
        var named = new List<Value>();
        var containers = new List<Value>();
        for (var index = 0; index < Math.Max(1, statuses.Length); index++)
        {
            containers.Add(ObjectValue.Of(("name", new StringValue($"c{index}"))));
        }

        for (var index = 0; index < statuses.Length; index++)
        {
            named.Add(statuses[index].With("name", new StringValue($"c{index}")));
        }

        return new ApiObject(ObjectValue.Of(
            ("metadata", ObjectValue.Of(("name", new StringValue("web")))),
            ("spec", ObjectValue.Of(("containers", ListValue.From(containers)))),
            ("status", ObjectValue.Of(("phase", new StringValue(phase)), ("containerStatuses", ListValue.From(named))))));
    }

    private static ApiObject WithInit(ApiObject pod, int count, params ReadOnlySpan<ObjectValue> statuses)
    {
        var named = new List<Value>();
        for (var index = 0; index < statuses.Length; index++)
        {
            named.Add(statuses[index].With("name", new StringValue($"i{index}")));
        }

        var containers = Enumerable.Range(0, count).Select(index => (Value)ObjectValue.Of(("name", new StringValue($"i{index}"))));
        return pod.With(["spec", "initContainers"], ListValue.From(containers))
            .With(["status", "initContainerStatuses"], ListValue.From(named));
    }

    private static ObjectValue Waiting(string reason) =>
        ObjectValue.Of(("ready", BooleanValue.False)).WithPath(["state", "waiting", "reason"], new StringValue(reason));

    private static ObjectValue Running(bool ready = true) =>
        ObjectValue.Of(("ready", BooleanValue.Of(ready)))
            .WithPath(["state", "running", "startedAt"], new StringValue("2026-01-01T11:00:00Z"));

    private static ObjectValue Terminated(int exitCode, string reason) => ObjectValue.Of(("ready", BooleanValue.False)).WithPath(
        ["state", "terminated"],
        new ObjectBuilder().Add("exitCode", exitCode).AddIfSet("reason", reason).ToObject());

    private static ObjectValue Condition(string type, string status) =>
        ObjectValue.Of(("type", new StringValue(type)), ("status", new StringValue(status)));
}
