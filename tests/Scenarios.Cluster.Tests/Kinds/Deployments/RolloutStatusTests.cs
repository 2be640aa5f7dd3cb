using Scenarios.Api.Serialization;
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
        const string Failure = """{"type":"ReplicaFailure","status":"True","lastTransitionTime":"2026-01-01T11:00:00Z","reason":"FailedCreate","message":"quota","ours":7}""";
        var failed = ReplicaSet.Over((ObjectValue)JsonReader.ReadOrThrow($$$"""{"metadata":{"name":"web-1"},"status":{"replicas":0,"conditions":[{{{Failure}}}]}}"""));
        var rollout = Of("""{"replicas":1,"progressDeadlineSeconds":600}""", "{}") with { Newest = failed };

        var progressed = RolloutStatus.WithProgress(rollout, RolloutStatus.Calculate(rollout, default, Now), Now);

        var condition = progressed.Conditions.Find(DeploymentConditionType.ReplicaFailure);
        condition.LastUpdateTime.ShouldBe(Now.AddHours(-1));
        condition.Tree["ours"].ShouldBe(IntegerValue.Of(7));
    }

    private static Rollout Of(string spec, string status) => new(
        Deployment.Over((ObjectValue)JsonReader.ReadOrThrow($$$"""{"metadata":{"name":"web","generation":1},"spec":{{{spec}}},"status":{{{status}}}}""")), null, []);
}
