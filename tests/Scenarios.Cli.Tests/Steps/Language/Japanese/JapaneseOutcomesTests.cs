namespace Scenarios.Cli.Tests.Steps.Language.Japanese;

/// <summary>Japanese of who reaches whom, how many requests failed and where Pods are: what is so passes, the rest fails.</summary>
internal sealed class JapaneseOutcomesTests
{
    private const string Web = "前提 3レプリカのDeployment \"web\" がある|かつ Deployment \"web\" の前にポート80のService \"web\" がある|"
        + "かつ Pod \"client\" が動いている|";

    private const string Sent = Web + "もし Podから \"http://web\" に20回リクエストを送る|";

    private const string Pods = "前提 ノード \"worker\" で動くPod \"a\" がある|かつ ノード \"worker\" で動くPod \"b\" がある|"
        + "かつ ノード \"worker2\" で動くPod \"c\" がある|もし 5秒待つ|";

    private const string Broken = Web + "もし Deployment \"web\" のイメージを \"nginx:9.99\" に変更する|かつ 2分待つ|";

    [TestCase(Web + "もし 10秒待つ|ならば Pod \"client\" は \"http://web\" に{0}", "接続できる", "接続できない")]
    [TestCase(Web + "もし 10秒待つ|ならば \"http://web\" へのリクエストは{0}を返す", "200", "503")]
    [TestCase(Sent + "ならば \"http://web\" へのリクエストはすべて{0}", "成功する", "失敗する")]
    [TestCase(Sent + "ならば 失敗したリクエストは{0}である", "0件", "5件")]
    [TestCase(Sent + "ならば 20件中{0}のリクエストが成功する", "20件", "5件")]
    [TestCase(Sent + "ならば リクエストのうち{0}", "1件も失敗していない", "5件が失敗している")]
    [TestCase(Sent + "ならば 応答には \"{0}\" と \"Welcome\" の両方がある", "nginx", "xyz")]
    [TestCase(Sent + "ならば \"{0}\" を含む応答は1件もない", "xyz", "nginx")]
    [TestCase(Pods + "ならば Pod \"a\" とPod \"{0}\" は同じノードで動いている", "b", "c")]
    [TestCase(Pods + "ならば Pod \"a\" とPod \"{0}\" は別々のノードで動いている", "c", "b")]
    [TestCase(Broken + "ならば イメージが存在しないので、新しいPodは \"{0}\" になっている", "ImagePullBackOff", "Running")]
    [TestCase(Broken + "ならば Deployment \"web\" はイメージを取得できないため、更新が{0}", "完了していない", "完了している")]
    [TestCase(Broken + "ならば Deployment \"web\" の条件 \"Progressing\" の理由は \"{0}\" である", "ReplicaSetUpdated", "NewReplicaSetAvailable")]
    [TestCase("前提 レプリカ数3のDeployment \"web\" がある|もし ノード \"worker\" が停止する|"
        + "ならば ノード \"worker\" は{0}後にNotReadyになる", "約50秒", "約10秒")]
    [TestCase(Web + "もし Deployment \"web\" のPodを1つ削除する|"
        + "ならば 新しいPodがReadyになると、Deployment \"web\" のPodは{0}ともReadyである", "3つ", "4つ")]
    public void Scenario_OfOutcomes_IsJudged(string steps, string right, string wrong)
    {
        OneScenario.PrintJapanese(steps, right).ShouldContain("1 scenario (1 passed)");
        OneScenario.PrintJapanese(steps, wrong).ShouldContain("1 scenario (1 failed)");
    }
}
