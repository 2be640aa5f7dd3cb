using Scenarios.Api.Serialization.Json;
using Scenarios.Cluster.Kinds.Deployments;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;

namespace Scenarios.Cluster.Tests.Kinds.Deployments;

public sealed class RolloutStatusTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public void WithProgress_WithoutADeadline_KnowsNoProgress()
    {
        var rollout = Of("""{"replicas":1}""", """{"conditions":[{"type":"Progressing","status":"True"}]}""");
        var status = RolloutStatus.Calculate(rollout, rollout.Deployment.Status.Conditions, Now);

        var progressed = RolloutStatus.WithProgress(rollout, status, Now);

        progressed.Conditions.Find("Progressing").Exists.ShouldBeFalse();
        RolloutStatus.UntilDeadline(rollout.Deployment, progressed, Now).ShouldBeNull();
    }

    [Test]
    public void UntilDeadline_OfTheLongestDeadline_DoesNotOverflow()
    {
        var rollout = Of(
            """{"replicas":1,"progressDeadlineSeconds":2147483647}""",
            """{"conditions":[{"type":"Progressing","status":"True","reason":"ReplicaSetUpdated","lastUpdateTime":"2026-01-01T12:00:00Z"}]}""");

        RolloutStatus.UntilDeadline(rollout.Deployment, rollout.Deployment.Status, Now).ShouldBe(TimeSpan.FromSeconds(2147483648));
    }

    [Test]
    public void WithProgress_OfAFailedReplicaSet_TakesItsConditionWithAllThatItSays()
    {
        const string Failure =
            """{"type":"ReplicaFailure","status":"True","lastTransitionTime":"2026-01-01T11:00:00Z","reason":"FailedCreate","message":"quota","ours":7}""";
        var failed = ReplicaSet.Over(
            (ObjectValue)JsonReader.ReadOrThrow(
                $$$"""{"metadata":{"name":"web-1"},"status":{"replicas":0,"conditions":[{{{Failure}}}]}}"""));
        var rollout = Of("""{"replicas":1,"progressDeadlineSeconds":600}""", "{}") with { Newest = failed };

        var progressed = RolloutStatus.WithProgress(rollout, RolloutStatus.Calculate(rollout, default, Now), Now);

        var condition = progressed.Conditions.Find(DeploymentConditionType.ReplicaFailure);
        condition.LastUpdateTime.ShouldBe(Now.AddHours(-1));
        condition.Tree["ours"].ShouldBe(IntegerValue.Of(7));
    }

    [TestCase("", "")]
    [TestCase("2/2/2/2", "2 Pods, 2 updated, 2 ready, 2 available, 0 unavailable: Available=False MinimumReplicasUnavailable")]
    [TestCase("4/4/4/4", "4 Pods, 4 updated, 4 ready, 4 available, 0 unavailable: Available=True MinimumReplicasAvailable")]
    [TestCase("4/4/3/3", "4 Pods, 4 updated, 3 ready, 3 available, 1 unavailable: Available=True MinimumReplicasAvailable")]
    [TestCase("4/4/3/2", "4 Pods, 4 updated, 3 ready, 2 available, 2 unavailable: Available=False MinimumReplicasUnavailable")]
    [TestCase("2/2/1/1 3/3/2/2", "5 Pods, 2 updated, 3 ready, 3 available, 2 unavailable: Available=True MinimumReplicasAvailable")]
    [TestCase("1/1/1/1 0/2/2/2", "3 Pods, 1 updated, 3 ready, 3 available, 0 unavailable: Available=True MinimumReplicasAvailable")]
    public void Calculate_ReplicaSets_AreAddedUp(string replicaSets, string expected)
    {
        var sets = replicaSets.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Set).ToArray();
        var rollout = Of(Rolling, "{}") with { Newest = sets.Length > 0 ? sets[0] : null, Old = sets.Length > 0 ? sets[1..] : [] };

        var status = RolloutStatus.Calculate(rollout, default, Now);

        var available = status.Conditions.Find(DeploymentConditionType.Available);
        var text = $"{status.Replicas} Pods, {status.UpdatedReplicas} updated, {status.ReadyReplicas} ready, "
            + $"{status.AvailableReplicas} available, {status.UnavailableReplicas} unavailable: Available={available.Status} "
            + $"{available.Reason}";
        text.ShouldBe(expected.Length > 0
            ? expected
            : "0 Pods, 0 updated, 0 ready, 0 available, 0 unavailable: Available=False MinimumReplicasUnavailable");
        status.ObservedGeneration.ShouldBe(1);
    }

    [TestCase(4, 4, 4, 1, true)]
    [TestCase(5, 4, 4, 1, false, TestName = "IsComplete_OldPodsAreLeft_No")]
    [TestCase(4, 3, 4, 1, false, TestName = "IsComplete_NotAllAreUpdated_No")]
    [TestCase(4, 4, 3, 1, false, TestName = "IsComplete_NotAllAreAvailable_No")]
    [TestCase(4, 4, 4, 0, false, TestName = "IsComplete_NotYetObserved_No")]
    public void IsComplete(int replicas, int updated, int available, int observed, bool expected)
    {
        var status = new DeploymentStatus
        {
            Replicas = replicas,
            UpdatedReplicas = updated,
            AvailableReplicas = available,
            ObservedGeneration = observed,
        };

        RolloutStatus.IsComplete(Of(Rolling, "{}").Deployment, status).ShouldBe(expected);
    }

    [TestCase("", 0, "5/3/3/3", "True ReplicaSetUpdated", TestName = "WithProgress_FirstLook_Progresses")]
    [TestCase(Updated, 599, "5/2/2/2", "True ReplicaSetUpdated", TestName = "WithProgress_NothingNew_Stays")]
    [TestCase(Updated, 601, "5/2/2/2", "False ProgressDeadlineExceeded", TestName = "WithProgress_NothingNewForTooLong_TimesOut")]
    [TestCase(Updated, 601, "5/3/2/2", "True ReplicaSetUpdated", TestName = "WithProgress_MoreUpdated_Progresses")]
    [TestCase(Updated, 601, "4/2/2/2", "True ReplicaSetUpdated", TestName = "WithProgress_FewerOld_Progresses")]
    [TestCase(Updated, 601, "5/2/3/2", "True ReplicaSetUpdated", TestName = "WithProgress_MoreReady_Progresses")]
    [TestCase(Updated, 601, "5/2/2/3", "True ReplicaSetUpdated", TestName = "WithProgress_MoreAvailable_Progresses")]
    [TestCase(TimedOut, 0, "5/2/2/2", "False ProgressDeadlineExceeded", TestName = "WithProgress_TimedOut_StaysSo")]
    [TestCase(TimedOut, 0, "5/2/2/3", "True ReplicaSetUpdated", TestName = "WithProgress_TimedOutAndMoreAvailable_Progresses")]
    [TestCase(Updated, 0, "4/4/4/4", "True NewReplicaSetAvailable", TestName = "WithProgress_Complete_IsAvailable")]
    [TestCase(Complete, 601, "3/3/3/3", "True NewReplicaSetAvailable", TestName = "WithProgress_CompleteAndSmaller_StaysSo")]
    [TestCase(Complete, 601, "5/2/2/2", "True NewReplicaSetAvailable", TestName = "WithProgress_CompleteBefore_HasNoDeadline")]
    public void WithProgress(string condition, int secondsLater, string counts, string expected)
    {
        var rollout = Of(
            Rolling, $$"""{"replicas":5,"updatedReplicas":2,"readyReplicas":2,"availableReplicas":2,"conditions":[{{condition}}]}""");
        var numbers = counts.Split('/').Select(long.Parse).ToArray();
        var status = rollout.Deployment.Status with
        {
            Replicas = numbers[0],
            UpdatedReplicas = numbers[1],
            ReadyReplicas = numbers[2],
            AvailableReplicas = numbers[3],
            ObservedGeneration = 1,
        };

        var progress = RolloutStatus.WithProgress(rollout, status, Now.AddSeconds(secondsLater))
            .Conditions.Find(DeploymentConditionType.Progressing);

        $"{progress.Status} {progress.Reason}".ShouldBe(expected);
    }

    [Test]
    public void WithProgress_GoesOn_MovesTheTimeOfTheUpdateAndNotThatOfTheTransition()
    {
        var rollout = Of(Rolling, $$"""{"replicas":5,"updatedReplicas":2,"conditions":[{{Updated}}]}""");

        var status = RolloutStatus.WithProgress(rollout, rollout.Deployment.Status with { UpdatedReplicas = 3 }, Now.AddSeconds(30));

        var progress = status.Conditions.Find(DeploymentConditionType.Progressing);
        (progress.LastUpdateTime, progress.LastTransitionTime).ShouldBe((Now.AddSeconds(30), Now.AddHours(-1)));
        progress.Message.ShouldBe("Deployment \"web\" is progressing.");
    }

    [TestCase(Updated, 0, 601)]
    [TestCase(Updated, 590, 11)]
    [TestCase(Updated, 600, 1)]
    [TestCase(Updated, 700, 1)]
    [TestCase(TimedOut, 0, null)]
    [TestCase("", 0, null)]
    public void UntilDeadline_WhileItProgresses(string condition, int secondsLater, int? expected)
    {
        var deployment = Of(Rolling, $$"""{"replicas":5,"conditions":[{{condition}}]}""").Deployment;

        RolloutStatus.UntilDeadline(deployment, deployment.Status, Now.AddSeconds(secondsLater))
            .ShouldBe(expected is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
    }

    [Test]
    public void UntilDeadline_Complete_IsNone()
    {
        var deployment = Of(
            Rolling,
            $$"""{"replicas":4,"updatedReplicas":4,"availableReplicas":4,"observedGeneration":1,"conditions":[{{Updated}}]}""").Deployment;

        RolloutStatus.UntilDeadline(deployment, deployment.Status, Now).ShouldBeNull();
    }

    [Test]
    public void WithProgress_FailureThatIsOver_IsForgotten()
    {
        var rollout = Of(Rolling, """{"conditions":[{"type":"ReplicaFailure","status":"True","reason":"FailedCreate"}]}""");

        RolloutStatus.WithProgress(rollout, rollout.Deployment.Status, Now).Conditions.Find(DeploymentConditionType.ReplicaFailure)
            .Exists.ShouldBeFalse();
    }

    [Test]
    public void WithProgress_FailureOfAnOldReplicaSet_IsTold()
    {
        var failed = ReplicaSet.Over((ObjectValue)JsonReader.ReadOrThrow(
            """{"metadata":{"name":"web-1"},"status":{"conditions":[{"type":"ReplicaFailure","status":"True","message":"quota"}]}}"""));
        var rollout = Of(Rolling, "{}") with { Newest = Set("1/1/1/1"), Old = [Set("2/2/2/2"), failed] };

        RolloutStatus.WithProgress(rollout, RolloutStatus.Calculate(rollout, default, Now), Now)
            .Conditions.Find(DeploymentConditionType.ReplicaFailure).Message.ShouldBe("quota");
    }

    private const string Rolling =
        """{"replicas":4,"progressDeadlineSeconds":600,"strategy":{"type":"RollingUpdate","rollingUpdate":{"maxSurge":1,"maxUnavailable":1}}}""";

    private const string Times = "\"lastUpdateTime\":\"2026-01-01T12:00:00Z\",\"lastTransitionTime\":\"2026-01-01T11:00:00Z\"";
    private const string Updated = "{\"type\":\"Progressing\",\"status\":\"True\",\"reason\":\"ReplicaSetUpdated\"," + Times + "}";
    private const string TimedOut = "{\"type\":\"Progressing\",\"status\":\"False\",\"reason\":\"ProgressDeadlineExceeded\"," + Times + "}";
    private const string Complete = "{\"type\":\"Progressing\",\"status\":\"True\",\"reason\":\"NewReplicaSetAvailable\"," + Times + "}";

    /// <summary>A ReplicaSet with these counts of Pods: wanted/existing/ready/available.</summary>
    private static ReplicaSet Set(string counts)
    {
        var numbers = counts.Split('/');
        return ReplicaSet.Over((ObjectValue)JsonReader.ReadOrThrow($$$"""
            {"metadata":{"name":"web-{{{numbers[1]}}}"},"spec":{"replicas":{{{numbers[0]}}}},
             "status":{"replicas":{{{numbers[1]}}},"readyReplicas":{{{numbers[2]}}},"availableReplicas":{{{numbers[3]}}}}}
            """));
    }

    private static Rollout Of(string spec, string status) => new(
        Deployment.Over(
            (ObjectValue)JsonReader.ReadOrThrow(
                $$$"""{"metadata":{"name":"web","generation":1},"spec":{{{spec}}},"status":{{{status}}}}""")), null, []);
}
