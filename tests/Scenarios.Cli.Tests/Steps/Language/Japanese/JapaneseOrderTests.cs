using Scenarios.Steps.Language;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Cli.Tests.Steps.Language.Japanese;

/// <summary>Japanese in other orders, voices and with nouns for verbs: who does what to whom is the same.</summary>
internal sealed class JapaneseOrderTests
{
    private const string Web = "前提 レプリカ数2のDeployment \"web\" が動いている|かつ Service \"web\" が、Deployment \"web\" のPodを80番ポートで公開している|"
        + "前提 Pod \"box\" が動いている|";

    private const string Undo = "リビジョン1にロールバックする";

    [TestCase("Service \"web\" のセレクターを \"app=api\" に変更する", "\"app=api\" をService \"web\" の新しいセレクターとして設定する")]
    [TestCase("Service \"web\" のセレクターを \"app=api\" に変更する", "Service \"web\" の選択対象が、ラベル \"app=api\" を持つPodに切り替えられる")]
    [TestCase("Service \"web\" のセレクターを \"app=api\" に変更する", "\"web\" というServiceのセレクターを \"app=api\" に変更する")]
    [TestCase("Deployment \"web\" を" + Undo, "Deployment \"web\" がリビジョン1の内容に戻される")]
    [TestCase("Deployment \"web\" を" + Undo, "\"web\" というDeploymentに対して、リビジョン1へのロールバックを行う")]
    [TestCase("Namespace \"ci\" のPod \"app\" を削除する", "Pod \"app\"（Namespace \"ci\"）を削除する")]
    [TestCase("Pod \"box\" を削除する", "Pod \"box\" の削除を行う")]
    [TestCase("Pod \"box\" のコンテナ \"box\" で \"ls\" を実行する", "\"ls\" を、Pod \"box\" の \"box\" コンテナの中で実行する")]
    public void Deed_InAnotherOrder_MeansTheSame(string plain, string other)
    {
        var expected = SentenceReader.Read(StepKind.When, SentenceForm.Plain, plain)!;
        var actual = SentenceReader.Read(StepKind.When, SentenceForm.Plain, other)!;

        actual.Id.ShouldBe(expected.Id);
        Texts(actual).ShouldBe(Texts(expected), ignoreOrder: true);
    }

    [TestCase(Web + "もし Service \"web\" の選択対象が、ラベル \"app={0}\" を持つPodに切り替えられる|かつ 5秒待つ|"
        + "ならば Service \"web\" のエンドポイントに2つのPodすべてが登録されている", "web", "api")]
    [TestCase(Web + "もし クラスター内のPodから \"http://web\" に40回アクセスする|ならば 送信した{0}",
        "すべてのリクエストが成功する", "リクエストは、すべて同一のPodによって処理されている")]
    [TestCase(Web + "もし {0}|かつ 1分待つ|ならば ラベル \"app=web\" のPodは2つともReadyである",
        "ReplicaSetとPodを残したまま、Deployment \"web\" だけを削除する", "Deployment \"web\" を削除する")]
    [TestCase(Web + "前提 Deployment \"web\" には更新戦略として \"{0}\" が指定されている|もし Deployment \"web\" のイメージを \"nginx:1.28\" に更新する|"
        + "かつ 1分待つ|ならば Podが2つを超えたことはない", "Recreate", "OnDelete")]
    [TestCase("もし ノード \"worker\" にTaint \"gpu:{0}\" を付ける|"
        + "ならば ノード \"worker\" に、効果が \"NoSchedule\" のテイント \"gpu\" が付けられている", "NoSchedule", "NoExecute")]
    public void Then_InOtherWords_IsJudged(string steps, string right, string wrong)
    {
        OneScenario.PrintJapanese(steps, right).ShouldContain("1 scenario (1 passed)");
        OneScenario.PrintJapanese(steps, wrong).ShouldContain("1 scenario (1 failed)");
    }

    private static IEnumerable<string> Texts(PhraseMatch phrase) =>
        phrase.Slots.Count == 0 ? [phrase.Text] : phrase.Slots.SelectMany(Texts);
}
