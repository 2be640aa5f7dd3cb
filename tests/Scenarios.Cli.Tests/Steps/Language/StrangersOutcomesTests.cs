namespace Scenarios.Cli.Tests.Steps.Language;

/// <summary>Outcomes as strangers say them: each holds where it is true, and fails where it is not.</summary>
internal sealed class StrangersOutcomesTests
{
    private const string Web = "Given a Deployment \"web\" with 2 replicas|And a Service \"web\" for Deployment \"web\" on port 80|"
        + "And a Pod \"tester\"|When I wait 1 second|";

    private const string Lost = "Given a Service \"lost\" on port 80|And a Pod \"tester\"|When I wait 1 second|";

    private const string Sum = "Given a Job \"sum\" with 3 completions|When I wait 2 minutes|";

    private const string Apart = "Given a Deployment \"web\" with 3 replicas and strategy Recreate|"
        + "When I update the image of Deployment \"web\" to \"nginx:1.28\"|And the rollout finishes|";

    private const string Rolling = "Given a Deployment \"web\" with 3 replicas|"
        + "When I update the image of Deployment \"web\" to \"nginx:1.28\"|And the rollout finishes|";

    private const string Quota = "Given a namespace \"team\" with a ResourceQuota \"cap\" of 2 CPU requests|"
        + "And a Deployment \"calc\" in namespace \"team\" with 2 replicas requesting 500m CPU each|When I wait 30 seconds|";

    // Requests that the claim makes itself: all of them end like this.
    [TestCase(Web + "Then 15 requests to \"http://web\" from Pod \"tester\" all succeed", true)]
    [TestCase(Web + "Then 15 requests from Pod \"tester\" to \"http://web\" all fail", false)]
    [TestCase(Lost + "Then 5 requests to \"http://lost\" from Pod \"tester\" all succeed", false)]
    // What was made for an object.
    [TestCase(Sum + "Then exactly 3 Pods were created for it", true)]
    [TestCase(Sum + "Then exactly 2 Pods were created for it", false)]
    [TestCase(Sum + "Then no fourth Pod has been created for it", true)]
    [TestCase(Sum + "Then no third Pod has been created for it", false)]
    [TestCase(Sum + "Then exactly 3 Pods of \"sum\" were created", true)]
    [TestCase(Sum + "Then exactly 4 Pods of \"sum\" were created", false)]
    // A condition by its bare name is a condition that is true.
    [TestCase(Sum + "Then the Job has the condition Complete", true)]
    [TestCase(Sum + "Then the Job has the condition Failed", false)]
    // Nothing new until the old is over.
    [TestCase(Apart + "Then no new Pod is created until all 3 old Pods are gone", true)]
    [TestCase(Rolling + "Then no new Pod is created until all 3 old Pods are gone", false)]
    // A quota's use and bound.
    [TestCase(Quota + "Then the quota \"cap\" shows 1 of 2 CPUs used", true)]
    [TestCase(Quota + "Then the quota \"cap\" shows 2 of 2 CPUs used", false)]
    [TestCase(Quota + "Then the quota \"cap\" shows 1 of 3 CPUs used", false)]
    // Already said otherwise, locked in here.
    [TestCase(Apart + "Then there is a moment when \"web\" has 0 ready Pods", true)]
    [TestCase(Rolling + "Then there is a moment when \"web\" has 0 ready Pods", false)]
    public void Outcome_IsJudged(string steps, bool isTrue) => OneScenario.Judge(steps, isTrue);

    [TestCase("前提 レプリカ数3のDeployment \"web\" がRecreate戦略で動いている|もし \"web\" のイメージを \"nginx:1.28\" に更新する|"
        + "かつ ロールアウトが完了する|ならば 更新中に \"web\" の Ready な Pod が 0 になる瞬間がある", true)]
    [TestCase("前提 レプリカ数3のDeployment \"web\" がある|もし \"web\" のイメージを \"nginx:1.28\" に更新する|"
        + "かつ ロールアウトが完了する|ならば 更新中に \"web\" の Ready な Pod が 0 になる瞬間がある", false)]
    [TestCase("前提 Pod \"one\" がある|もし 1 分待つ|ならば その後 1 分間は再起動回数が 0 のまま増えない", true)]
    [TestCase("前提 Pod \"one\" がある|もし 1 分待つ|ならば その後 1 分間は再起動回数が 1 のまま増えない", false)]
    [TestCase("前提 レプリカ数2のDeployment \"web\" がある|もし \"web\" のイメージを \"nginx:1.28\" に更新する|"
        + "かつ ロールアウトが完了する|ならば \"web\" の履歴に残っているリビジョンは 1 と 2 だけである", true)]
    [TestCase("前提 レプリカ数2のDeployment \"web\" がある|もし \"web\" のイメージを \"nginx:1.28\" に更新する|"
        + "かつ ロールアウトが完了する|ならば \"web\" の履歴に残っているリビジョンは 2 だけである", false)]
    public void JapaneseOutcome_IsJudged(string steps, bool isTrue) =>
        OneScenario.PrintJapanese(steps).ShouldContain(isTrue ? "1 passed" : "1 failed");
}
