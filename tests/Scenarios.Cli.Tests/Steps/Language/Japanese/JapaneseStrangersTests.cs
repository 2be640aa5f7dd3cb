namespace Scenarios.Cli.Tests.Steps.Language.Japanese;

/// <summary>
/// Japanese of people who had never seen the phrases: the same words hold where they are true, and fail where they are not. The false
/// versions differ only in the false part.
/// </summary>
internal sealed class JapaneseStrangersTests
{
    private const string Web =
        "前提 nginxのPodが2つ、Deployment「web」によって動いている|かつ その前段にService「web」を80番ポートで公開している|もし 1秒待ってみます|";

    private const string Client = Web + "もし 動作確認用に「client」という名前のPodを起動する|";

    private const string Pair =
        "前提 「GREETING」というキーに「hello」と書いたConfigMap「conf」を作っておきます|"
        + "かつ ConfigMap「conf」の「GREETING」を環境変数「GREETING」として読み込み、/etc/conf にもマウントするPod「reader」を動かしています|";

    private const string Disk =
        "前提 PVCを作ると自動でディスクを用意してくれるStorageClassがあります|かつ 100MiのPVC「mydata」がある|"
        + "かつ /cache にemptyDir、/data にPVC「mydata」をマウントしたPod「box」を動かしています|"
        + "もし 「box」の中に入って /cache/a.txt と /data/b.txt に「hello」と書いておきます|";

    private const string Bare = "もし 「box」をPodごと消して、もう一度同じYAMLから作ります|かつ Pod「box」がReadyになるまで待つ|";

    // Names, lookups and requests.
    [TestCase(Client + "ならば 「client」の中で「web」を名前解決すると、{0}が得られる", "ServiceのClusterIP", "NXDOMAIN")]
    [TestCase(Client + "ならば 「client」の中で「web」を引くと、ServiceのClusterIPが得られる|"
        + "かつ 「{0}.default.svc.cluster.local」という完全な名前でも同じアドレスが返ってくる", "web", "client")]
    [TestCase(Client + "ならば 「{0}」という名前の解決には成功する", "web", "nobody")]
    [TestCase(Client + "もし 「client」から `curl http://web` を40回繰り返す|ならば 40回ともステータスコード{0}が返る", "200", "404")]
    [TestCase(Client + "もし 「client」から `curl http://web` を40回繰り返す|ならば 負荷は2つのPodに分散され、どのPodも少なくとも{0}回は応答している", "5", "30")]
    [TestCase(Web + "もし Podのうち1つを消してしまいます|かつ 30秒待つ|ならば クラスタ内から「web」に20回アクセスしても、{0}Podが応答することは一度もない", "削除した", "新しい")]
    [TestCase(Web + "ならば Serviceの背後にはエンドポイントが{0}つある", "2", "3")]
    // Data, files and variables.
    [TestCase(Pair + "もし ConfigMapの「GREETING」を「goodbye」に書き換えて、２分待ってみます|ならば /etc/conf/GREETING を開くと、ちゃんと「{0}」と書いてあります", "goodbye", "hello")]
    [TestCase(Pair + "もし ConfigMapの「GREETING」を「goodbye」に書き換えて、２分待ってみます|ならば 環境変数の「GREETING」は、まだ「{0}」のままです", "hello", "goodbye")]
    [TestCase(Pair + "もし ConfigMapの「GREETING」を「goodbye」に書き換えて、１分待つ|かつ 「reader」をいったん削除して、同じマニフェストで作り直します|"
        + "ならば 今度は環境変数の「GREETING」も「{0}」になっています", "goodbye", "hello")]
    [TestCase(Disk + Bare + "ならば {0} は消えてしまいました", "/cache/a.txt", "/data/b.txt")]
    [TestCase(Disk + Bare + "ならば {0} を開くと、ちゃんと「hello」と書いてあります", "/data/b.txt", "/cache/a.txt")]
    [TestCase(Disk + Bare + "ならば PVC「mydata」はそのあいだもずっと「{0}」でした", "Bound", "Pending")]
    [TestCase(Disk + "もし 「box」のコンテナのプロセスをkillして、コンテナだけ再起動させます|かつ {0}|ならば ファイルは２つとも残っています", "10秒待つ",
        "「box」の中に入って /cache/a.txt を消す")]
    [TestCase("前提 ラベル app=web の付いたPodが2つ動いている|かつ selectorを app={0} と書き間違えたService「web」を作ってしまった|もし 1秒待つ|"
        + "ならば 別のPodから「web」にcurlすると、タイムアウトを待つまでもなく「Connection refused」で失敗する", "wev", "web")]
    [TestCase("前提 レプリカ数2のStatefulSet「db」と、そのためのHeadless Service「db」が用意されている|"
        + "かつ {0}Service「outside」も作ってある|もし 1秒待つ|ならば どちらのServiceにも仮想IPアドレスは割り当てられていない",
        "「example.com」を指すExternalName型の", "80番ポートの")]
    [TestCase("前提 Secret「s」の「p」を環境変数「P」に入れるPod「app」のYAMLを書きました|もし そのYAMLを `kubectl apply` します|かつ 30秒待つ|"
        + "ならば Podは作られますが、「{0}」と表示されて動きません", "CreateContainerConfigError", "ImagePullBackOff")]
    // Workloads.
    [TestCase("前提 毎分 `date` を実行するCronJob「tick」を作りました|もし そのまま５分３０秒ほうっておきます|ならば 終わったJobは最新の{0}つだけ残っています", "３", "５")]
    [TestCase(Web + "もし イメージを「nginx:1.28」に直して、もう一度applyします|かつ ロールアウトが終わるのを待ちます|ならば すべてのPodのイメージが「nginx:{0}」になっていることを確認する", "1.28", "1.27")]
    [TestCase(Web + "もし ラベル「app」をPodのうち1つから外す|かつ 30秒待つ|ならば ラベルをはがしたPodは消えずに、そのまま動いて{0}", "います", "いません")]
    public void Scenario_OfStrangers_IsJudged(string steps, string right, string wrong)
    {
        OneScenario.PrintJapanese(steps, right).ShouldContain("1 scenario (1 passed)");
        OneScenario.PrintJapanese(steps, wrong).ShouldContain("1 scenario (1 failed)");
    }
}
