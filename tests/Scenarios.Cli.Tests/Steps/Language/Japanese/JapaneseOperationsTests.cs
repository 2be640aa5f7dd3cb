namespace Scenarios.Cli.Tests.Steps.Language.Japanese;

/// <summary>Operations in the words of Japanese operators: the same words hold where they are true, and fail where they are not.</summary>
internal sealed class JapaneseOperationsTests
{
    private const string Api =
        "前提 「node-1」、「node-2」、「node-3」という3台のワーカーノードを持つクラスターがある|かつ 3台のワーカーノードにまたがって、レプリカ数6のDeployment「api」が動いている|"
        + "かつ 「api」の前段にService「api」を80番ポートで公開している|";

    private const string Guarded = Api + "かつ PodDisruptionBudget「api」により、最低{0}つのPodが常に利用可能でなければならない|";

    // Nodes.
    [TestCase(Api + "もし 保守のため node-1 をdrainする|ならば node-{0} にはDaemonSetのPodしか残っていない", "1", "2")]
    [TestCase(Api + "もし node-1 をドレインする|ならば 代わりのPodが node-2 か node-3 で起動する|かつ node-{0} から「api」のPodがいなくなる", "1", "2")]
    [TestCase(Api + "もし node-1 をドレインする|かつ 作業を終えて node-1 をuncordonする|かつ 1分放置する|ならば uncordonしただけではPodは node-{0} に戻らない", "1", "2")]
    [TestCase(Api + "もし node-1 をcordonする|かつ Deployment「api」のレプリカ数を6から8に増やす|かつ 1分待つ|ならば 増えた2つのPodは node-1 には配置{0}", "されない", "される")]
    [TestCase(Api + "もし node-1 をcordonする|ならば node-1 のステータスは{0}になる|かつ それまで動いていたPodはそのまま動き続ける", "Ready,SchedulingDisabled", "NotReady")]
    [TestCase(Api + "もし node-3 の電源が落ちる|ならば 1分以内に node-{0} がNotReadyになる", "3", "2")]
    [TestCase(Api + "もし node-3 の電源が落ちる|かつ 6分待つ|ならば ノード「node-3」には「node.kubernetes.io/{0}」のtaintが付いている", "unreachable", "disk-pressure")]
    [TestCase(Api + "もし node-3 の電源が落ちる|かつ {0}分待つ|ならば node-3 に取り残されたPodは「Terminating」のままである", "7", "2")]
    [TestCase(Api + "もし node-3 の電源が落ちる|かつ 90秒待つ|ならば Service「api」は node-{0} 上のPodに振り分けなくなる", "3", "2")]
    [TestCase(Api + "もし node-3 をネットワークから切り離す|かつ 7分待つ|かつ node-3 をネットワークに戻す|かつ 1分待つ|ならば Terminatingだったポッドは片付けられ{0}", "る", "ない")]
    [TestCase(Api + "もし すべてのワーカーノードをcordonする|かつ Deployment「api」を7レプリカに増やす|かつ 30秒待つ|ならば 新しく増えたPodは{0}のまま動き出さない", "Pending", "Running")]
    [TestCase(Guarded + "もし node-1 のドレインを試みる|かつ 1分待つ|ならば drainはPDBに阻まれて完了しない", "6", "1")]
    [TestCase(Api + "もし node-1 をdrainする|ならば その間、ReadyなPodは一度も{0}つを下回らない", "3", "6")]
    // Rollouts.
    [TestCase(Api + "もし Deployment「api」に nginx:1.28 をロールアウトする|かつ ロールアウトの完了を待つ|ならば 古いPodはすべて新しいPodに置き換わる|"
        + "かつ 全Podが{0}イメージで動いている", "新しい", "古い")]
    [TestCase(Api + "もし 存在しないイメージ nginx:9.99 に更新してしまう|かつ 1分待つ|ならば Podの数が{0}を超えることはない", "12", "7")]
    [TestCase(Api + "もし Deployment「api」に nginx:1.28 をデプロイする|かつ ロールアウトが終わるのを待つ|かつ ロールアウトを取り消す|かつ ロールアウトが終わるのを待つ|"
        + "ならば イメージは nginx:{0} に戻る", "1.27", "1.28")]
    [TestCase(Api + "もし Deployment「api」に nginx:1.28 をデプロイする|かつ ロールアウトが終わるのを待つ|ならば 更新履歴にはリビジョン1と{0}が残っている", "2", "3")]
    [TestCase(Api + "もし Deployment「api」に nginx:1.28 をデプロイする|かつ ロールアウトが終わるのを待つ|ならば Deployment「api」のProgressingが{0}になる", "True", "False")]
    // Containers and how they end.
    [TestCase("前提 メモリの上限を64MiにしたPod「leak」が動いている|もし Pod「leak」がメモリを使い切る|ならば コンテナは「{0}」で終了している", "OOMKilled", "Completed")]
    [TestCase("前提 Pod「app」が動いている|もし アプリケーションが異常終了する|ならば Podは同じままで、コンテナが{0}回だけ再起動している", "1", "2")]
    [TestCase("前提 {0}が動いている|もし Pod「app」を消してしまう|かつ 1分待つ|ならば Pod「app」は誰にも作り直されない", "Pod「app」", "レプリカ数1のDeployment「app」")]
    // Scheduled, counted over time, and ended.
    [TestCase("前提 すべてのワーカーノードはcordonされている|もし Pod「high」を作成する|かつ 10秒待つ|ならば Pod「high」{0}", "はスケジュールされない", "がスケジュールされる")]
    [TestCase("前提 毎分実行されるCronJob「tick」がある|もし 5分30秒待つ|ならば CronJob「tick」は{0}つのJobを作っている", "5", "3")]
    [TestCase("前提 必ず失敗するJob「bad」があり、backoffLimitは0である|もし 1分待つ|ならば Job「bad」が{0}", "終了する", "正常終了する")]
    [TestCase(Api + "もし {0}をcordonする|かつ Deployment「api」を9レプリカに増やす|かつ 30秒待つ|ならば 「node-1」に新しいPodはスケジュールされない",
        "「node-1」", "「node-2」")]
    // Storage.
    [TestCase("前提 既定のStorageClassがある|かつ 1GiのPVC「data」を使うPod「db」が動いている|もし PVC「data」を消そうとする|かつ 10秒待つ|ならば PVC「data」は使用中のまま削除されない|"
        + "かつ PVC「data」は「{0}」のままである", "Terminating", "Bound")]
    [TestCase("前提 既定のStorageClassがある|かつ 各Podに1Giのボリュームを持つレプリカ数2のStatefulSet「db」が動いている|もし {0}を消す|かつ 30秒待つ|"
        + "ならば PVC「data-db-1」は使用中である", "Pod「db-1」", "StatefulSet「db」")]
    [TestCase("前提 emptyDirを共有するコンテナ「app」と「log」を持つPod「pair」が動いている|もし 1秒待つ|ならば Pod「pair」は{0}つのコンテナを持つ", "2", "3")]
    // Permissions and quotas.
    [TestCase("前提 Namespace「prod」にServiceAccount「ci」がある|かつ 「ci」はNamespace「prod」にだけClusterRole「view」を持っている|"
        + "ならば 「ci」はNamespace「prod」のPodを読め{0}が、削除はできない", "る", "ない")]
    [TestCase("前提 Namespace「team」がある|かつ Namespace「team」のPod数の上限は{0}である|もし Namespace「team」にレプリカ数4のDeployment「web」を作成する|かつ 30秒待つ|"
        + "ならば Deployment「web」はReadyなPodを3つ持つ|かつ ReplicaSetのイベントに「exceeded quota」と記録される", "3", "9")]
    [TestCase("前提 Namespace「dev」に、Podの一覧取得だけを許されたServiceAccount「viewer」がいる|ならば 「viewer」はNamespace「dev」のPodを{0}できる", "一覧", "削除")]
    [TestCase("前提 ServiceAccount「ci」がある|かつ ServiceAccount「ci」に、Deploymentを更新する権限だけを与えている|ならば 「ci」はDeploymentを{0}できる", "更新", "削除")]
    // Waiting for the effects of actions, images by name, and the owners of Pods.
    [TestCase(Api + "もし node-1 をdrainして、完了を待つ|かつ 「api」を nginx:1.28 に更新する|かつ 完了を待つ|ならば すべてのPodが nginx:{0} になっている", "1.28", "1.27")]
    [TestCase("前提 nginx:1.27 のDeployment「web」が3レプリカで稼働中である|もし 1秒待つ|ならば Podのイメージはすべて「nginx:{0}」である", "1.27", "1.28")]
    [TestCase("前提 3台のワーカーノードでDeployment「web」のPodが6つ動いている|もし 1秒待つ|ならば Podは{0}つとも動いている", "6", "5")]
    [TestCase("前提 レプリカ数3のStatefulSet「db」が動いている|もし StatefulSet「db」のPod「{0}」を消す|かつ 30秒待つ|ならば 同じ名前でPod「db-1」が作り直されている", "db-1", "db-2")]
    [TestCase("前提 終了まで30秒かかるPod「slow」が動いている|もし Pod「slow」を消す|かつ {0}秒待つ|ならば Podは「Terminating」のままである", "10", "50")]
    [TestCase("もし 10秒かかるJob「batch」を作成して完了を待つ|ならば Job「batch」は{0}している", "成功", "失敗")]
    // Several objects, and places in any order.
    [TestCase(Api + "もし Deployment「api」とService「{0}」を削除する|かつ 1分待つ|ならば ReplicaSetもPodも残っていない", "api", "nobody")]
    [TestCase(Api + "もし Podを1つ消す|かつ 30秒待つ|ならば Service「api」のエンドポイントに{0}Podは含まれていない", "削除した", "新しい")]
    [TestCase(Api + "もし `kubectl scale deployment api --replicas=3` を実行する|かつ 1分待つ|"
        + "ならば kubectl get deployment api を実行すると「{0}」と表示される", "3/3", "6/6")]
    [TestCase("前提 毎分実行されるCronJob「tick」がある|もし 5分30秒待つ|ならば Jobが{0}回以上実行されている", "5", "9")]
    public void Scenario_OfOperators_IsJudged(string steps, string right, string wrong)
    {
        OneScenario.PrintJapanese(steps, right).ShouldContain("1 scenario (1 passed)");
        OneScenario.PrintJapanese(steps, wrong).ShouldContain("1 scenario (1 failed)");
    }
}
