using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Steps.Language;

/// <summary>Other people's own words hold where they are true, and fail where they are not.</summary>
internal sealed class OwnWordsTests
{
    private const string Two =
        "Given a Deployment \"web\" with 2 replicas and a readiness probe|And a Service \"web\" for Deployment \"web\" on port 80|";

    [TestCase("When one of the Pods crashes|Then within 30 seconds that Pod has been restarted once|And the other Pod was not restarted")]
    [TestCase(
        "When one Pod of \"web\" fails its readiness probe|Then within a minute Service \"web\" has only 1 endpoint|And nobody restarts "
        + "it")]
    [TestCase("When I delete one of the Pods of \"web\"|Then the deleted Pod's IP address is not among the endpoints of Service \"web\"")]
    [TestCase(
        "When we start moving \"web\" to \"nginx:1.28\"|And the rollout finishes|Then for a while exactly 3 Pods of \"web\" were there")]
    [TestCase("When the team ships \"nginx:1.28\" to \"web\"|And we let it run its course|Then both Pods of \"web\" are on \"nginx:1.28\"")]
    [TestCase("When \"web\" is expanded to four replicas|Then after 1 minute at the latest \"web\" has grown to 4 replicas")]
    [TestCase(
        "When a client sends 20 requests to \"http://web\"|Then \"kubectl get deployment web\" shows \"2/2\"|And all 20 requests succeed")]
    [TestCase("When I run \"kubectl get deployment web\"|Then the column \"READY\" says \"2/2\"")]
    [TestCase("When I wait 1 minute|Then \"web\" did not notice any of this|And no Pod of \"web\" was evicted")]
    [TestCase(
        "When I scale Deployment \"web\" to 4 replicas|Then at no time were 5 Pods of \"web\" ready|When 1 minute passes|Then at its "
        + "peak it had 4 running Pods")]
    [TestCase(
        "When I wait 10 seconds|Then the Pods of \"web\" are neither restarted nor replaced|And they are ready and have not been replaced")]
    [TestCase("When I drain node \"worker\"|Then only DaemonSet Pods are left on node \"worker\"")]
    public void Scenario_InOwnWords_Passes(string steps) => Print(Two + steps).ShouldContain("1 scenario (1 passed)");

    [TestCase("When one of the Pods crashes|Then the other Pod has been restarted once")]
    [TestCase("When one of the Pods crashes|Then that Pod was not restarted")]
    [TestCase("When one Pod of \"web\" fails its readiness probe|Then within a minute Service \"web\" has no endpoints")]
    [TestCase("When I delete one of the Pods of \"web\"|Then \"web\" did not notice any of this")]
    [TestCase("When I delete one of the Pods of \"web\"|Then no Pod of \"web\" was evicted")]
    [TestCase("When we start moving \"web\" to \"nginx:1.28\"|And the rollout finishes|Then for a while no Pod of \"web\" was ready")]
    [TestCase("When \"web\" is expanded to four replicas|Then after 1 minute at the latest \"web\" has grown to 5 replicas")]
    [TestCase("When I wait 1 second|Then \"kubectl get deployment web\" shows \"3/2\"")]
    [TestCase("When I wait 1 second|Then \"kubectl get deployment nobody\" does not show \"3/2\"")]
    [TestCase("When I run \"kubectl get deployment web\"|Then the column \"READY\" says \"1/2\"")]
    [TestCase("When I run \"kubectl get deployment web\"|Then the column \"COLOUR\" says \"2/2\"")]
    [TestCase("When I scale Deployment \"web\" to 4 replicas|Then at no time were 3 Pods of \"web\" ready")]
    [TestCase("When I scale Deployment \"web\" to 4 replicas|And 1 minute passes|Then at its peak it had 3 running Pods")]
    [TestCase("When I scale Deployment \"web\" to 8 replicas|And I wait 1 minute|Then only DaemonSet Pods are left on node \"worker\"")]
    [TestCase("When I wait 10 seconds|Then only the Pods of \"web\" are Pending")]
    [TestCase("When I restart Deployment \"web\"|And the rollout finishes|Then the Pods of \"web\" are neither restarted nor replaced")]
    [TestCase(
        "When I roll out image \"nginx:1.28\" to Deployment \"web\"|And the rollout finishes|Then no new Pod was created before the "
        + "last old one had gone")]
    [TestCase(
        "When I roll out image \"nginx:1.28\" to Deployment \"web\"|And the rollout finishes|Then the two versions never ran side by side")]
    [TestCase("When I run \"kubectl get pods\"|Then it gives up with exit code 1")]
    [TestCase("When I wait 10 seconds|Then its exit code of the container is 1")]
    [TestCase("When a visitor outside opens \"http://web\"|Then the visitor is told 200")]
    [TestCase("When a client sends 20 requests to \"http://web\"|Then all of them are answered by the same Pod")]
    [TestCase("When I wait 10 seconds|Then nobody brings Pod \"web\" back")]
    [TestCase("When I wait 10 seconds|Then the condition \"Available\" of Deployment \"web\" is false")]
    public void Scenario_InOwnWordsThatIsNotTrue_Fails(string steps) => Print(Two + steps).ShouldContain("1 scenario (1 failed)");

    [TestCase("もし \"web\" のPodの1つがreadinessProbeに失敗します|ならば 1分以内にService \"web\" のエンドポイントが1つになります|かつ どのPodも再起動されていません")]
    [TestCase("もし \"web\" のイメージを \"nginx:1.28\" に差し替えます|かつ ロールアウトが終わるのを待ちます|ならば その間、\"web\" のReadyなPodが2つを下回ったことはありません")]
    [TestCase("もし 10秒ほど待ってみる|ならば \"web\" のPodはすべて \"control-plane\" 以外のノードで動いています")]
    public void Scenario_PoliteJapanese_Passes(string steps) => PrintJapanese(steps).ShouldContain("1 scenario (1 passed)");

    [TestCase("もし \"web\" のPodの1つがreadinessProbeに失敗します|かつ 1分待ちます|ならば 1分以内にService \"web\" のエンドポイントが2つです")]
    [TestCase("もし 10秒ほど待ってみる|ならば \"web\" のPodはすべて再起動されています")]
    public void Scenario_PoliteJapaneseThatIsNotTrue_Fails(string steps) => PrintJapanese(steps).ShouldContain("1 scenario (1 failed)");

    private static string Print(string steps)
    {
        using var features = new TemporaryFeatures()
            .With("a.feature", $"Feature: F\n  Scenario: S\n    {steps.Replace("|", "\n    ", StringComparison.Ordinal)}\n");
        return features.Print();
    }

    private static string PrintJapanese(string steps)
    {
        var given = "前提 readinessProbe付きのDeployment \"web\" が2レプリカで稼働中です|かつ Deployment \"web\" を80番ポートで公開するService \"web\" がある|";
        using var features = new TemporaryFeatures()
            .With("a.feature",
                $"# language: ja\n機能: F\n  シナリオ: S\n    {(given + steps).Replace("|", "\n    ", StringComparison.Ordinal)}\n");
        return features.Print();
    }
}
