using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Steps.Language;

/// <summary>Japanese as Japanese engineers write it: what is so passes, what is not so fails, in the same words.</summary>
internal sealed class JapaneseWordsTests
{
    private const string Web =
        "前提 イメージ \"nginx:1.27\" を使う、レプリカ数2のDeployment \"shop\" が動いている|かつ Deployment \"shop\" を80番ポートで公開するService \"shop\" がある|";

    private const string Loop = "前提 \"ping\" と出力し、起動の5秒後に終了コード3で終了するPod \"loop\" がある|";

    // Times stand where they like, and one at the beginning holds for all parts of a sentence.
    [TestCase(Web + "もし Deployment \"shop\" を3レプリカにスケールする|ならば \"shop\" のPodは1分以内に3つともReadyになる")]
    [TestCase(Web + "もし 30秒待つ|ならば \"shop\" のPodは2つとも動いており、再起動されていない")]
    [TestCase(Web + "もし Deployment \"shop\" を3レプリカにスケールする|ならば 1分以内に \"shop\" のPodは3つになり、すべてReadyになる")]
    [TestCase(Web + "もし Deployment \"shop\" のイメージを \"nginx:1.28\" に変更し、ロールアウトが完了するまで待つ|ならば どちらのPodのイメージも \"nginx:1.28\" である")]
    [TestCase(Web + "もし \"shop\" のPodを1つ削除する|ならば 最初の40秒間は \"shop\" のPodが2つを超えない|かつ 削除から1分以内にPodは2つともReadyに戻る")]
    [TestCase(Web + "もし 10秒待つ|ならば クラスター内から \"http://shop\" に20回アクセスすると、20回とも成功する")]
    [TestCase(Web + "もし クラスター内から \"http://shop\" に40回アクセスする|ならば 2個のPodすべてが少なくとも5回応答している|かつ そのリクエストは1件も失敗していない")]
    [TestCase(Web + "もし 20秒待つ|ならば ノード \"worker\" と \"worker2\" 上の \"shop\" のPodはいずれも同じノードで動き続けている|かつ \"shop\" のPodはコントロールプレーンのノードでは動いていない")]
    [TestCase(Web + "もし \"shop\" のPodを1つ削除する|かつ 30秒待つ|ならば 新しいPodは1つだけ作られ、Readyになる")]
    [TestCase(Loop + "もし 20秒待つ|ならば Pod \"loop\" のログに \"ping\" という行が残る|かつ コンテナの終了コードは3である|かつ 理由が \"BackOff\" のイベントが記録される")]
    [TestCase(Loop + "もし 2分待つ|ならば コンテナの再起動回数は2回以上である|かつ \"Back-off restarting\" を含む警告イベントが残っている")]
    [TestCase("前提 レプリカ数3のStatefulSet \"db\" が動いている|もし StatefulSet \"db\" のレプリカ数を1に減らす|ならば \"db-2\"、\"db-1\" の順にPodが削除される")]
    [TestCase("前提 終了に15秒かかるPod \"late\" がある|もし Pod \"late\" を削除する|ならば 削除から10秒以上40秒以内にPod \"late\" が消える")]
    public void Scenario_InJapanese_Passes(string steps) => Print(steps).ShouldContain("1 scenario (1 passed)");

    [TestCase(Web + "もし Deployment \"shop\" を3レプリカにスケールする|ならば \"shop\" のPodは1分以内に4つともReadyになる")]
    [TestCase(Web + "もし 30秒待つ|ならば \"shop\" のPodは2つとも動いており、再起動されている")]
    [TestCase(Web + "もし Deployment \"shop\" を3レプリカにスケールする|ならば 1分以内に \"shop\" のPodは3つになり、イメージ \"nginx:1.28\" で動いている")]
    [TestCase(Web + "もし Deployment \"shop\" のイメージを \"nginx:1.28\" に変更し、ロールアウトが完了するまで待つ|ならば どちらのPodのイメージも \"nginx:1.27\" である")]
    [TestCase(Web + "もし \"shop\" のPodを1つ削除する|ならば 最初の40秒間は \"shop\" のReadyなPodが2つを下回らない")]
    [TestCase(Web + "もし 10秒待つ|ならば クラスター内から \"http://shop\" に20回アクセスすると、20回とも失敗する")]
    [TestCase(Web + "もし クラスター内から \"http://shop\" に10回アクセスする|ならば 2個のPodすべてが少なくとも9回応答している")]
    [TestCase(Web + "もし クラスター内から \"http://shop\" に10回アクセスする|ならば リクエストは3件成功する")]
    [TestCase(Web + "もし 20秒待つ|ならば \"shop\" のPodはコントロールプレーンのノードで動いている")]
    [TestCase(Web + "もし \"shop\" のPodを1つ削除する|かつ 30秒待つ|ならば 新しいPodは作られていない")]
    [TestCase(Web + "もし \"shop\" のPodを1つ削除する|ならば 30秒間は新しいPodが作られない")]
    [TestCase(Web + "もし \"shop\" のPodを1つ削除する|ならば 削除から30秒間は代わりのPodは作られない")]
    [TestCase(Loop + "もし 20秒待つ|ならば コンテナの終了コードは4である")]
    [TestCase(Loop + "もし 20秒待つ|ならば コンテナは理由 \"OOMKilled\"、終了コード3で停止した")]
    [TestCase(Loop + "もし 20秒待つ|ならば Pod \"loop\" のログは \"pong\" である")]
    [TestCase(Loop + "もし 20秒待つ|ならば \"exceeded quota\" を含むイベントが記録される")]
    [TestCase(Loop + "もし 20秒待つ|ならば 理由が \"BackOff\" で、\"out of memory\" を含むイベントがある")]
    [TestCase(Loop + "もし 20秒待つ|ならば 理由が \"BackOff\" のイベントは1件もない")]
    [TestCase(Loop + "もし 20秒待つ|ならば Pod \"loop\" はどのノードにも割り当てられていない")]
    [TestCase("前提 レプリカ数3のStatefulSet \"db\" が動いている|もし StatefulSet \"db\" のレプリカ数を1に減らす|ならば \"db-1\"、\"db-2\" の順にPodが削除される")]
    [TestCase("前提 終了に15秒かかるPod \"late\" がある|もし Pod \"late\" を削除する|ならば 削除から25秒以上40秒以内にPod \"late\" が消える")]
    public void Scenario_InJapaneseThatIsNotTrue_Fails(string steps) => Print(steps).ShouldContain("1 scenario (1 failed)");

    private static string Print(string steps)
    {
        using var features = new TemporaryFeatures()
            .With("a.feature", $"# language: ja\n機能: F\n  シナリオ: S\n    {steps.Replace("|", "\n    ", StringComparison.Ordinal)}\n");
        return features.Print();
    }
}
