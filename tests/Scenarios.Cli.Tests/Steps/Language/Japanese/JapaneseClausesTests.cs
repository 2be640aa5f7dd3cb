using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Steps.Language.Japanese;

/// <summary>Japanese of what objects have and of what is done to them: what is so passes, and what is not fails.</summary>
internal sealed class JapaneseClausesTests
{
    [TestCase("前提 Pod \"api\" のreadinessProbeは4秒ごとに \"/up\" を確認し、2回失敗するとReadyでなくなる|"
        + "もし \"kubectl get pod api -o "
        + "jsonpath={.spec.containers[0].readinessProbe.periodSeconds}-{.spec.containers[0].readinessProbe.failureThreshold}\" を実行する|"
        + "ならば 出力は \"{0}\" である", "4-2", "10-3")]
    [TestCase("前提 Pod \"api\" には、起動後7秒待ってから \"/live\" を確認し始めるlivenessProbeが備わっている|"
        + "もし \"kubectl get pod api -o "
        + "jsonpath={.spec.containers[0].livenessProbe.initialDelaySeconds}{.spec.containers[0].livenessProbe.httpGet.path}\" を実行する|"
        + "ならば 出力は \"{0}\" である", "7/live", "0/live")]
    [TestCase("前提 コンテナ \"shop\" と、ログを流し続けるサイドカー \"shipper\" を持つPod \"shop\" が動いている|"
        + "もし \"kubectl get pod shop -o "
        + "jsonpath={.spec.containers[*].name}+{.spec.initContainers[*].name}:{.spec.initContainers[0].restartPolicy}\" を実行する|"
        + "ならば 出力は \"{0}\" である", "shop+shipper:Always", "shop+shipper:")]
    [TestCase("前提 Pod \"app\" には、名前 \"queue\" が引けるようになるまで待つinitコンテナ \"wait\" がある|"
        + "かつ Pod \"app\" のメインのコンテナは \"nginx:1.26\" で動く \"server\" である|もし 20秒待つ|ならば Pod \"app\" のステータスは \"{0}\" である",
        "Init:0/1", "Running")]
    [TestCase("前提 立ち上がるとすぐに終了コード4で落ちるコンテナを持つPod \"weak\" を作ったばかりである|もし 30秒待つ|ならば Pod \"weak\" のコンテナの再起動回数は{0}である", "2回", "0回")]
    [TestCase("前提 キー \"tone\" の値が \"low\" のConfigMap \"sound\" がある|"
        + "かつ Pod \"radio\" の環境変数 \"TONE\" はConfigMap \"sound\" のキー \"tone\" から読み込まれる|"
        + "ならば Pod \"radio\" の環境変数 \"TONE\" の値は \"{0}\" である", "low", "high")]
    [TestCase("前提 クラスターにはPersistentVolumeもPVCもない|もし PVC \"{0}\" を作成する|ならば PVC \"film\" は \"Pending\" である", "film", "reel")]
    [TestCase("前提 6レプリカのDeployment \"map\" のPodが \"worker\" と \"worker3\" で3つずつ動いている|ならば \"{0}\" に \"map\" のPodが3つある",
        "worker3", "worker2")]
    [TestCase("前提 イメージ \"nginx:1.26\" を使い、更新戦略が \"Recreate\" の2レプリカのDeployment \"old\" がある|"
        + "もし Deployment \"old\" のイメージを \"nginx:1.27\" に変える|かつ 1分待つ|ならば Deployment \"old\" のPodは{0}", "2つともReadyである", "3つある")]
    [TestCase("もし 処理に30分かかるJob \"slow\" を次の設定で作成する:|  ¦ activeDeadlineSeconds ¦ 50 ¦|かつ 1分待つ|ならば Job \"slow\" は{0}", "失敗している", "完了している")]
    [TestCase("前提 3レプリカのDeployment \"web\" の前にポート80のService \"web\" がある|もし Podから \"http://web\" に毎秒5リクエストを1分間送る|ならば リクエストは{0}",
        "すべて成功する", "すべて失敗する")]
    [TestCase("前提 ノード \"worker2\" だけにラベル \"disk=ssd\" が付いている|もし nodeSelectorに \"disk=ssd\" を指定したPod \"db\" を作成する|"
        + "ならば Pod \"db\" は \"{0}\" で動いている", "worker2", "worker")]
    [TestCase("前提 どのPodにも一致しないセレクターを持つService \"void\" がある|"
        + "もし \"kubectl get endpointslices -l kubernetes.io/service-name=void -o "
        + "jsonpath={.items[*].endpoints}{.items[*].addressType}\" を実行する|"
        + "ならば 出力は \"{0}\" である", "nullIPv4", "IPv4")]
    [TestCase("前提 3レプリカのDeployment \"web\" がある|もし 40秒後にDeployment \"web\" のレプリカ数を5に増やす|ならば 1分以内に \"web\" のPodは{0}Readyになる", "5つ", "4つ")]
    [TestCase("前提 3レプリカのDeployment \"web\" がある|もし 誰かがDeployment \"web\" を2つのレプリカにスケールして20秒待つ|ならば \"web\" のPodは{0}である", "2つ", "3つ")]
    [TestCase("前提 ラベル \"app=db\" のPodへの通信を、ラベル \"role=app\" のPodからだけ許可するNetworkPolicy \"db\" がある|"
        + "もし \"kubectl get netpol db -o "
        + "jsonpath={.spec.podSelector.matchLabels.app}{.spec.ingress[0].from[0].podSelector.matchLabels.role}\" を実行する|"
        + "ならば 出力は \"{0}\" である", "dbapp", "db")]
    public void Scenario_OfClauses_IsJudged(string steps, string right, string wrong)
    {
        Print(steps, right).ShouldContain("1 scenario (1 passed)");
        Print(steps, wrong).ShouldContain("1 scenario (1 failed)");
    }

    private static string Print(string steps, string word)
    {
        using var features = new TemporaryFeatures().With(
            "a.feature",
            $"# language: ja\n機能: F\n  シナリオ: S\n    {steps.Replace("|", "\n    ", StringComparison.Ordinal)
                .Replace('¦', '|').Replace("{0}", word, StringComparison.Ordinal)}\n");
        return features.Print();
    }
}
