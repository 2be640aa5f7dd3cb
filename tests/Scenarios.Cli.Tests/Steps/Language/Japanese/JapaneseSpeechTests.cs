namespace Scenarios.Cli.Tests.Steps.Language.Japanese;

/// <summary>Japanese as beginners write it, polite and informal: true claims pass, and false ones fail, in the same words.</summary>
internal sealed class JapaneseSpeechTests
{
    private const string Reader =
        "前提 「GREETING」というキーに「hello」と書いたConfigMap「conf」を作っておきます|"
        + "かつ それを環境変数としても、/etc/conf の下のファイルとしても読み込むPod「reader」が動いています|";

    private const string Ticking = "前提 毎分 `date` を実行するCronJob「tick」を作りました|もし そのまま３分３０秒ほうっておきます|";

    private const string Ingress =
        "前提 どのパスにも200を返すService \"web\" と \"api\" があり、それぞれ2つのPodが背後で動いている|かつ Ingressコントローラーはまだ導入していない|"
        + "もし \"shop.example.com\" の /api を \"api\" に、それ以外を \"web\" に振り分けるIngress \"shop\" を、クラス nginx を指定して作成する|"
        + "かつ ingress-nginxを導入し、コントローラーのPodがReadyになるのを待つ|";

    private const string Labelled =
        "前提 ラベル app=web の付いたPodが2つ動いている|かつ selectorを app=wev と書き間違えたService \"web\" を作ってしまった|";

    private const string Manifest =
        "前提 次のマニフェストでDeploymentとServiceを作り、{0}つのPodがすべてReadyになるまで待った|  \"\"\"|  apiVersion: apps/v1|  kind: Deployment|"
        + "  metadata: {name: shop}|  spec:|    replicas: 2|    selector: {matchLabels: {app: shop}}|    template:|"
        + "      metadata: {labels: {app: shop}}|      spec: {containers: [{name: shop, image: 'nginx:1.27'}]}|  ---|"
        + "  apiVersion: v1|  kind: Service|  metadata: {name: shop}|"
        + "  spec: {selector: {app: shop}, ports: [{port: 80}]}|  \"\"\"|";

    private const string Hourly = "前提 1分おきに \"hello\" と出力するCronJob \"hello\" がある|もし 6分経過する|";

    private const string Shop = "前提 レプリカ数2のDeployment \"shop\" が動いている|";

    [TestCase(Reader + "ならば Pod「reader」の環境変数「GREETING」は「hello」である|かつ Pod「reader」のファイル「/etc/conf/GREETING」の中身は「hello」である")]
    [TestCase(Reader + "もし ConfigMapの「GREETING」を「goodbye」に書き換えて、２分待ってみます|ならば 環境変数の「GREETING」は、まだ「hello」のままです")]
    [TestCase(Ticking + "ならば Jobは1分ごとに作られる|かつ CronJob「tick」はJobを3個作成している")]
    [TestCase(Shop + "もし 「shop」のPodをひとつ選んで、ラベル「app」をはがします|ならば はがされたPodは消えずに、そのまま動いています|かつ 足りなくなった分のPodが自動で１つ作られます")]
    [TestCase(Shop + "もし 1秒待つ|ならば `kubectl get pods` で2つ表示される")]
    [TestCase(Ingress + "ならば `http://shop.example.com/api` には \"api\" のPodが、`http://shop.example.com/` には \"web\" のPodが応答する")]
    [TestCase(Ingress + "ならば Ingressに書かれていないホスト名でアクセスすると404が返る|かつ トップページへのリクエストには変わらず200が返る")]
    [TestCase(Ingress + "もし \"api\" のPodをゼロにスケールする|ならば 30秒以内に /api へのリクエストには503が返るようになる")]
    [TestCase(Labelled + "ならば 別のPodから \"web\" にcurlすると、タイムアウトを待つまでもなく \"Connection refused\" で失敗する")]
    [TestCase(Labelled + "もし selectorを正しく app=web に直す|ならば 10秒以内に \"web\" に紐づくEndpointSliceには、2つのPodのIPアドレスが載っている")]
    [TestCase(
        "前提 レプリカ数2のStatefulSet \"db\" と、そのためのHeadless Service \"db\" が用意されている|"
        + "かつ \"db.example.com\" を指すExternalName型のService \"outside\" も作ってある|ならば どちらのServiceにも仮想IPアドレスは割り当てられていない")]
    [TestCase(Shop + "もし nodePortに8080を指定したService \"far\" を作ろうとする|ならば 30000〜32767の範囲に収まっていないという理由で作成を拒否される")]
    [TestCase(
        "前提 「ngnix:1.27」などというイメージは、どこのレジストリにもありません|もし イメージを「ngnix:1.27」と書いたDeployment「web」（Pod１つ）を作ってしまいました|"
        + "ならば Podは「ImagePullBackOff」と表示されて動きません")]
    [TestCase("前提 「password」が「s3cret」のSecret「db」がある|ならば `kubectl get secret db -o yaml` で見える「password」は、Base64の「czNjcmV0」です")]
    [TestCase(Hourly + "ならば CronJob \"hello\" はJobを5個以上7個以下作成している")]
    public void Scenario_InSpokenJapanese_Passes(string steps) => OneScenario.PrintJapanese(steps).ShouldContain("1 scenario (1 passed)");

    [TestCase(Reader + "ならば Pod「reader」の環境変数「GREETING」は「goodbye」である")]
    [TestCase(Reader + "ならば Pod「reader」のファイル「/etc/conf/GREETING」の中身は「goodbye」である")]
    [TestCase(Reader + "もし ConfigMapの「GREETING」を「goodbye」に書き換えて、２分待ってみます|ならば 環境変数の「GREETING」は、「goodbye」になっています")]
    [TestCase(Ticking + "ならば Jobは2分ごとに作られる")]
    [TestCase(Shop + "もし 「shop」のPodをひとつ選んで、ラベル「app」をはがします|ならば はがされたPodは消えています")]
    [TestCase(Shop + "もし 1秒待つ|ならば `kubectl get pods` で3つ表示される")]
    [TestCase(Ingress + "ならば `http://shop.example.com/api` には \"web\" のPodが応答する")]
    [TestCase(Ingress + "ならば Ingressに書かれていないホスト名でアクセスすると200が返る")]
    [TestCase(Ingress + "もし 1秒待つ|ならば 30秒以内に /api へのリクエストには503が返るようになる")]
    [TestCase(Ingress + "もし \"api\" のPodをゼロにスケールする|ならば 30秒以内にトップページへのリクエストには503が返る")]
    [TestCase(Labelled + "もし selectorを正しく app=web に直す|かつ 10秒待つ|ならば 別のPodから \"web\" にcurlすると、\"Connection refused\" で失敗する")]
    [TestCase(Labelled + "ならば 10秒以内に \"web\" に紐づくEndpointSliceには、2つのPodのIPアドレスが載っている")]
    [TestCase(
        "前提 レプリカ数2のStatefulSet \"db\" と、そのためのHeadless Service \"db\" が用意されている|かつ 80番ポートのService \"outside\" も作ってある|"
        + "ならば どちらのServiceにも仮想IPアドレスは割り当てられていない")]
    [TestCase(Shop + "もし nodePortに30080を指定したService \"far\" を作ろうとする|ならば 30000〜32767の範囲に収まっていないという理由で作成を拒否される")]
    [TestCase("前提 「nginx:1.27」などというイメージは、どこのレジストリにもありません|もし 1秒待つ")]
    [TestCase("前提 「password」が「s3cret」のSecret「db」がある|ならば `kubectl get secret db -o yaml` で見える「password」は、Base64の「czNjcmV1」です")]
    [TestCase(Hourly + "ならば CronJob \"hello\" はJobを2個以上4個以下作成している")]
    public void Scenario_InSpokenJapaneseThatIsNotTrue_Fails(string steps) => OneScenario.PrintJapanese(steps).ShouldContain("1 scenario (1 failed)");

    [Test]
    public void Manifest_WithNumberOfPods_IsHeldToIt()
    {
        OneScenario.PrintJapanese(Manifest.Replace("{0}", "2", StringComparison.Ordinal)).ShouldContain("1 scenario (1 passed)");
        OneScenario.PrintJapanese(Manifest.Replace("{0}", "3", StringComparison.Ordinal)).ShouldContain("1 scenario (1 failed)");
        OneScenario.PrintJapanese(Manifest.Replace("{0}", "2", StringComparison.Ordinal).Replace("kind: Service", "kind: Secret", StringComparison.Ordinal))
            .ShouldContain("1 scenario (1 failed)");
    }
}
