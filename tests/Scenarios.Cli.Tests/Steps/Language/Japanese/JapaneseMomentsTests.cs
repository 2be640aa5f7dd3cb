namespace Scenarios.Cli.Tests.Steps.Language.Japanese;

/// <summary>
/// Times that count from a deed told before, who sent a request, what was tried, and what did not come: the claim with the first word
/// holds, and the same with the second fails.
/// </summary>
internal sealed class JapaneseMomentsTests
{
    private const string Off =
        "前提 イメージ\"nginx:1.27\"のレプリカ6のDeployment \"shop\"があり、ノード\"worker2\"でもPodが動いている|もし ノード\"worker2\"の電源を落とす|";

    private const string Moved = Off + "ならば 電源を落としてから8分以内に\"worker2\"以外のノードで\"shop\"のPodが6つReadyになる|";

    private const string Called =
        "前提 イメージ\"curlimages/curl:8.10.1\"のPod \"caller\"がある|かつ イメージ\"nginx:1.27\"のPod \"idle\"がある|かつ イメージ\"nginx:1.27\"のレプリカ2のDeployment \"shop\"がある|"
        + "かつ それに対するポート80のService \"front\"がある|";

    private const string Calling = Called + "かつ Pod \"caller\"から\"http://front\"へ0.5秒ごとにリクエストを送り続けている|";

    private const string Ended = Calling + "もし 10秒待つ|もし リクエストを止める|かつ Deployment \"shop\"のレプリカ数を3に増やす|";

    private const string Limited =
        "前提 Namespace \"lab\"がある|かつ Namespace \"lab\"にPod数の上限が2のResourceQuota \"cap\"がある|"
        + "もし Namespace \"lab\"にイメージ\"nginx:1.27\"のレプリカ4のDeployment \"shop\"を作成する|かつ 1分待つ|";

    private const string Stuck =
        "前提 イメージ\"nginx:1.26\"のレプリカ3のDeployment \"shop\"がある|もし Deployment \"shop\"のイメージを存在しない\"nginx:9.99\"に変更する|かつ 1分待つ|";

    // Times from a deed.
    [TestCase(Off + "ならば 電源を落としてから{0}分間は代わりのPodは作られない", "3", "8")]
    [TestCase(Off + "ならば 電源を落としてから{0}分以内に\"worker2\"以外のノードで\"shop\"のPodが6つReadyになる", "8", "4")]
    [TestCase(Off + "ならば 電源を落としてから8分以内に\"{0}\"以外のノードで\"shop\"のPodが6つReadyになる", "worker2", "worker")]
    [TestCase(Off + "ならば 電源を落としてから{0}分以内に\"worker2\"以外のノードで\"shop\"のすべてのPodがReadyになる", "8", "4")]
    [TestCase(Moved + "かつ \"{0}\"にあった\"shop\"のPodはTerminatingのまま残っている", "worker2", "worker")]
    [TestCase(Moved + "かつ \"worker2\"にあった\"shop\"のPodは{0}のまま残っている", "Terminating", "Ready")]
    [TestCase(Ended + "ならば 止めてから1分以内にDeployment \"shop\"のレプリカ数が{0}になる", "3", "4")]
    [TestCase(Ended + "ならば 止めてから1分間はDeployment \"shop\"の{0}である", "progressDeadlineSecondsは600のまま", "レプリカ数は2のまま")]
    // Who sent the requests.
    [TestCase(Calling + "もし 20秒待つ|ならば \"{0}\"からのリクエストは1つも失敗しない", "caller", "idle")]
    [TestCase(Calling + "もし Deployment \"shop\"のレプリカ数を{0}に減らす|かつ 20秒待つ|ならば \"caller\"からのリクエストは1つも失敗しない", "1", "0")]
    [TestCase(Called + "もし 3個のクライアントから\"http://front\"へ10秒間{0}リクエストを送り続ける|かつ 20秒待つ|ならば 失敗したリクエストは1つもない", "、毎秒2回ずつ", "")]
    // What is tried, and what the Events say of it.
    [TestCase(Limited + "ならば Namespace \"{0}\"に新しいPod \"extra\"を作成しようとすると拒否される", "lab", "default")]
    [TestCase(Limited + "ならば Namespace \"{0}\"に新しいPod \"extra\"を作成しようとすると受け付けられる", "default", "lab")]
    [TestCase(Limited + "ならば Namespace \"lab\"に新しいPod \"extra\"を作成しようとすると\"{0}\"というエラーで拒否される", "exceeded quota", "no such host")]
    [TestCase(Limited + "ならば \"shop\"のReplicaSetに理由\"{0}\"のイベントがあり、メッセージに「exceeded quota」が含まれる", "FailedCreate", "FailedMount")]
    [TestCase(Limited + "ならば \"shop\"のReplicaSetに理由\"FailedCreate\"のイベントがあり、メッセージに「{0}」が含まれる", "exceeded quota", "no such host")]
    [TestCase(Limited + "ならば Namespace \"lab\"に新しいPod \"extra\"を{0}すると拒否される", "作成しようと", "作成")]
    // What did not come, and what is waited for.
    [TestCase(Stuck + "{0}ならば 自動ではロールバックされない", "", "もし Deployment \"shop\"を1つ前のリビジョンに戻す|")]
    [TestCase(Stuck + "ならば {0}Podのコンテナの待機理由は\"ErrImagePull\"または\"ImagePullBackOff\"である", "新しい", "\"shop\"の")]
    [TestCase(Stuck + "ならば 新しいPodのコンテナの待機理由は\"{0}\"または\"CrashLoopBackOff\"である", "ImagePullBackOff", "RunContainerError")]
    [TestCase("前提 イメージ\"nginx:1.26\"のレプリカ2のDeployment \"shop\"がある|もし Deployment \"shop\"のレプリカ数を5に増やす|"
        + "ならば 1分以内にDeployment \"shop\"のレプリカ数が5になり、{0}を超えることはない", "5", "4")]
    [TestCase("前提 イメージ\"nginx:1.26\"のレプリカ2のDeployment \"shop\"がある|もし Deployment \"shop\"のレプリカ数を5に増やす|"
        + "ならば 1分以内に\"shop\"のPodが5つになり、{0}つを超えることはない", "5", "4")]
    public void A_claim_about_a_moment_holds_only_if_it_is_true(string scenario, string right, string wrong)
    {
        OneScenario.PrintJapanese(scenario, right).ShouldContain("1 scenario (1 passed)");
        OneScenario.PrintJapanese(scenario, wrong).ShouldContain("1 scenario (1 failed)");
    }

    [Test]
    public void A_client_in_a_Then_asks_when_the_proxies_know_what_the_claims_before_have_seen() => OneScenario.PrintJapanese(
        "前提 イメージ\"curlimages/curl:8.10.1\"のPod \"caller\"がある|かつ イメージ\"nginx:1.27\"のレプリカ2のDeployment \"shop\"がある|"
        + "かつ \"shop\"には\"/\"へのHTTPのreadinessProbeが5秒間隔、失敗しきい値3回で設定されている|かつ Deployment \"shop\"に対するポート80のService \"front\"がある|"
        + "もし \"shop\"のPodの1つで\"rm /usr/share/nginx/html/index.html\"を実行する|ならば 30秒以内にそのPodはReadyではなくなる|"
        + "かつ Pod \"caller\"から\"http://front\"へ20回リクエストを送ると、すべて200が返る").ShouldContain("1 scenario (1 passed)");

    [Test]
    public void Requests_at_a_period_go_to_a_name_that_nobody_has() => OneScenario.PrintJapanese(
        "前提 イメージ\"curlimages/curl:8.10.1\"のPod \"caller\"がある|かつ Pod \"caller\"から\"http://nowhere\"へ0.5秒ごとにリクエストを送り続けている|"
        + "もし 5秒待つ|ならば リクエストは1つも成功しない").ShouldContain("1 scenario (1 passed)");
}
