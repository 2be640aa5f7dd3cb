using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Steps.Language;

/// <summary>Japanese as beginners speak it, politely and in passing: what is so passes, what is not so fails, in the same words.</summary>
internal sealed class JapaneseSpeechTests
{
    private const string Reader =
        "前提 「GREETING」というキーに「hello」と書いたConfigMap「conf」を作っておきます|"
        + "かつ それを環境変数としても、/etc/conf の下のファイルとしても読み込むPod「reader」が動いています|";

    private const string Ticking = "前提 毎分 `date` を実行するCronJob「tick」を作りました|もし そのまま３分３０秒ほうっておきます|";

    private const string Shop = "前提 レプリカ数2のDeployment \"shop\" が動いている|";

    [TestCase(Reader + "ならば Pod「reader」の環境変数「GREETING」は「hello」である|かつ Pod「reader」のファイル「/etc/conf/GREETING」の中身は「hello」である")]
    [TestCase(Reader + "もし ConfigMapの「GREETING」を「goodbye」に書き換えて、２分待ってみます|ならば 環境変数の「GREETING」は、まだ「hello」のままです")]
    [TestCase(Ticking + "ならば Jobは1分ごとに作られる|かつ CronJob「tick」はJobを3個作成している")]
    [TestCase(Shop + "もし 「shop」のPodをひとつ選んで、ラベル「app」をはがします|ならば はがされたPodは消えずに、そのまま動いています|かつ 足りなくなった分のPodが自動で１つ作られます")]
    [TestCase(Shop + "もし 1秒待つ|ならば `kubectl get pods` で2つ表示される")]
    public void Scenario_InSpokenJapanese_Passes(string steps) => Print(steps).ShouldContain("1 scenario (1 passed)");

    [TestCase(Reader + "ならば Pod「reader」の環境変数「GREETING」は「goodbye」である")]
    [TestCase(Reader + "ならば Pod「reader」のファイル「/etc/conf/GREETING」の中身は「goodbye」である")]
    [TestCase(Reader + "もし ConfigMapの「GREETING」を「goodbye」に書き換えて、２分待ってみます|ならば 環境変数の「GREETING」は、「goodbye」になっています")]
    [TestCase(Ticking + "ならば Jobは2分ごとに作られる")]
    [TestCase(Shop + "もし 「shop」のPodをひとつ選んで、ラベル「app」をはがします|ならば はがされたPodは消えています")]
    [TestCase(Shop + "もし 1秒待つ|ならば `kubectl get pods` で3つ表示される")]
    public void Scenario_InSpokenJapaneseThatIsNotTrue_Fails(string steps) => Print(steps).ShouldContain("1 scenario (1 failed)");

    private static string Print(string steps)
    {
        using var features = new TemporaryFeatures()
            .With("a.feature", $"# language: ja\n機能: F\n  シナリオ: S\n    {steps.Replace("|", "\n    ", StringComparison.Ordinal)}\n");
        return features.Print();
    }
}
