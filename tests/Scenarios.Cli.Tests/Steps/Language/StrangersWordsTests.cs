using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Steps.Language;

/// <summary>
/// Combinations of phrases by people who had never seen the language: they hold where they are true, and fail where they are not.
/// </summary>
internal sealed class StrangersWordsTests
{
    private const string Web = "Given a Deployment \"web\" with 2 replicas|And a Service \"web\" for Deployment \"web\" on port 80|";

    private const string Storage = "Given a default StorageClass with dynamic provisioning|And a PersistentVolumeClaim \"data\" of 100Mi|"
        + "And a Pod \"db\" that has the claim \"data\" mounted at \"/data\"|";

    // Fields by their names.
    [TestCase(Web + "When I set minReadySeconds of Deployment \"web\" to 7|Then Deployment \"web\" has minReadySeconds 7", true)]
    [TestCase(Web + "When I set minReadySeconds of Deployment \"web\" to 7|Then Deployment \"web\" has minReadySeconds 8", false)]
    [TestCase("Given a Deployment \"web\" with 1 replica and terminationGracePeriodSeconds 5|"
        + "Then the terminationGracePeriodSeconds of Deployment \"web\" is 5", true)]
    [TestCase(Web + "When I set minimumSeconds of Deployment \"web\" to 7|Then Deployment \"web\" exists", false)]
    // Places after a condition; several conditions; "or".
    [TestCase("Given a Deployment \"web\" with 2 replicas on \"node-2\"|When I drain \"node-2\"|"
        + "Then within 1 minute both Pods of \"web\" are ready on other nodes", true)]
    [TestCase("Given a Deployment \"web\" with 2 replicas on \"node-2\"|When I wait 1 second|"
        + "Then both Pods of \"web\" are ready on other nodes", false)]
    [TestCase(Web + "When I delete one of the Pods of \"web\"|Then none of the Pods of \"web\" has been restarted or replaced", false)]
    [TestCase("Given a Deployment \"web\" with 3 replicas whose Pods must not share a node with each other|"
        + "When I scale Deployment \"web\" to 4 replicas|"
        + "And I wait 30 seconds|Then 3 Pods of \"web\" are ready and 1 is \"Pending\"", true)]
    [TestCase("Given a Deployment \"web\" with 3 replicas|When I scale Deployment \"web\" to 4 replicas|And I wait 30 seconds|"
        + "Then 3 Pods of \"web\" are ready and 1 is \"Pending\"", false)]
    // Objects that no longer exist, and "every time".
    [TestCase("Given a Pod \"lone\"|When I delete Pod \"lone\"|And 1 minute passes|Then Pod \"lone\" no longer exists", true)]
    [TestCase("Given a Pod \"lone\"|When I wait 1 second|Then Pod \"lone\" no longer exists", false)]
    [TestCase(Web + "When I scale Deployment \"web\" to 1 replica|Then there were at least 2 ready Pods of \"web\" at any time", false)]
    [TestCase(Web + "When I scale Deployment \"web\" to 3 replicas|Then there were at least 2 ready Pods of \"web\" at any time", true)]
    // Objects that were created without a change.
    [TestCase("Given a CronJob \"report\" that runs every minute|When I wait 5 minutes|"
        + "Then at least 3 Jobs have been created by \"report\"", true)]
    [TestCase("Given a CronJob \"report\" that runs every minute|When I wait 5 minutes|"
        + "Then at most 2 Jobs have been created by \"report\"", false)]
    // Volumes that are provisioned, and kubelets that stop.
    [TestCase(Storage + "When I write \"42\" to \"/data/answer\" in Pod \"db\"|And I delete Pod \"db\" and create it again|"
        + "And Pod \"db\" is ready|"
        + "Then \"/data/answer\" in Pod \"db\" contains \"42\"", true)]
    [TestCase("Given there is no default StorageClass|And a PersistentVolumeClaim \"data\" for 1Gi|When I wait 1 minute|"
        + "Then PersistentVolumeClaim \"data\" is bound", false)]
    [TestCase(
        Web + "When the kubelet on \"worker\" stops|Then \"worker\" becomes NotReady within 90 seconds, but not within the first 20",
        true)]
    [TestCase(Web + "When node \"worker\" stops|Then \"worker\" becomes NotReady within 90 seconds, but not within the first 80", false)]
    public void Scenario_OfStrangers_IsJudged(string steps, bool isTrue) =>
        Print("Feature: F\n  Scenario: S\n    ", steps).ShouldContain(isTrue ? "1 scenario (1 passed)" : "1 scenario (1 failed)");

    [TestCase("ならば \"web\" のPodは一度も再起動していない", true)]
    [TestCase("もし \"web\" のコンテナが異常終了する|かつ 30秒待つ|ならば \"web\" のPodは一度も再起動していない", false)]
    [TestCase("もし \"node-1\" をdrainする|ならば \"node-1\" に \"web\" のPodは残っていない|かつ \"web\" のPodは \"node-2\" と \"node-3\" で2つともReadyになる", true)]
    [TestCase("もし 1秒待つ|ならば \"web\" のPodは \"node-1\" で2つともReadyになる", false)]
    public void Scenario_OfJapaneseStrangers_IsJudged(string steps, bool isTrue) =>
        Print("# language: ja\n機能: F\n  シナリオ: S\n    前提 レプリカ数2のDeployment \"web\" のPodが2つ動いている\n    ",
            steps.StartsWith("ならば", StringComparison.Ordinal) ? $"もし 1秒待つ|{steps}" : steps)
            .ShouldContain(isTrue ? "1 scenario (1 passed)" : "1 scenario (1 failed)");

    private static string Print(string head, string steps)
    {
        using var features = new TemporaryFeatures().With("a.feature", $"{head}{steps.Replace("|", "\n    ", StringComparison.Ordinal)}\n");
        return features.Print();
    }
}
