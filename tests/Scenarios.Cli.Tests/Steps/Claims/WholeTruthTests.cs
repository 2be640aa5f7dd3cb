using Scenarios.Cli.Tests.Steps.Language;

namespace Scenarios.Cli.Tests.Steps.Claims;

/// <summary>
/// Claims look at what their words mean: the variables that containers got, the logs of all Pods, the Pods that were not named before, what
/// went away and what came back.
/// </summary>
internal sealed class WholeTruthTests
{
    private const string App = "Given a ConfigMap \"settings\" with \"COLOR=blue\"|And a Deployment \"app\" with 1 replica that gets \"COLOR\" "
        + "from ConfigMap \"settings\" as an environment variable|";

    private const string Web = "Given a Deployment \"web\" with 3 replicas|";

    private const string Asked = Web + "And a Service \"web\" for Deployment \"web\" on port 80|When I curl \"http://web/nowhere\" from a Pod|"
        + "Then the request fails with status 404|";

    private const string Big = Web + "When I create a Pod \"big\" that requests 100 CPUs|Then Pod \"big\" is Pending|";

    [TestCase(App + "Then the Pod of \"app\" has the environment variable \"COLOR\" set to \"{0}\"", "blue", "red")]
    [TestCase(
        App + "When I change \"COLOR\" to \"green\" in ConfigMap \"settings\"|Then every Pod of \"app\" has the environment variable "
        + "\"COLOR\" set to \"{0}\"", "blue", "green")]
    [TestCase(
        App + "When I change \"COLOR\" to \"green\" in ConfigMap \"settings\"|And I restart Deployment \"app\"|And I wait 1 minute|Then "
        + "\"app\" のPodは環境変数 \"COLOR\" が \"{0}\" に設定されている", "green", "blue")]
    [TestCase(App + "Then every Pod of \"app\" does not have the environment variable \"{0}\"", "SIZE", "COLOR")]
    [TestCase(App + "Then no Pod of \"app\" has the environment variable \"COLOR\" set to \"{0}\"", "red", "blue")]
    [TestCase(Asked + "And the log of Deployment \"web\" contains \"GET /{0}\"", "nowhere", "elsewhere")]
    [TestCase(Asked + "And the log of Deployment \"web\" contains \"GET /nowhere\" {0}", "exactly once", "twice")]
    [TestCase(Asked + "And the log of Deployment \"web\" does not contain \"GET /{0}\"", "elsewhere", "nowhere")]
    [TestCase(Asked + "And the log of Service \"web\" contains \"GET /{0}\"", "nowhere", "elsewhere")]
    [TestCase(Asked + "And the log of {0} contains \"GET /nowhere\"", "Deployment \"web\"", "every Pod of \"web\"")]
    [TestCase(Asked + "And \"web\" のログに \"GET /{0}\" が含まれる", "nowhere", "elsewhere")]
    [TestCase(Asked + "And \"web\" のログに \"GET /{0}\" は含まれない", "elsewhere", "nowhere")]
    [TestCase(
        "Given a cluster with 2 workers|And a Deployment \"web\" with 4 replicas|When I wait 10 seconds|Then 2 Pods of \"web\" are on node "
        + "\"worker\"|And the other 2 Pods are on node \"{0}\"|And the other 2 Pods are ready", "worker2", "worker")]
    [TestCase(
        "Given a cluster with 2 workers|And a Deployment \"web\" with 4 replicas|When I wait 10 seconds|Then \"web\" のPodのうち2つはノード "
        + "\"worker\" で動いている|And ほかの2つのPodはノード \"{0}\" で動いている", "worker2", "worker")]
    [TestCase(
        "Given a StatefulSet \"db\" with 3 replicas|When I delete Pod \"db-1\"|Then Pod \"db-1\" is ready|And the other {0} Pods are ready",
        "2", "3")]
    [TestCase(
        Web + "When I wait 1 minute|Then {0} Pods are ready", "the 3", "the other 3")]
    [TestCase("Given a Pod \"app\" running image \"nginx\"|When I {0} Pod \"app\"|Then it does not come back", "delete", "describe")]
    [TestCase(
        "Given a StatefulSet \"db\" with 3 replicas|And a Pod \"app\" running image \"nginx\"|When I delete Pod \"{0}\"|Then Pod \"{0}\" "
        + "は復活しない", "app", "db-1")]
    [TestCase(Web + "When I {0}|Then no Pod was deleted", "wait 1 minute", "delete a Pod of \"web\"")]
    [TestCase(Web + "When I {0}|Then the Pods of \"web\" were not deleted", "wait 1 minute", "delete a Pod of \"web\"")]
    [TestCase(Web + "When I {0}|Then Podは1つも削除されていない", "wait 1 minute", "delete a Pod of \"web\"")]
    [TestCase(Web + "When I {0}|Then 新しいPodは1つもない", "wait 1 minute", "delete a Pod of \"web\"")]
    [TestCase(Web + "When I {0}|Then 新しいPodは作られない", "wait 1 minute", "delete a Pod of \"web\"")]
    [TestCase(Web + "When I {0}|Then there is no new Pod", "wait 1 minute", "delete a Pod of \"web\"")]
    [TestCase(
        "Given a cluster with 2 workers|And a Deployment \"web\" with 4 replicas|When I {0} \"worker\"|Then no Pod of \"web\" is left on "
        + "\"worker\"", "drain", "cordon")]
    [TestCase(
        "Given a Pod \"app\" running image \"nginx\"|When I delete Pod \"app\"{0}|Then no other Pod was started", "",
        "|And I create a Pod \"app2\" running image \"nginx\"")]
    [TestCase(
        Web + "When I delete a Pod of \"web\"|And I wait 1 minute|Then {0} no new Pod is created", "after another minute", "after 1 minute")]
    [TestCase(Web + "When I delete a Pod of \"web\"|And I wait 1 minute|Then {0}新しいPodは作られません", "さらに1分待っても", "")]
    [TestCase(Web + "When I restart Deployment \"web\"|And I wait 1 minute|Then \"web\" の現在のリビジョンは {0} である", "2", "3")]
    [TestCase(
        "Given a Deployment \"web\" with 2 replicas that uses the Recreate strategy|When I set the image of Deployment \"web\" to "
        + "\"nginx:1.28\"|And I wait 1 minute|Then there is a moment when \"web\" has {0} ready Pods", "0", "5")]
    [TestCase(
        Web + "When I set the environment variable \"MODE\" to \"fast\" on Deployment \"web\"|Then within 2 minutes 3 new Pods with "
        + "\"MODE={0}\" are ready", "fast", "slow")]
    [TestCase(
        Web + "When I set the image of Deployment \"web\" to \"nginx:1.28\"|Then 2分以内に \"web\" の3つのPodがイメージ \"nginx:{0}\" で"
        + "Readyになる", "1.28", "1.27")]
    [TestCase(
        Web + "When I set the image of Deployment \"web\" to \"nginx:1.28\"|Then within 2 minutes all 3 Pods of \"web\" are ready with the image "
        + "\"nginx:{0}\"", "1.28", "1.27")]
    [TestCase(
        Web + "And a Service \"web\" for Deployment \"web\" on port 80|When I wait 5 seconds|Then Service \"web\" の Ready なエンドポイントは{0}つになる",
        "3", "2")]
    [TestCase(Big + "And the reason is \"{0}\"", "Insufficient cpu", "Insufficient memory")]
    [TestCase(Big + "And その理由は \"{0}\" である", "Insufficient cpu", "Insufficient memory")]
    public void Claim_OfOneWordOrAnother_HoldsForTheTrueOne(string steps, string right, string wrong)
    {
        OneScenario.Judge(steps.Replace("{0}", right, StringComparison.Ordinal), isTrue: true);
        OneScenario.Judge(steps.Replace("{0}", wrong, StringComparison.Ordinal), isTrue: false);
    }

    [TestCase("Then Pod \"app\" has the environment variable \"COLOR\" set to \"blue\"")]
    [TestCase("Then Pod \"app\" does not have the environment variable \"COLOR\"")]
    [TestCase("Then no Pod has the environment variable \"COLOR\"")]
    [TestCase("Then Pod \"app\" は環境変数 \"COLOR\" が \"blue\" に設定されている")]
    public void Variable_OfAContainerThatWasNotStarted_IsNotKnown(string claim) => OneScenario
        .Print($"Given a Pod \"app\" that needs \"COLOR\" from a ConfigMap \"settings\" that does not exist yet|When I wait 5 seconds|{claim}")
        .ShouldContain("app: no container was started, so it has no variables yet; Pending, CreateContainerConfigError");

    [Test]
    public void Log_OfSomePods_SaysOfWhichItIsTrue() =>
        OneScenario.Print($"{Asked}And the log of every Pod of \"web\" contains \"GET /nowhere\"")
            .ShouldContain("That is true of 1 of 3 Pods, and not of web-");

    [Test]
    public void Others_WithoutAnyNamedBefore_AreAskedFor() => OneScenario.Print($"{Web}When I wait 1 minute|Then the other 3 Pods are ready")
        .ShouldContain("\"the other 3 Pods\": other than which? No earlier step names one.");

    [TestCase("Then \"web\" のPodは9つある", "期待 (ここから60秒以内): \"web\" のPodは9つある", "実際:")]
    [TestCase("Then \"web\" has 9 Pods", "Expected within 60 s from now: \"web\" has 9 Pods", "There is:")]
    [TestCase("Then 常に \"web\" のPodは2つReadyである", "成り立たない: 常に \"web\" のPodは2つReadyである", "そのときの状態:")]
    public void Failure_HasItsFixedWordsInTheLanguageOfTheSentence(string claim, string first, string second)
    {
        var printed = OneScenario.Print($"{Web}When I scale Deployment \"web\" to 4 replicas|{claim}");

        printed.ShouldContain(first);
        printed.ShouldContain(second);
    }
}
