namespace Scenarios.Cli.Tests.Steps.Language.Japanese;

/// <summary>Ways of requests, drains that go on, order, and what has ever been: each true where it is true, and false elsewhere.</summary>
internal sealed class JapaneseWaysTests
{
    private const string Web = "前提 レプリカ数3のDeployment \"web\" が動いている|かつ Deployment \"web\" を80番ポートで公開するService \"web\" がある|";
    private const string Asked = Web + "かつ レプリカ数1のDeployment \"api\" が動いている|かつ Deployment \"api\" を80番ポートで公開するService \"api\" がある|"
        + "もし Podから \"http://web\" にリクエストする|";

    private const string Db = "前提 レプリカ数3のStatefulSet \"db\" が動いている|";
    private const string Guarded = "前提 レプリカ数3のDeployment \"web\" が動いている|"
        + "かつ Deployment \"web\" のPodを少なくとも3つ保つPodDisruptionBudget \"web\" がある|もし ノード \"worker\" のdrainを開始する|";

    private const string Free = "前提 レプリカ数3のDeployment \"web\" が動いている|もし ノード \"worker\" のdrainを開始する|";
    private const string Two = "前提 レプリカ数5のDeployment \"web\" が動いている|かつ レプリカ数{0}のDeployment \"api\" が動いている|";
    private const string Cron = "前提 1分おきに \"hello\" と出力するCronJob \"hello\" がある|もし 5分経過する|{0}";

    // ---- the way of a request
    [TestCase(Asked + "ならば リクエストはService \"web\" を経由した", true)]
    [TestCase(Asked + "ならば リクエストはService \"api\" を経由した", false)]
    [TestCase(Asked + "ならば リクエストは \"web\" のPodを通った", true)]
    [TestCase(Asked + "ならば リクエストは \"api\" のPodを通った", false)]
    [TestCase(Asked + "ならば リクエストはService \"api\" を経由していない", true)]
    [TestCase(Asked + "ならば リクエストはService \"web\" を経由していない", false)]
    [TestCase(Web + "ならば リクエストはService \"web\" を経由していない", false)]
    // ---- drains
    [TestCase(Guarded + "ならば 1分たってもdrainは完了しない|かつ drainはまだ終わっていない|かつ 退避は拒否される", true)]
    [TestCase(Free + "ならば 1分たってもdrainは完了しない", false)]
    [TestCase(Free + "かつ 1分待つ|ならば drainはまだ終わっていない", false)]
    [TestCase(Free + "ならば 退避は拒否される", false)]
    [TestCase("前提 レプリカ数3のDeployment \"web\" が動いている|もし 1秒待つ|ならば drainはまだ終わっていない", false)]
    [TestCase(Free + "かつ 1分待つ|ならば drainは完了する", true)]
    // ---- order
    [TestCase(Db + "もし 1秒待つ|ならば Pod \"db-2\" は \"db-1\" より後に作られた|かつ Pod \"db-0\" は最初にReadyになった", true)]
    [TestCase(Db + "もし 1秒待つ|ならば Pod \"db-1\" は \"db-2\" より後に作られた", false)]
    [TestCase(Db + "もし 1秒待つ|ならば Pod \"db-1\" は \"db-2\" より先に作られた", true)]
    [TestCase(Db + "もし 1秒待つ|ならば Pod \"db-1\" は \"db-9\" より後に作られた", false)]
    [TestCase(Db + "もし 1秒待つ|ならば Pod \"db-1\" は最初にReadyになった", false)]
    [TestCase(Db + "ならば StatefulSet \"db\" のPodは順番にReadyになった", true)]
    [TestCase(Db + "もし Pod \"db-0\" を削除する|かつ 1分待つ|ならば StatefulSet \"db\" のPodは順番にReadyになった", false)]
    // ---- what has ever been
    [TestCase(Web + "もし Deployment \"web\" を5レプリカにスケールする|かつ 1分待つ|ならば \"web\" のPodが1つ以上Pendingになったことがある", true)]
    [TestCase(Web + "もし 1分待つ|ならば \"web\" のPodはPendingになったことがある", false)]
    // ---- nodes, and requests by their number
    [TestCase(Web + "ならば \"web\" のPodが1つ以上 \"worker\" ノード上で動いている", true)]
    [TestCase(Web + "もし ノード \"worker\" に障害が起きる|かつ 10分待つ|ならば \"web\" のPodが3つ \"worker\" ノード上で動いている", false)]
    [TestCase(Web + "もし Service \"web\" を削除する|ならば \"http://web\" への10回のリクエストはすべて失敗する", true)]
    [TestCase(Web + "もし 1秒待つ|ならば \"http://web\" への10回のリクエストはすべて失敗する", false)]
    [TestCase(Web + "もし Podから \"http://web\" に3回リクエストする|ならば \"http://web\" への10回のリクエストはすべて成功する", false)]
    // ---- texts of responses
    [TestCase(Asked + "ならば どの応答にも \"apache\" は含まれない", true)]
    [TestCase(Asked + "ならば どの応答にも \"nginx\" は含まれない", false)]
    // ---- traffic
    [TestCase(Web + "もし クライアントが \"http://web\" に毎秒20回のリクエストを送り続けている間に、Deployment \"web\" を再起動する|"
        + "ならば リクエストの失敗は1%以下である|かつ 最も遅いリクエストでも2秒以内に応答した", true)]
    [TestCase(Web + "もし クライアントが \"http://web\" に毎秒20回のリクエストを送り続けている間に、Service \"web\" を削除する|"
        + "ならば リクエストの失敗は1%以下である", false)]
    // ---- names
    [TestCase(Web + "ならば \"web\" を名前解決するとService \"web\" のクラスターIPになる", true)]
    [TestCase(Asked + "ならば \"web\" を名前解決するとService \"api\" のクラスターIPになる", false)]
    // ---- doc strings
    [TestCase(Web + "もし Deployment \"web\" を編集する:|\"\"\"|spec: {replicas: 2}|\"\"\"|ならば 1分以内に \"web\" のPodは2つになる", true)]
    [TestCase(Web + "もし Deployment \"web\" を編集する:|\"\"\"|spec: {replicas: 2}|\"\"\"|ならば 1分以内に \"web\" のPodは3つになる", false)]
    [TestCase(Web + "もし 次を実行する：|\"\"\"|kubectl get pods|\"\"\"|ならば 出力に \"web\" が含まれる", true)]
    [TestCase(Web + "もし 次を実行する:|\"\"\"|kubectl get nodes|\"\"\"|ならば 出力に \"web-\" が含まれる", false)]
    public void Sentence_InJapanese_IsJudged(string steps, bool isTrue) =>
        OneScenario.PrintJapanese(steps).ShouldContain(isTrue ? "1 scenario (1 passed)" : "1 scenario (1 failed)");

    // Each of the Deployments has so many.
    [TestCase("5", true)]
    [TestCase("2", false)]
    [TestCase("6", false)]
    public void Number_OfThingsThatEachHolderHas_IsTheirs(string api, bool isTrue) =>
        OneScenario.PrintJapanese(Two + "ならば すべてのDeploymentに5つのReadyなPodがある", api)
            .ShouldContain(isTrue ? "1 scenario (1 passed)" : "1 scenario (1 failed)");

    // New Jobs are those that are made from then on.
    [TestCase("", true)]
    [TestCase("かつ CronJob \"hello\" を一時停止する|", false)]
    public void Jobs_MadeForATime_AreNotThoseFromBefore(string suspended, bool isTrue)
    {
        OneScenario.PrintJapanese(Cron + "ならば その後3分間、新しいJobは作られない", suspended)
            .ShouldContain(isTrue ? "1 scenario (1 failed)" : "1 scenario (1 passed)");
        foreach (var claim in (string[])["その後3分間、新しいJobは作られる", "さらに3分間、新しいJobが作られる"])
        {
            OneScenario.PrintJapanese(Cron + "ならば " + claim, suspended)
                .ShouldContain(isTrue ? "1 scenario (1 passed)" : "1 scenario (1 failed)", customMessage: claim);
        }
    }
}
