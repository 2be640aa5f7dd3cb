using System.Text.RegularExpressions;
using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Steps.Faults;

/// <summary>
/// Each scenario of the chapter on faults fails when the rule that it shows is broken on purpose: by another setup, another fault, or none.
/// The text is the chapter's own, changed in one place.
/// </summary>
internal sealed class ChapterMutationTests
{
    [TestCase(
        "01-rollouts-under-load",
        "A preStop sleep saves every request",
        "                lifecycle: {preStop: {sleep: {seconds: 5}}}\n",
        "",
        "requests failed. The route of the first of them")]
    [TestCase(
        "01-rollouts-under-load",
        "Without a sleep, some requests are refused",
        "readinessProbe: {httpGet: {path: /, port: 80}, periodSeconds: 2}\n",
        "readinessProbe: {httpGet: {path: /, port: 80}, periodSeconds: 2}\n                lifecycle: {preStop: {sleep: {seconds: 5}}}\n",
        "requests failed. The route of the first other one")]
    [TestCase("01-rollouts-under-load", "maxSurge limits how many extra Pods a rollout starts", "maxSurge 2", "maxSurge 4", "Not true at")]
    [TestCase(
        "01-rollouts-under-load",
        "The strategy Recreate leaves a gap in which nobody answers",
        "the strategy Recreate",
        "maxSurge 1, maxUnavailable 0",
        "0 of ")]
    [TestCase(
        "01-rollouts-under-load",
        "An image tag that does not exist stops the rollout, but not the website",
        "\"nginx:1.28-typo\"",
        "\"nginx:1.28-alpine\"",
        "4 of 4")]
    [TestCase(
        "01-rollouts-under-load",
        "Changes made while a rollout is paused go out together when it is resumed",
        "    And the rollout of Deployment \"web\" is paused\n",
        "",
        "no Pod of \"web\" has been replaced")]
    [TestCase(
        "01-rollouts-under-load",
        "If containers start slowly, the rollout is slow, and clients do not notice",
        "    And the container of \"web\" starts slowly, taking 30 seconds\n",
        "",
        "1 of the original Pods is still ready")]
    [TestCase(
        "01-rollouts-under-load",
        "A registry that does not answer delays a rollout, which then continues by itself",
        "registry \"docker.io\"",
        "registry \"quay.io\"",
        "0 of 3")]
    [TestCase(
        "02-nodes",
        "When a node is cut off for 40 seconds, the cluster changes nothing",
        "for 40 seconds",
        "for 90 seconds",
        "\"worker2\" was never NotReady")]
    [TestCase(
        "02-nodes",
        "Until a failed node is NotReady, a third of the requests get no answer",
        "    When node \"worker2\" stops\n    And I wait 30 seconds",
        "    When I wait 30 seconds",
        "300 of 300 requests succeeded")]
    [TestCase(
        "02-nodes",
        "Once the node is NotReady, no more requests are sent to it",
        "    When node \"worker2\" stops\n",
        "    When node \"worker2\" loses its network for 20 seconds\n",
        "\"worker2\" is NotReady")]
    [TestCase(
        "02-nodes",
        "Five minutes later, new Pods replace those of the node",
        "I wait 4 minutes",
        "I wait 7 minutes",
        "no Pod of \"web\" has been replaced")]
    [TestCase(
        "02-nodes",
        "A StatefulSet does not replace a lost Pod, because it might still be running",
        "    And a StatefulSet \"db\" with 3 replicas that is governed by Service \"db\"\n    When the node of Pod \"db-0\" loses its "
        + "network\n",
        "    And a StatefulSet \"db\" with 3 replicas that is governed by Service \"db\"\n    When the node of Pod \"db-0\" loses its "
        + "network for 30 seconds\n",
        "Pod \"db-0\" is Terminating")]
    [TestCase(
        "02-nodes",
        "The Pod of a DaemonSet stays with its node",
        "    When node \"worker2\" stops\n    And I wait 10 minutes",
        "    When I restart DaemonSet \"agent\"\n    And I wait 10 minutes",
        "no Pod of \"agent\" has been replaced")]
    [TestCase(
        "02-nodes",
        "A node that runs out of memory evicts its Pods one by one",
        "runs out of memory for 15 seconds",
        "loses its network for 15 seconds",
        "memory-pressure")]
    [TestCase(
        "02-nodes",
        "A Pod that requested its memory is evicted last",
        "a Deployment \"careless\" with 1 replica on node \"worker2\"\n    And a Deployment \"careful\" with 1 replica on node \"worker2\" "
        + "that requests 512Mi of memory",
        "a Deployment \"careful\" with 1 replica on node \"worker2\"\n    And a Deployment \"careless\" with 1 replica on node \"worker2\" "
        + "that requests 512Mi of memory",
        "1 Pod of \"careless\" is Evicted")]
    [TestCase(
        "02-nodes",
        "A drain evicts only as many Pods at a time as the budget allows",
        "    And a PodDisruptionBudget \"web\" with minAvailable 5 for Deployment \"web\"\n",
        "",
        "at least 5 Pods of \"web\" were ready")]
    [TestCase(
        "02-nodes",
        "A budget that allows no eviction stops a drain",
        "minAvailable 3",
        "minAvailable 2",
        "The command succeeded, but should have failed.")]
    [TestCase(
        "02-nodes",
        "A budget does not protect against a power failure",
        "When node \"worker\" stops",
        "When node \"worker\" loses its network for 20 seconds",
        "2 Pods of \"web\" are ready")]
    [TestCase(
        "03-probes",
        "Without a readiness probe, a container gets requests before it can serve them",
        "with 2 replicas",
        "with 2 replicas and a readiness probe on \"/\" every 2 seconds",
        "requests succeeded. The route of one")]
    [TestCase(
        "03-probes",
        "With a readiness probe, a container gets requests only once it can serve them",
        " and a readiness probe on \"/\" every 2 seconds",
        "",
        "nothing listens on")]
    [TestCase(
        "03-probes",
        "A readiness probe that fails by mistake takes healthy Pods out of the Service",
        "fails its readiness probe from",
        "fails its liveness probe from",
        "No container of \"web\" has a liveness probe that could fail")]
    [TestCase(
        "03-probes",
        "A liveness probe that fails by mistake restarts healthy containers",
        "and a liveness probe",
        "and a readiness probe",
        "has a liveness probe that could fail")]
    [TestCase(
        "03-probes",
        "When a container hangs for 10 seconds, its clients wait",
        "hangs for 10 seconds",
        "crashes",
        "requests failed. The route of the first of them")]
    [TestCase(
        "03-probes",
        "A container that hangs for good is killed once its liveness probe has failed and its grace period is over",
        " and a liveness probe on \"/\" every 5 seconds",
        "",
        "0 of 1")]
    [TestCase(
        "03-probes",
        "After its first crash a container restarts at once; after the next, it has to wait",
        "crashes with exit code 3\n    Then within",
        "hangs for 1 second\n    Then within",
        "CrashLoopBackOff")]
    [TestCase("03-probes", "A container that runs out of memory is killed and restarted", "runs out of memory", "crashes", "0 of 2")]
    [TestCase(
        "04-names",
        "When DNS is down, requests by name fail although every Pod is healthy",
        "DNS is down for 20 seconds",
        "DNS is down for 4 seconds",
        "0 of 1 requests fails")]
    [TestCase(
        "04-names",
        "A client that knows the address does not need DNS",
        "I curl the ClusterIP of Service \"web\"",
        "I curl \"http://web\" from a Pod",
        "no answer about web")]
    [TestCase(
        "04-names",
        "A DNS outage shorter than the resolver's timeout only costs time",
        "for 4 seconds",
        "for 20 seconds",
        "no answer about web")]
    [TestCase(
        "04-names",
        "In namespace shop, the lookup of <name> <result>",
        "a Pod in namespace \"shop\" looks up",
        "a Pod in namespace \"default\" looks up",
        "NXDOMAIN")]
    [TestCase(
        "05-terminals",
        "A watch shows each new Pod while it starts",
        "    And I scale Deployment \"web\" to 2 replicas\n",
        "",
        "The output does not contain")]
    [TestCase(
        "05-terminals",
        "kubectl rollout status tells when a rollout has finished",
        "\"nginx:1.28\"",
        "\"nginx:1.28-typo\"",
        "The output does not contain")]
    [TestCase(
        "05-terminals",
        "A forwarded port closes when its command ends",
        "    When I press Ctrl-C in terminal \"two\"\n    And I try",
        "    When I try",
        "The exit code is 0, not 7.")]
    [TestCase(
        "05-terminals",
        "A shell in a container waits for your input",
        "    And I type \"hostname\"\n",
        "",
        "The output does not contain")]
    [TestCase("06-in-japanese", "40秒のネットワーク断では、ノードもPodも失われない", "40秒間", "90秒間", "NotReady")]
    [TestCase("06-in-japanese", "クラッシュしたコンテナは、すぐに再起動される", "    もし \"web\" のコンテナがクラッシュする\n    かつ 5秒待つ", "    もし 5秒待つ", "0 of 1")]
    [TestCase("06-in-japanese", "DNSが止まると、Podは正常でも名前ではアクセスできない", "    もし DNSが20秒間応答しない\n    かつ", "    もし", "0 of 1 requests failed")]
    [TestCase("06-in-japanese", "レジストリが応答しない間も、古いPodは動き続ける", "1分間応答しない", "30分間応答しない", "of 4")]
    public void Scenario_WhoseRuleIsBroken_Fails(string file, string title, string old, string changed, string expected)
    {
        var scenario = ScenarioOf(file, title);
        scenario.ShouldContain(old, Case.Sensitive);
        var head = file.EndsWith("japanese", StringComparison.Ordinal) ? "# language: ja\n機能: F\n" : "Feature: F\n";
        using var features = new TemporaryFeatures().With("a.feature", head + scenario.Replace(old, changed, StringComparison.Ordinal));

        var printed = features.Print();

        printed.ShouldStartWith("failed: a.feature");
        printed.ShouldContain(expected, Case.Sensitive);
    }

    /// <summary>Every scenario of the chapter is covered above.</summary>
    [Test]
    public void Scenarios_OfTheChapter_AreAllBrokenOnce()
    {
        var broken = typeof(ChapterMutationTests).GetMethod(nameof(Scenario_WhoseRuleIsBroken_Fails))!
            .GetCustomAttributes(typeof(TestCaseAttribute), inherit: false)
                .Select(attribute => (string)((TestCaseAttribute)attribute).Arguments[1]!);
        var all = Directory.GetFiles(Folder, "*.feature")
            .SelectMany(path => Titles().Matches(File.ReadAllText(path)))
            .Select(match => match.Groups["title"].Value);

        all.Except(broken).ShouldBeEmpty();
    }

    private static string Folder => Path.Combine(CheckoutFolder.Path, "features", "10-what-breaks");

    private static string ScenarioOf(string file, string title)
    {
        var text = File.ReadAllText(Path.Combine(Folder, $"{file}.feature"));
        var start = Titles().Matches(text).Single(match => match.Groups["title"].Value == title);
        var next = start.NextMatch();
        return next.Success ? text[start.Index..next.Index] : text[start.Index..];
    }

    private static Regex Titles() =>
        new("^  (Scenario|Scenario Outline|シナリオ): (?<title>.*)$", RegexOptions.Multiline | RegexOptions.CultureInvariant);
}
