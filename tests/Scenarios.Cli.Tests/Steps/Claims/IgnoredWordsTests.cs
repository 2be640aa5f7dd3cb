using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Steps.Claims;

/// <summary>Words that claims once ignored: negations, bounds, periods, additional subjects and objects.</summary>
internal sealed class IgnoredWordsTests
{
    private const string Web = "Given a Deployment \"web\" with 2 replicas\n    And a Service \"web\" for Deployment \"web\" on port 80\n";

    private const string Curl = "When I curl \"http://web\" 10 times from a Pod\n";

    private const string Update = "When I update the image of Deployment \"web\" to \"nginx:1.28\"\n";

    private const string Init =
        "Given this Pod is applied:\n\"\"\"\n{apiVersion: v1, kind: Pod, metadata: {name: init}, spec: {restartPolicy: Never, "
        + "initContainers: [{name: first, image: busybox:1.36, command: [sh, -c, exit 1]}], containers: [{name: app, image: "
        + "nginx:1.27}]}}\n\"\"\"\n";

    private const string Stateful = "Given a StatefulSet \"db\" with 2 replicas\n";

    private const string Budget =
        "Given this PodDisruptionBudget is applied:\n\"\"\"\n{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: web}, "
        + "spec: {minAvailable: 2, selector: {matchLabels: {app: web}}}}\n\"\"\"\n";

    // Affirmations and negations.
    [TestCase(Curl + "Then the client has seen errors")]
    [TestCase(Update + "Then both versions did not run side by side")]
    [TestCase(Curl + "Then the slowest request took longer than 5 seconds")]
    [TestCase(Update + "Then the rollout to \"nginx:1.29\" is complete")]
    [TestCase("When I scale Deployment \"web\" to 4 replicas\nThen never more than 3 Pods of \"web\" were ready")]
    [TestCase("Then Pod \"web\" is still not ready")]
    // Times.
    [TestCase(
        "Given a ConfigMap \"c\" with:\n| key | value |\n| A | b |\nWhen I change \"A\" to \"x\" in ConfigMap \"c\"\nThen at all times "
        + "\"A\" of ConfigMap \"c\" is \"x\"")]
    [TestCase("Then for 10 seconds \"kubectl get pods\" shows \"web\"")]
    [TestCase(Update + "Then things have come to a standstill\nAnd no Pod of \"web\" runs image \"nginx:1.28\"")]
    [TestCase(Update + "Then the rollout has ground to a halt")]
    [TestCase(Update + "Then nobody restarts Deployment \"web\"\nAnd the generation of Deployment \"web\" has not changed")]
    [TestCase("When I delete one of the Pods of \"web\"\nThen Deployment \"web\" did not notice")]
    [TestCase("When I delete one of the Pods of \"web\"\nThen nobody brings the 2 Pods back")]
    // Subjects, numbers, objects.
    [TestCase("When I drain \"worker\"\nThen 3 Pods of \"web\" have been evicted")]
    [TestCase(Curl + "Then all 20 requests are answered by the Pods of \"web\"")]
    [TestCase(Curl + "Then no 20 requests failed")]
    [TestCase("When I run \"kubectl get nothing\"\nThen the drain of node \"worker\" fails")]
    [TestCase("When I run \"kubectl get nothing\"\nThen on stdout one can read \"error\"")]
    [TestCase("When I run \"echo both words\"\nThen \"both\" is the output")]
    [TestCase("Then the log of Deployment \"web\" contains \"start worker process\" 77 times")]
    [TestCase("Then the number of replicas of Deployment \"web\" is at least 3")]
    [TestCase("Then a Pod is created every minute")]
    [TestCase("Given 3 Pods are running\nThen a Pod is running")]
    [TestCase(
        "Given this ConfigMap is applied:\n\"\"\"\n{apiVersion: v1, kind: Secret, metadata: {name: s}}\n\"\"\"\nThen Secret \"s\" exists")]
    [TestCase(Init + "When 1 minute passes\nThen Pod \"init\" is \"Init:CrashLoopBackOff\"")]
    [TestCase("When I delete one of the Pods of \"web\"\nThen nobody restarts Deployment \"wbe\"")]
    // Claims that do not apply to the named kind.
    [TestCase("Then Deployment \"web\" has no taints")]
    [TestCase("Then Deployment \"web\" is of type LoadBalancer")]
    [TestCase("Then Deployment \"web\" is not scheduled anywhere")]
    [TestCase("Then Deployment \"web\" is not assigned to a node")]
    [TestCase("Given a Pod \"bad\" that exits with code 1\nWhen 2 minutes pass\nThen the number of restarts of Deployment \"web\" is 0")]
    [TestCase(
        "Given a Deployment \"bad\" with 1 replica whose container exits with code 1\nWhen 2 minutes pass\nThen Deployment \"bad\" has "
        + "no restarts")]
    [TestCase("Then Deployment \"web\" runs one Pod on each worker")]
    [TestCase(Update + "Then every Pod of \"web\" runs on another node")]
    [TestCase("When I scale Deployment \"web\" to 0 replicas\nThen Deployment \"web\" never dropped below 2")]
    [TestCase("Then in a Pod of \"web\" the environment variable \"MODE\" is not \"blue\"")]
    [TestCase("When I delete one of the Pods of \"web\"\nThen every Pod of \"web\" came back on node \"control-plane\"")]
    [TestCase(Update + "And I wait until the rollout is complete\nThen every Pod of \"web\" has the same name as before")]
    // Words after a claim, the meaning of "they", reasons of Events, evictions.
    [TestCase("When I scale Deployment \"web\" to 4 replicas\nThen all Pods of \"web\" are ready first")]
    [TestCase("When I scale Deployment \"web\" to 4 replicas\nThen all Pods of \"web\" are ready one after the other")]
    [TestCase("When I scale Deployment \"web\" to 4 replicas\nThen before that 4 Pods of \"web\" are ready")]
    [TestCase("When I scale Deployment \"web\" to 4 replicas\nThen Deployment \"web\" has 4 ready Pods only after 30 seconds")]
    [TestCase("When I delete one of the Pods of \"web\"\nThen 2 Pods of \"web\" are ready with the same name")]
    [TestCase(Stateful + "When I delete Pod \"db-0\"\nThen Pod \"db-0\" is ready with its data")]
    [TestCase(
        "Given a Pod \"lone\"\nWhen I scale Deployment \"web\" to 4 replicas\nThen Deployment \"web\" has 4 ready Pods\nAnd Pod "
        + "\"lone\" is among them")]
    [TestCase("Given a Pod \"lone\"\nThen Service \"web\" has 2 endpoints\nAnd Pod \"lone\" is among them")]
    [TestCase("Then there is no event \"BakOff\"")]
    [TestCase("Then there is no event with reason \"scheduled\"")]
    [TestCase(Budget + "When I evict one of the Pods of \"web\"\nThen Deployment \"web\" exists")]
    [TestCase("When I evict Deployment \"web\"\nThen Deployment \"web\" exists")]
    public void Then_WhatIsNotSo_Fails(string steps) => Print(Web, steps).ShouldContain("1 scenario (1 failed)");

    [TestCase(Curl + "Then the client has not run into a single failed request\nAnd no client noticed anything")]
    [TestCase("When I curl \"http://nobody\" from a Pod\nThen the client has seen errors")]
    [TestCase(Update + "Then the two versions ran side by side")]
    [TestCase("Given Deployment \"web\" uses the Recreate strategy\n" + Update + "Then the two versions never ran side by side")]
    [TestCase(Curl + "Then no request took longer than 5 seconds\nAnd the slowest request took at most 5 seconds")]
    [TestCase(Update + "Then the rollout to \"nginx:1.28\" is complete")]
    [TestCase("When I scale Deployment \"web\" to 4 replicas\nThen never more than 4 Pods of \"web\" were ready")]
    [TestCase("When I update the image of Deployment \"web\" to \"nginx:9.99\"\nThen the rollout has ground to a halt")]
    [TestCase("Given a Pod \"lone\"\nWhen I delete Pod \"lone\"\nThen nobody recreates Pod \"lone\"")]
    [TestCase("When I delete one of the Pods of \"web\"\nThen the number of replicas of Deployment \"web\" is at least 2")]
    [TestCase(Init + "When 1 minute passes\nThen Pod \"init\" is \"Init:Error\"")]
    [TestCase("When I curl \"http://web\" from a Pod\nThen the number of endpoints of Service \"web\" is 2")]
    [TestCase("When I wait 1 minute\nThen the UID of Deployment \"web\" has not changed\nAnd this Deployment keeps its UID")]
    [TestCase(
        "When I apply this manifest:\n\"\"\"\n{apiVersion: v1, kind: Pod, metadata: {name: slow}, spec: {containers: [{name: app, "
        + "image: nginx:1.27, "
        + "readinessProbe: {exec: {command: [\"true\"]}, initialDelaySeconds: 20}}]}}\n\"\"\"\nThen Pod \"slow\" is ready only after 20 "
        + "seconds")]
    [TestCase(
        Stateful
            + "When I delete Pod \"db-0\"\nThen 2 Pods of \"db\" are ready with the same name\nAnd Pod \"db-0\" is ready without its data")]
    [TestCase(
        "When I scale Deployment \"web\" to 4 replicas\nThen Deployment \"web\" has 4 ready Pods\nAnd the 2 original Pods are still "
        + "among them")]
    [TestCase("When I delete one of the Pods of \"web\"\nThen Service \"web\" has 2 endpoints\nAnd the new Pod is among them")]
    [TestCase(
        "Then there is no event \"BackOff\"\nAnd there is no event with reason \"FailedMount\"\nAnd there is no event \"out of luck\"")]
    [TestCase(
        Budget
            + "When I try to evict one of the Pods of \"web\"\nThen the command fails\nAnd the error output contains \"violate the "
            + "pod's disruption budget\"")]
    [TestCase("Given a Pod \"lone\"\nWhen I evict Pod \"lone\"\nThen Pod \"lone\" is gone")]
    public void Then_WhatIsSo_Passes(string steps) => Print(Web, steps).ShouldContain("1 scenario (1 passed)");

    [TestCase("もし \"intern\" として \"kubectl delete deployment web\" を実行する|ならば エラー出力に \"forbidden\" が含まれる", "1 passed")]
    [TestCase("もし \"kubectl delete pod nobody\" を実行しようとする|ならば PDBのせいで コマンドは失敗する", "1 failed")]
    [TestCase("もし \"echo both words\" を実行する|ならば \"both\" とだけ出力される", "1 failed")]
    [TestCase("もし クラスター内から \"http://web\" に10回リクエストを送る|ならば 10回のリクエストが2つ以上失敗する", "1 failed")]
    [TestCase("ならば Deployment \"web\" のレプリカ数は2である", "1 passed")]
    [TestCase("もし ノード \"worker\" に Taint \"a=b:NoExecute\" を付ける|ならば ノード \"worker\" は \"a\" の NoSchedule Taint が付いている", "1 failed")]
    [TestCase("ならば Deployment \"web\" は 条件 \"Available\" が True である", "1 passed")]
    [TestCase("ならば Deployment \"web\" は 条件 \"Available\" が False である", "1 failed")]
    public void Naraba_IsTheSame(string steps, string expected)
    {
        using var features = new TemporaryFeatures().With("a.feature",
            "# language: ja\nフィーチャ: F\n  シナリオ: S\n    前提 レプリカ数2のDeployment \"web\" が動いている\n"
            + "    かつ Deployment \"web\" を80番ポートで公開するService \"web\" がある\n    "
            + $"{steps.Replace("|", "\n    ", StringComparison.Ordinal)}\n");
        features.Print().ShouldContain(expected);
    }

    [TestCase("Then there is no event \"BakOff\"", "Did you mean \"BackOff\"")]
    [TestCase("Then there is no event with reason \"FailedScheduleing\"", "\"FailedScheduling\"")]
    [TestCase(Budget + "When I evict one of the Pods of \"web\"\nThen Deployment \"web\" exists", "(TooManyRequests)")]
    public void Then_WhatIsNotSo_IsNamed(string steps, string words) => Print(Web, steps).ShouldContain(words);

    private static string Print(string given, string steps)
    {
        using var features = new TemporaryFeatures().With("a.feature",
            $"Feature: F\n  Scenario: S\n    {given}    {steps.Replace("\n", "\n    ", StringComparison.Ordinal)}\n");
        return features.Print();
    }
}
