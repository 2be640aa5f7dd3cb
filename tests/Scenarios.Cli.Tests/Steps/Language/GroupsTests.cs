namespace Scenarios.Cli.Tests.Steps.Language;

/// <summary>Claims about several objects: which ones are meant, on which nodes they are, and what is true of each.</summary>
internal sealed class GroupsTests
{
    private const string Web = "Given a Deployment \"web\" with 3 replicas of image \"nginx:1.27\"|";

    [TestCase("When I cordon node \"worker2\"|Then all nodes are cordoned", false)]
    [TestCase("When I cordon node \"worker2\"|Then the nodes are cordoned", false)]
    [TestCase("When I cordon node \"worker2\"|Then the node is cordoned", true)]
    [TestCase("When I cordon the nodes \"worker2\" and \"worker3\"|Then the nodes \"worker2\" and \"worker3\" are cordoned", true)]
    [TestCase("When I cordon node \"worker2\"|Then all workers are cordoned", false)]
    [TestCase("Then there are 3 workers", true)]
    [TestCase("Then there are 4 workers", false)]
    [TestCase("And a Deployment \"api\" with 2 replicas|Then the Deployments have 2 ready Pods", false)]
    [TestCase("And a Deployment \"api\" with 3 replicas|Then all Deployments have 3 ready Pods", true)]
    [TestCase("And a Deployment \"api\" with 2 replicas|When I pause the rollout of Deployment \"api\"|Then all Deployments are paused", false)]
    [TestCase("And a Pod \"bad\" of image \"nginx:9.99\"|When I wait 1 minute|Then every Pod is ready", false)]
    [TestCase("And a Pod \"client\" of image \"nginx:9.99\"|When I wait 1 minute|Then every Pod is ready", true)]
    [TestCase("And the namespaces \"dev\" and \"prod\"|When I delete namespace \"dev\"|Then a new namespace was created", false)]
    public void Several_WithoutNames_AreAllThatThereAre(string steps, bool isTrue) => OneScenario.Judge(Web + steps, isTrue);

    [TestCase("もし ノード \"worker2\" が停止する|かつ 2分待つ|ならば ノードはすべてNotReadyである", false)]
    [TestCase("もし ノード \"worker2\" が停止する|かつ 2分待つ|ならば どのノードもReadyでない", false)]
    [TestCase("もし ノード \"worker2\" をcordonする|ならば ノードは4台ある", true)]
    public void Several_InJapanese_AreAllThatThereAre(string steps, bool isTrue) =>
        OneScenario.PrintJapanese(steps).ShouldContain(isTrue ? "1 scenario (1 passed)" : "1 scenario (1 failed)");

    [TestCase("Then there is one Pod of \"web\" on each of \"worker\", \"worker2\" and \"worker3\"", true)]
    [TestCase("Then \"web\" has 2 Pods on each of \"worker\" and \"worker2\"", false)]
    [TestCase("Then 3 Pods of \"web\" are ready, all with image \"nginx:1.27\"", true)]
    [TestCase("Then 3 Pods of \"web\" are ready, all with image \"nginx:1.28\"", false)]
    [TestCase("When I delete one Pod of \"web\"|Then the 3 Pods that were ready have not been replaced", false)]
    [TestCase("When I delete one Pod of \"web\"|And I wait 1 minute|Then 3 Pods of \"web\" are ready", true)]
    [TestCase("When I update \"web\" to image \"nginx:9.99\"|Then after 1 minute 3 Pods of \"web\" are still ready"
        + "|When I roll back Deployment \"web\"|Then the 3 Pods that were still ready have not been replaced", true)]
    [TestCase("When I set the environment variable \"MODE\" of \"web\" to \"test\"|Then within 2 minutes all 3 Pods of \"web\" run image "
        + "\"nginx:1.27\" and have \"MODE\" set to \"test\"", true)]
    [TestCase("When I set the environment variable \"MODE\" of \"web\" to \"test\"|Then within 2 minutes all 3 Pods of \"web\" run image "
        + "\"nginx:1.27\" and have \"MODE\" set to \"best\"", false)]
    [TestCase("Then 3 Pods of \"web\" are running and have an event \"FailedScheduling\"", false)]
    [TestCase("Then 3 Pods of \"web\" are running and have an event \"Scheduled\"", true)]
    public void Several_OfAGroup_AreJudgedEach(string steps, bool isTrue) => OneScenario.Judge(Web + steps, isTrue);

    [TestCase("And the update strategy of \"web\" is \"Recreate\"|", true)]
    [TestCase("", false)]
    public void LastOne_OfAGroup_ComesAfterAllOthers(string given, bool isTrue) => OneScenario.Judge(
        $"{Web}{given}When I update \"web\" to image \"nginx:1.28\"|And I wait 1 minute|"
        + "Then no Pod with image \"nginx:1.28\" is created before the last Pod with image \"nginx:1.27\" is gone", isTrue);

    [TestCase("Then the Pods of \"web\" were never Pending", false)]
    [TestCase("Then at no time were the Pods of \"web\" stuck in \"ErrImagePull\"", false)]
    [TestCase("Then at no time were all 3 Pods of \"web\" unready", true)]
    [TestCase("Then no Pod of \"web\" has been in \"ErrImagePull\"", false)]
    [TestCase("Then no Pod of \"web\" has been in \"CrashLoopBackOff\"", true)]
    [TestCase("Then there is an event \"BackOff\" for a Pod of \"web\"", true)]
    [TestCase("Then there is no event \"BackOff\" for a Pod of \"web\"", false)]
    [TestCase("Then there is an event \"BackOff\" for every Pod of \"web\"", false)]
    [TestCase("Then there is no event \"backoff\"", false)]
    [TestCase("Then Deployment \"web\" is available", true)]
    [TestCase("Then Deployment \"web\" is not available", false)]
    [TestCase("Then no Pod with image \"ngnix:1.27\" is ready", false)]
    [TestCase("Then no Pod labelled \"app=wbe\" is ready", false)]
    public void Never_OfSeveral_IsSaidOfEach(string then, bool isTrue) =>
        OneScenario.Judge($"{Web}When I update \"web\" to image \"nginx:9.99\"|And I wait 1 minute|{then}", isTrue);

    [TestCase("Then all Pods of \"db\" were created at once", false)]
    [TestCase("Then all 3 Pods of \"db\" became ready at the same moment", false)]
    [TestCase("Then \"db-0\", \"db-1\" and \"db-2\" become ready in this order", true)]
    [TestCase("Then \"db-0\", \"db-2\" and \"db-1\" were created in this order", false)]
    [TestCase("When I delete Pod \"db-0\"|And I wait 1 minute|Then \"db-0\", \"db-1\" and \"db-2\" become ready in this order", false)]
    public void Order_IsReadFromTheHistory(string then, bool isTrue) => OneScenario.Judge(
        $"Given a headless Service \"db\" with port 80|When I create a StatefulSet \"db\" with 3 replicas that is governed by Service \"db\"|"
        + $"And I wait 1 minute|{then}", isTrue);

    [TestCase("Then every response comes from the same Pod", false)]
    [TestCase("Then only Pod \"client\" answered", false)]
    [TestCase("Then all requests were answered by Pods of \"web\"", true)]
    public void Answers_AreThoseThatWereSent(string then, bool isTrue) => OneScenario.Judge(
        $"{Web}And a Service \"web\" for it on port 80|And a Pod \"client\"|When I curl \"http://web\" 30 times from Pod \"client\"|{then}", isTrue);

    [TestCase("Then no new Job was created since the suspension", true)]
    [TestCase("Then a new Job was created since the suspension", false)]
    public void New_SinceADeed_IsLaterThanIt(string then, bool isTrue) => OneScenario.Judge(
        "Given a CronJob \"hello\" that prints \"hello\" every minute|When 5 minutes and 10 seconds pass|And I suspend CronJob \"hello\"|"
        + $"And 3 minutes pass|{then}", isTrue);
}
