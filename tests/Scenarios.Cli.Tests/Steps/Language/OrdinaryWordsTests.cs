namespace Scenarios.Cli.Tests.Steps.Language;

/// <summary>Sentences of people who are new to all of it: images without quotes, times that are only about right, visitors.</summary>
internal sealed class OrdinaryWordsTests
{
    private const string Shop = "Given a Deployment \"shop\" with two copies of nginx 1.27|And a Service \"shop\" in front of it|";

    private const string ShopInJapanese =
        "前提 nginx 1.27 を使うレプリカ数2の Deployment \"shop\" がある|かつ その前に Service \"shop\" がある|";

    [TestCase("When I update \"shop\" to nginx 1.28|And I wait about two minutes|Then all its Pods run version 1.28 of nginx", true)]
    [TestCase("When I update \"shop\" to nginx 1.28|Then within two minutes all Pods of \"shop\" run nginx version 1.27", false)]
    [TestCase("When I update \"shop\" to an image that does not exist|Then visitors can still open \"http://shop\"", true)]
    [TestCase("When I scale \"shop\" to 0 replicas|Then after 10 seconds visitors can still open \"http://shop\"", false)]
    [TestCase("When node \"worker\" stops|Then after about 50 seconds node \"worker\" is NotReady", true)]
    [TestCase("When node \"worker\" stops|Then after about 10 seconds node \"worker\" is NotReady", false)]
    [TestCase("When node \"worker\" stops|Then about 50 seconds later \"kubectl get node worker\" prints \"NotReady\"", true)]
    [TestCase("When node \"worker\" loses its power and does not come back|Then after 3 minutes node \"worker\" is NotReady", true)]
    [TestCase("When node \"worker\" loses its power and stays off|Then after 3 minutes node \"worker\" is Ready", false)]
    public void Scenario_InEnglish_IsJudged(string steps, bool isTrue) => OneScenario.Judge(Shop + steps, isTrue);

    [TestCase("Then both Pods are on the same node", false)]
    [TestCase("Then both Pods of \"shop\" run on the same node", false)]
    [TestCase("When I wait 10 seconds|Then both Pods are still on the same node", true)]
    [TestCase(
        "When I cordon the nodes \"worker2\" and \"worker3\"|And I delete all Pods of \"shop\"|And I wait 1 minute|"
        + "Then all the Pods are on the same node", true)]
    public void Pods_OnTheSameNode_AreComparedWithOneAnother(string steps, bool isTrue) => OneScenario.Judge(Shop + steps, isTrue);

    [TestCase("ならば すべてのPodは同じノードにある", false)]
    [TestCase("もし ノード \"worker2\" と \"worker3\" をcordonする|かつ \"shop\" のPodをすべて削除する|ならば Podは2つとも同じノードで動いている", true)]
    [TestCase("もし ノード \"worker3\" が停止する|ならば 1分後に残りの2台のノードではPodが9つ動いている", false)]
    [TestCase("もし ノード \"worker3\" が停止する|ならば 10分後に残りの2台のノードではPodが2つ動いている", true)]
    [TestCase("もし ノード \"worker3\" が停止する|ならば 10分後に残りの4台のノードではPodが2つ動いている", false)]
    public void Nodes_InJapanese_AreThoseOfTheirNumber(string steps, bool isTrue) =>
        OneScenario.PrintJapanese(ShopInJapanese + steps).ShouldContain(isTrue ? "1 scenario (1 passed)" : "1 scenario (1 failed)");

    [TestCase("もし ノード \"worker\" が停止する|ならば 約50秒後にノード \"worker\" は NotReady になる", true)]
    [TestCase("もし ノード \"worker\" が停止する|ならば 10秒ほどたつとノード \"worker\" は NotReady になる", false)]
    [TestCase("もし \"shop\" を存在しないイメージに更新する|ならば \"http://shop\" は今も開ける", true)]
    [TestCase("もし \"shop\" を nginx 1.28 に更新する|ならば 2分以内に \"shop\" のすべてのPodが nginx 1.28 になる", true)]
    [TestCase("もし \"shop\" を nginx 1.28 に更新する|ならば 2分以内に \"shop\" のすべてのPodが nginx 1.29 になる", false)]
    [TestCase("かつ Pod \"guest\" がある|もし \"guest\" から \"http://shop\" を開く|ならば リクエストは成功する", true)]
    [TestCase("もし \"shop\" を0個に減らす|かつ 10秒待つ|ならば \"http://shop\" のページが見られる", false)]
    [TestCase("もし \"shop\" を3個に増やす|ならば 30秒以内に \"http://shop\" のページが見られる", true)]
    public void Scenario_InJapanese_IsJudged(string steps, bool isTrue) =>
        OneScenario.PrintJapanese(ShopInJapanese + steps).ShouldContain(isTrue ? "1 scenario (1 passed)" : "1 scenario (1 failed)");

    [TestCase("Given a Deployment \"shop\" that needs 1.5 CPUs")]
    [TestCase("Given a Pod \"shop\" running kubernetes 1.33")]
    public void Number_BehindAnotherWord_IsNoImage(string step) => OneScenario.Print(step).ShouldNotContain("kubernetes:1.33");

    [Test]
    public void Advice_OnASentenceWithSuchAnImage_WritesIt() =>
        OneScenario.Print("Given a Deployment shop with two copies of nginx 1.27")
            .ShouldContain("Write: Given a Deployment \"shop\" with two copies of \"nginx:1.27\"");

    [TestCase("Given a Deployment app with two Pods of nginx 1.27, a Service front on port 80 and a ConfigMap called hours",
        "Given a Deployment \"app\" with two Pods of \"nginx:1.27\", a Service \"front\" on port 80 and a ConfigMap called \"hours\"")]
    [TestCase("Given a Deployment client with two copies of nginx 1.27", "Given a Deployment \"client\" with two copies of \"nginx:1.27\"")]
    [TestCase("When somebody scales shop down to zero", "When somebody scales \"shop\" down to zero")]
    [TestCase("前提 nginx 1.27 を使う Deployment の web と Service の web がある",
        "前提 \"nginx:1.27\" を使う Deployment \"web\" と Service \"web\" がある")]
    [TestCase("前提 存在しないイメージを使う front という Pod がある", "前提 存在しないイメージを使う \"front\" という Pod がある")]
    public void Names_WithoutQuotes_AreAllWritten(string step, string advised) =>
        (step.StartsWith("前提", StringComparison.Ordinal) ? OneScenario.PrintJapanese(step) : OneScenario.Print(step))
            .ShouldContain($": {advised}");

    [TestCase("Given a Deployment \"shop\"|When the Pod running it is unplugged quickly", "\"running\"")]
    [TestCase("Given a Deployment \"shop\"|Then the Pod crashes into the wall", "\"crashes\"")]
    [TestCase("Given a Deployment \"shop\"|Then the Service port is blue", "\"port\"")]
    public void Word_BehindANoun_IsNoName(string steps, string advised) => OneScenario.Print(steps).ShouldNotContain(advised);
}
