using Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;
using Scenarios.Cluster.Tests.Controllers;
using Scenarios.Objects.Views.AutoscalingV2;

namespace Scenarios.Cluster.Tests.Kinds.HorizontalPodAutoscalers;

internal sealed class ScalingTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly AutoscalerHistory _history = new();

    [TestCase(1, 9, 10, 4, "ScaleUpLimit", TestName = "Plain_FarTooFew_AtMostFourAtOnce")]
    [TestCase(3, 9, 10, 6, "ScaleUpLimit", TestName = "Plain_TooFew_AtMostTwiceAsMany")]
    [TestCase(3, 9, 5, 5, "TooManyReplicas", TestName = "Plain_MoreThanTheMost_TheMost")]
    [TestCase(3, 6, 6, 6, "DesiredWithinRange", TestName = "Plain_JustTheMost_IsWithin")]
    [TestCase(3, 6, 7, 6, "DesiredWithinRange", TestName = "Plain_JustTwiceAsMany_IsWithin")]
    [TestCase(3, 7, 6, 6, "TooManyReplicas", TestName = "Plain_MostIsTwiceAsMany_TheMost")]
    [TestCase(3, 1, 6, 1, "DesiredWithinRange", TestName = "Plain_JustTheLeast_IsWithin")]
    [TestCase(3, 0, 6, 1, "TooFewReplicas", TestName = "Plain_LessThanTheLeast_TheLeast")]
    [TestCase(3, 3, 5, 3, "DesiredWithinRange", TestName = "Plain_Enough_AsMany")]
    public void Plain_Upwards(int current, int wanted, int most, int expected, string reason)
    {
        var decision = PlainScaling.Decide(_history, (current, wanted), (1, most), Start);

        decision.Replicas.ShouldBe(expected);
        decision.Limit.Reason.ShouldBe(reason);
        decision.IsLimited.ShouldBe(reason != "DesiredWithinRange");
        decision.Ready.Reason.ShouldBe("ReadyForNewScale");
    }

    [TestCase(300, 4)]
    [TestCase(301, 1)]
    public void Plain_Window_IsFiveMinutesWithItsStart(int seconds, int expected)
    {
        PlainScaling.Decide(_history, (4, 4), (1, 10), Start);

        PlainScaling.Decide(_history, (4, 1), (1, 10), Start.AddSeconds(seconds)).Replicas.ShouldBe(expected);
    }

    [Test]
    public void Plain_LessLoad_FollowsAfterFiveMinutes()
    {
        PlainScaling.Decide(_history, (4, 4), (1, 10), Start);

        var soon = PlainScaling.Decide(_history, (4, 1), (1, 10), Start.AddMinutes(4));
        var later = PlainScaling.Decide(_history, (4, 1), (2, 10), Start.AddMinutes(5.1));

        (soon.Replicas, soon.Ready.Reason).ShouldBe((4, "ScaleDownStabilized"));
        (later.Replicas, later.Limit.Reason).ShouldBe((2, "TooFewReplicas"));
    }

    [Test]
    public void Behaviour_OnePodAMinute_CountsThoseThatCame()
    {
        var rules = Behaviour(
            "scaleUp: {stabilizationWindowSeconds: 0, selectPolicy: Max, policies: [{type: Pods, value: 1, periodSeconds: 60}]}");
        var first = new BehaviourScaling(rules, _history, Start);

        first.Decide((1, 5), (1, 10)).Replicas.ShouldBe(2);
        first.Scale(1, 2);
        var held = new BehaviourScaling(rules, _history, Start.AddSeconds(30)).Decide((2, 5), (1, 10));
        (held.Replicas, held.Limit.Reason).ShouldBe((2, "ScaleUpLimit"));
        new BehaviourScaling(rules, _history, Start.AddSeconds(61)).Decide((2, 5), (1, 10)).Replicas.ShouldBe(3);
    }

    [TestCase("Min", 8)]
    [TestCase("Max", 5)]
    [TestCase("Disabled", 10)]
    public void Behaviour_TwoPoliciesDown_TheSelectedCounts(string selection, int expected)
    {
        var policies = "[{type: Pods, value: 2, periodSeconds: 60}, {type: Percent, value: 50, periodSeconds: 60}]";
        var rules = Behaviour($"scaleDown: {{stabilizationWindowSeconds: 0, selectPolicy: {selection}, policies: {policies}}}");

        new BehaviourScaling(rules, _history, Start).Decide((10, 1), (1, 20)).Replicas.ShouldBe(expected);
    }

    [Test]
    public void Behaviour_WindowUp_TheLowestOfItCounts()
    {
        var rules = Behaviour(
            "scaleUp: {stabilizationWindowSeconds: 60, selectPolicy: Max, policies: [{type: Percent, value: 900, periodSeconds: 15}]}");
        new BehaviourScaling(rules, _history, Start).Decide((2, 2), (1, 20));

        var decision = new BehaviourScaling(rules, _history, Start.AddSeconds(30)).Decide((2, 6), (1, 20));

        (decision.Replicas, decision.Ready.Reason).ShouldBe((2, "ScaleUpStabilized"));
    }

    [Test]
    public void Behaviour_LessThanThereIs_IsNoReasonToGrowByOldRecommendations()
    {
        var rules = Behaviour(
            "scaleUp: {stabilizationWindowSeconds: 0, selectPolicy: Max, policies: [{type: Percent, value: 900, periodSeconds: 15}]}, "
            + "scaleDown: {stabilizationWindowSeconds: 300, selectPolicy: Max, policies: [{type: Percent, value: 100, periodSeconds: "
            + "15}]}");
        new BehaviourScaling(rules, _history, Start).Decide((10, 10), (1, 20));

        // Meanwhile somebody has scaled by hand.
        var decision = new BehaviourScaling(rules, _history, Start.AddSeconds(30)).Decide((5, 3), (1, 20));

        (decision.Replicas, decision.Ready.Reason).ShouldBe((5, "ScaleDownStabilized"));
    }

    [Test]
    public void Behaviour_WindowUpBelowWhatThereIs_StaysWhereItIs()
    {
        var rules = Behaviour(
            "scaleUp: {stabilizationWindowSeconds: 60, selectPolicy: Max, policies: [{type: Percent, value: 900, periodSeconds: 15}]}, "
            + "scaleDown: {stabilizationWindowSeconds: 300, selectPolicy: Max, policies: [{type: Percent, value: 100, periodSeconds: "
            + "15}]}");
        new BehaviourScaling(rules, _history, Start).Decide((4, 2), (1, 20));

        new BehaviourScaling(rules, _history, Start.AddSeconds(30)).Decide((4, 6), (1, 20)).Replicas.ShouldBe(4);
    }

    [Test]
    public void Behaviour_DownAfterUp_CountsFromWhereThePeriodBegan()
    {
        var rules = Behaviour(
            "scaleUp: {stabilizationWindowSeconds: 0, selectPolicy: Max, policies: [{type: Pods, value: 4, periodSeconds: 60}]}, "
            + "scaleDown: {stabilizationWindowSeconds: 0, selectPolicy: Max, policies: [{type: Pods, value: 2, periodSeconds: 60}]}");
        new BehaviourScaling(rules, _history, Start).Scale(10, 14);

        new BehaviourScaling(rules, _history, Start.AddSeconds(30)).Decide((14, 1), (1, 20)).Replicas.ShouldBe(8);
        new BehaviourScaling(rules, _history, Start.AddSeconds(30)).Scale(14, 8);
        new BehaviourScaling(rules, _history, Start.AddSeconds(45)).Decide((8, 20), (1, 30)).Replicas.ShouldBe(14);
    }

    [TestCase("Min", 12, "ScaleUpLimit")]
    [TestCase("Max", 15, "ScaleUpLimit")]
    [TestCase("Disabled", 10, "ScaleUpLimit")]
    public void Behaviour_TwoPoliciesUp_TheSelectedCounts(string selection, int expected, string reason)
    {
        var policies = "[{type: Pods, value: 2, periodSeconds: 60}, {type: Percent, value: 50, periodSeconds: 60}]";
        var rules = Behaviour($"scaleUp: {{stabilizationWindowSeconds: 0, selectPolicy: {selection}, policies: {policies}}}");

        var decision = new BehaviourScaling(rules, _history, Start).Decide((10, 20), (1, 30));

        (decision.Replicas, decision.IsLimited, decision.Limit.Reason).ShouldBe((expected, true, reason));
    }

    [TestCase(3, 50, 5)]
    [TestCase(5, 10, 6)]
    public void Behaviour_PercentUp_RoundsUp(int current, int percent, int expected)
    {
        var rules = Behaviour(
            $"scaleUp: {{stabilizationWindowSeconds: 0, selectPolicy: Max, policies: [{{type: Percent, value: {percent}, periodSeconds: "
            + $"60}}]}}");

        new BehaviourScaling(rules, _history, Start).Decide((current, 100), (1, 100)).Replicas.ShouldBe(expected);
    }

    [TestCase(5, 50, 2)]
    [TestCase(3, 10, 2)]
    public void Behaviour_PercentDown_RoundsDown(int current, int percent, int expected)
    {
        var rules = Behaviour(
            $"scaleDown: {{stabilizationWindowSeconds: 0, selectPolicy: Max, policies: [{{type: Percent, value: {percent}, "
            + $"periodSeconds: 60}}]}}");

        new BehaviourScaling(rules, _history, Start).Decide((current, 0), (0, 100)).Replicas.ShouldBe(expected);
    }

    [TestCase(4, 9, 1, 6, 6, "TooManyReplicas")]
    [TestCase(4, 9, 1, 8, 8, "TooManyReplicas")]
    [TestCase(4, 9, 1, 9, 8, "ScaleUpLimit")]
    [TestCase(4, 6, 1, 6, 6, "DesiredWithinRange")]
    [TestCase(4, 1, 3, 9, 3, "TooFewReplicas")]
    [TestCase(4, 1, 2, 9, 2, "TooFewReplicas")]
    [TestCase(4, 0, 1, 9, 2, "ScaleDownLimit")]
    [TestCase(4, 4, 1, 9, 4, "DesiredWithinRange")]
    [TestCase(4, 2, 2, 9, 2, "DesiredWithinRange")]
    public void Behaviour_Bounds_LimitWhatTheRulesLet(int current, int wanted, int least, int most, int expected, string reason)
    {
        var rules = Behaviour(
            "scaleUp: {stabilizationWindowSeconds: 0, selectPolicy: Max, policies: [{type: Percent, value: 100, periodSeconds: 60}]}, "
            + "scaleDown: {stabilizationWindowSeconds: 0, selectPolicy: Max, policies: [{type: Percent, value: 50, periodSeconds: 60}]}");

        var decision = new BehaviourScaling(rules, _history, Start).Decide((current, wanted), (least, most));

        (decision.Replicas, decision.Limit.Reason, decision.IsLimited).ShouldBe((expected, reason, reason != "DesiredWithinRange"));
        decision.Ready.Reason.ShouldBe("ReadyForNewScale");
    }

    [TestCase(299, 10)]
    [TestCase(300, 4)]
    public void Behaviour_NoWindowDown_IsFiveMinutes(int seconds, int expected)
    {
        var rules = Behaviour("scaleDown: {selectPolicy: Max, policies: [{type: Percent, value: 100, periodSeconds: 15}]}");
        new BehaviourScaling(rules, _history, Start).Decide((10, 10), (1, 20));

        new BehaviourScaling(rules, _history, Start.AddSeconds(seconds)).Decide((10, 4), (1, 20)).Replicas.ShouldBe(expected);
    }

    [TestCase(59, 2)]
    [TestCase(60, 6)]
    public void Behaviour_WindowUp_EndsWithItsStart(int seconds, int expected)
    {
        var rules = Behaviour(
            "scaleUp: {stabilizationWindowSeconds: 60, selectPolicy: Max, policies: [{type: Percent, value: 900, periodSeconds: 15}]}");
        new BehaviourScaling(rules, _history, Start).Decide((2, 2), (1, 20));

        new BehaviourScaling(rules, _history, Start.AddSeconds(seconds)).Decide((2, 6), (1, 20)).Replicas.ShouldBe(expected);
    }

    [TestCase(300, 0, 2, 6)]
    [TestCase(0, 300, 6, 2)]
    public void Behaviour_TwoWindows_TheLongerIsRemembered(int up, int down, int current, int wanted)
    {
        const string Policies = "selectPolicy: Max, policies: [{type: Percent, value: 900, periodSeconds: 15}]";
        var rules = Behaviour(
            $"scaleUp: {{stabilizationWindowSeconds: {up}, {Policies}}}, scaleDown: {{stabilizationWindowSeconds: {down}, {Policies}}}");
        new BehaviourScaling(rules, _history, Start).Decide((current, current), (1, 20));
        new BehaviourScaling(rules, _history, Start.AddSeconds(100)).Decide((current, wanted), (1, 20));

        new BehaviourScaling(rules, _history, Start.AddSeconds(200)).Decide((current, wanted), (1, 20)).Replicas.ShouldBe(current);
    }

    [TestCase("scaleDown", 10, 8, 6, 0, 6)]
    [TestCase("scaleUp", 10, 12, 14, 90, 14)]
    public void Scale_PoliciesOfTwoPeriods_CountForTheLonger(string direction, int first, int second, int third, int wanted, int expected)
    {
        const string Policies = "[{type: Pods, value: 2, periodSeconds: 15}, {type: Pods, value: 4, periodSeconds: 60}]";
        var rules = Behaviour($"{direction}: {{stabilizationWindowSeconds: 0, selectPolicy: Max, policies: {Policies}}}");
        new BehaviourScaling(rules, _history, Start).Scale(first, second);
        new BehaviourScaling(rules, _history, Start.AddSeconds(30)).Scale(second, third);

        new BehaviourScaling(rules, _history, Start.AddSeconds(40)).Decide((third, wanted), (0, 100)).Replicas.ShouldBe(expected);
    }

    [TestCase(59, 6)]
    [TestCase(60, 5)]
    public void Scale_ChangeOfLongAgo_IsNoLongerCounted(int seconds, int expected)
    {
        var rules = Behaviour(
            "scaleDown: {stabilizationWindowSeconds: 0, selectPolicy: Max, policies: [{type: Pods, value: 2, periodSeconds: 60}]}");
        new BehaviourScaling(rules, _history, Start).Scale(8, 7);

        new BehaviourScaling(rules, _history, Start.AddSeconds(seconds)).Decide((7, 0), (0, 20)).Replicas.ShouldBe(expected);
    }

    [Test]
    public void Scale_ManyTimes_ForgetsOneObsoleteChangeOfTheSameDirection()
    {
        _history.Scale(1, 2, Start, TimeSpan.FromSeconds(60));
        _history.Scale(2, 1, Start, TimeSpan.FromSeconds(60));
        _history.Scale(1, 4, Start.AddSeconds(61), TimeSpan.FromSeconds(60));

        _history.ChangeWithin(TimeSpan.FromSeconds(30), Start.AddSeconds(61)).ShouldBe(3);
        _history.ChangeWithin(TimeSpan.FromMinutes(10), Start.AddSeconds(61)).ShouldBe(2);
    }

    [Test]
    public void Begin_Twice_KeepsTheFirst()
    {
        _history.Begin(3, Start);
        _history.Begin(9, Start);

        _history.RecommendedSince(Start, includesStart: true).ShouldBe([3]);
        _history.RecommendedSince(Start, includesStart: false).ShouldBeEmpty();
    }

    [Test]
    public void Recommend_ForgetsThoseFromBefore()
    {
        _history.Recommend(1, Start, Start);
        _history.Recommend(2, Start.AddSeconds(10), Start);
        _history.Recommend(3, Start.AddSeconds(20), Start.AddSeconds(10));

        _history.RecommendedSince(Start, includesStart: true).ShouldBe([2, 3]);
    }

    private static HorizontalPodAutoscalerBehavior Behaviour(string rules) => HorizontalPodAutoscaler.Of(ControlPlane.Parse($$"""
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: {name: h, namespace: default}
        spec: {behavior: { {{rules}} } }
        """)).Spec.Behavior;
}
