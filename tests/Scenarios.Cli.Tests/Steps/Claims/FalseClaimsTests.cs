using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Steps.Claims;

/// <summary>False claims fail: every word of a sentence counts.</summary>
internal sealed class FalseClaimsTests
{
    private const string Web = "Given a Deployment \"web\" with 2 replicas\n    And a Service \"web\" for Deployment \"web\" on port 80\n";

    private const string Two = "Given a Deployment \"api\" with 2 replicas\n    And a Deployment \"web\" with 1 replica\n";

    private const string Bad = "When I update the image of Deployment \"web\" to \"nginx:9.99\"\n";

    private const string Labelled = "Given a Pod \"bare\"\nWhen I label Pod \"bare\" with \"tier=gold\"\n";

    private const string Good = "When I update the image of Deployment \"web\" to \"nginx:1.28\"\n";

    [TestCase("Then the rollout of Deployment \"web\" fails")]
    [TestCase(Good + "Then the rollout of Deployment \"web\" fails")]
    [TestCase(Good + "Then the rollout is stuck")]
    [TestCase(Good + "Then the rollout does not finish")]
    [TestCase(Good + "And 2 minutes pass\nThen the rollout is not complete")]
    [TestCase("Then Service \"web\" has an external IP")]
    [TestCase("Then Service \"web\" has an external address")]
    [TestCase("Then Service \"web\" has a node port")]
    [TestCase("Given a Service \"open\" of type NodePort on port 80\nThen Service \"open\" has no node port")]
    [TestCase("Then there is an event \"ScalingReplicaSet\" for Pod \"web\"")]
    [TestCase("Then there is an event \"Scheduled\" for Deployment \"web\"")]
    [TestCase("Then there is a Warning event \"Scheduled\"")]
    [TestCase(Bad + "Then there is a Normal event \"Failed\"")]
    [TestCase(Bad + "And 30 seconds pass\nThen there is no Warning event \"Failed\"")]
    [TestCase("Then every Pod of \"web\" belongs to StatefulSet \"web\"")]
    [TestCase("Then every Pod of \"web\" is owned by StatefulSet \"web\"")]
    [TestCase("Then Deployment \"web\" has been updated")]
    [TestCase("When I scale Deployment \"web\" to 3 replicas\nThen Deployment \"web\" has been updated")]
    public void Then_WhatIsNotSo_Fails(string steps) => Print(Web, steps).ShouldContain("1 scenario (1 failed)");

    [TestCase(Bad + "Then the rollout of Deployment \"web\" fails")]
    [TestCase(Bad + "Then the rollout is stuck")]
    [TestCase(Bad + "Then the rollout does not finish")]
    [TestCase(Bad + "Then the rollout is not complete")]
    [TestCase("Then Service \"web\" has no external IP\nAnd Service \"web\" has no node port\nAnd Service \"web\" has a cluster IP")]
    [TestCase("Given a Service \"open\" of type NodePort on port 80\nThen Service \"open\" has a node port")]
    [TestCase("Then there is an event \"ScalingReplicaSet\" for Deployment \"web\"")]
    [TestCase("Then there is a Normal event \"Scheduled\" for \"web\"\nAnd there is no Warning event \"Scheduled\"")]
    [TestCase(Bad + "Then there is a Warning event \"Failed\"")]
    [TestCase("Then every Pod of \"web\" belongs to Deployment \"web\"\nAnd every Pod of \"web\" belongs to \"web\"")]
    [TestCase(Good + "Then Deployment \"web\" has been updated")]
    [TestCase("When I scale Deployment \"web\" to 3 replicas\nThen Deployment \"web\" has not been updated")]
    [TestCase("Then no Pod of \"web\" is stuck in \"CrashLoopBackOff\"\nAnd no Pod of \"web\" is on node \"control-plane\"")]
    [TestCase("When I expose Deployment \"web\" as a headless Service \"peers\" of type ClusterIP\nThen the cluster IP is \"None\"")]
    [TestCase(Labelled + "And the label is removed from Pod \"bare\"\nThen Pod \"bare\" does not have the label \"tier=gold\"")]
    public void Then_WhatIsSo_Passes(string steps) => Print(Web, steps).ShouldContain("1 scenario (1 passed)");

    [TestCase("Then at all times at least 2 Pods of \"web\" were ready")]
    [TestCase("Then at no time was a Pod of \"web\" not ready")]
    public void Then_OfAWholeTimeWithoutAWhen_AsksSinceWhen(string steps) =>
        Print(Web, steps).ShouldContain("Since when? A claim about a period needs an earlier When");

    [TestCase("Then exactly 1 Pod is ready", "3 of 3")]
    [TestCase("When I scale Deployment \"web\" to 0 replicas\nThen there are no Pods", "api-")]
    [TestCase("When I scale Deployment \"web\" to 0 replicas\nThen no Pod is running", "api-")]
    [TestCase("When I delete Deployment \"web\"\nThen there are no Pods", "api-")]
    public void Then_OfPodsOfNobody_CountsAllWorkloads(string steps, string expected) => Print(Two, steps).ShouldContain(expected);

    [TestCase("Then exactly 3 Pods are ready")]
    [TestCase("When I scale Deployment \"web\" to 0 replicas\nThen no Pod of \"web\" is running\nAnd exactly 2 Pods are running")]
    [TestCase("When I restart Deployment \"web\"\nThen all original Pods are gone")]
    public void Then_OfPodsOfNobody_PassesForAllWorkloads(string steps) => Print(Two, steps).ShouldContain("1 scenario (1 passed)");

    [TestCase("Then no Pod of \"web\" is stuck in \"Banana\"", "There is no status or reason \"Banana\"")]
    [TestCase("Then no Pod of \"web\" is stuck in \"CrashLoopBackOf\"", "Did you mean \"CrashLoopBackOff\"?")]
    [TestCase("Then no Pod of \"web\" is on node \"worker9\"", "Nothing was ever called \"worker9\"")]
    [TestCase("Then ServiceAccount \"ghost\" is not allowed to list Pods", "There is no ServiceAccount \"ghost\"")]
    [TestCase("Then ServiceAccount \"ghost\" cannot delete Secrets", "There is no ServiceAccount \"ghost\"")]
    public void Then_OfWhatThereIsNot_SaysSo(string steps, string expected) => Print(Web, steps).ShouldContain(expected);

    [TestCase("ならば Deployment \"web\" のロールアウトが失敗する", "1 failed")]
    [TestCase("ならば Pod \"web\" にイベント \"ScalingReplicaSet\" が記録される", "1 failed")]
    [TestCase("ならば Deployment \"web\" にイベント \"ScalingReplicaSet\" が記録される", "1 passed")]
    [TestCase("ならば 警告イベント \"Scheduled\" が記録される", "1 failed")]
    [TestCase("ならば Service \"web\" に外部IPがある", "1 failed")]
    [TestCase("ならば Service \"web\" にノードポートがない", "1 passed")]
    public void Naraba_IsTheSame(string step, string expected)
    {
        using var features = new TemporaryFeatures().With("a.feature",
            "# language: ja\nフィーチャ: F\n  シナリオ: S\n    前提 レプリカ数2のDeployment \"web\" が動いている\n"
            + $"    かつ Deployment \"web\" を80番ポートで公開するService \"web\" がある\n    {step}\n");
        features.Print().ShouldContain(expected);
    }

    private static string Print(string given, string steps)
    {
        using var features = new TemporaryFeatures().With("a.feature",
            $"Feature: F\n  Scenario: S\n    {given}    {steps.Replace("\n", "\n    ", StringComparison.Ordinal)}\n");
        return features.Print();
    }
}
