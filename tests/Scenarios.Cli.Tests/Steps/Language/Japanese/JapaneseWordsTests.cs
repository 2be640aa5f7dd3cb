namespace Scenarios.Cli.Tests.Steps.Language.Japanese;

/// <summary>Japanese as Japanese engineers write it: true claims pass, and false ones fail, in the same words.</summary>
internal sealed class JapaneseWordsTests
{
    private const string Web =
        "前提 イメージ \"nginx:1.27\" を使う、レプリカ数2のDeployment \"shop\" が動いている|かつ Deployment \"shop\" を80番ポートで公開するService \"shop\" がある|";

    private const string Loop = "前提 \"ping\" と出力し、起動の5秒後に終了コード3で終了するPod \"loop\" がある|";

    // Times may be anywhere, and one at the beginning applies to all parts of a sentence.
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
    // Which clients can connect to what, and from where.
    [TestCase(Web + "かつ Pod \"probe\" が動いている|もし 1秒待つ|ならば Pod \"probe\" から \"shop\" の80番ポートに接続できる")]
    [TestCase(
        "前提 ポート8080で待ち受けるPod \"store\" と、ラベル \"role=web\" のPod \"near\" と、Pod \"far\" がある|かつ Pod \"store\" への通信を、ラベル \"role=web\" "
        + "のPodからポート8080へのものだけ許可するNetworkPolicyを適用した|ならば Pod \"near\" から \"store\" に接続できる|しかし Pod \"far\" から \"store\" への接続はタイムアウトする|もし "
        + "そのNetworkPolicyを削除する|ならば Pod \"far\" からも接続できるようになる")]
    [TestCase(
        "前提 Deployment \"shop\" のPodが2個動いている|もし Deployment \"shop\" を種類がNodePortのService \"front\" で公開する|ならば クラスターIPは割り当てられる|かつ "
        + "クラスターの外から、ノードのIPアドレスでは接続できる")]
    [TestCase(
        Web + "かつ セレクターを \"app=shoop\" と書き間違えたService \"typo\" がある|ならば Service \"typo\" にはエンドポイントがない|かつ クラスター内から \"http://typo\" "
        + "に接続しようとすると拒否される")]
    // Names and hosts.
    [TestCase(
        "前提 Namespace \"left\" にService \"api\" がある|ならば \"api\" は解決できない|かつ \"api.left\" ならService \"api\" のクラスターIPに解決される|かつ "
        + "\"api.left.svc.cluster.local\" も同じIPアドレスに解決される")]
    [TestCase(
        "前提 レプリカ数2のDeployment \"peer\" と、それを対象とするHeadless Service \"peer\" がある|もし クラスター内のPodから \"peer\" を名前解決する|ならば "
        + "2個のPodのIPアドレスがすべて返ってくる|もし Deployment \"peer\" のレプリカ数を1に減らす|ならば 1分以内に、返ってくるIPアドレスは1つだけになる")]
    [TestCase(
        Web + "かつ NGINX Ingressコントローラーがインストールされている|かつ ホスト \"a.example.com\" へのリクエストをService \"shop\" に転送するIngressがある|もし "
        + "\"http://a.example.com/\" にIngress経由でアクセスする|ならば ステータスコード200が返る|かつ 登録されていないホスト \"b.example.com\" へのアクセスには404が返る|もし Deployment "
        + "\"shop\" を0レプリカにスケールする|ならば 30秒以内に同じURLのステータスコードが503に変わる")]
    // Permissions.
    [TestCase(
        "前提 Namespace \"ops\" にServiceAccount \"bot\" がある|ならば \"bot\" はNamespace \"ops\" のPod一覧を取得できない|もし Namespace \"ops\" "
        + "のRoleBindingでClusterRole \"view\" を \"bot\" に割り当てる|ならば \"bot\" はNamespace \"ops\" のPod一覧を取得できるようになる|しかし Secretを読むことはできない|かつ "
        + "Namespace \"default\" のPod一覧も取得できない")]
    // Data, files, commands.
    [TestCase(
        "前提 \"mode=slow\" というデータを持つConfigMap \"conf\" を、\"/etc/conf\" と、subPathを使って \"/etc/mode\" にマウントしたPod \"app\" が動いている|もし "
        + "ConfigMap \"conf\" の \"mode\" を \"fast\" に更新する|ならば 2分以内にファイル \"/etc/conf/mode\" の内容が \"fast\" に変わる|しかし ファイル \"/etc/mode\" "
        + "の内容は \"slow\" のまま変わらない")]
    [TestCase(
        "前提 \"a: one\" というデータを持つConfigMap \"conf\" の定義ファイル \"conf.yaml\" がある|もし \"kubectl apply -f conf.yaml\" を2回続けて実行する|ならば 1回目の出力は "
        + "\"configmap/conf created\"、2回目の出力は \"configmap/conf unchanged\" となる|もし \"conf.yaml\" の中の \"one\" を \"two\" に書き換え、\"kubectl "
        + "apply -f conf.yaml\" を実行する|ならば 出力は \"configmap/conf configured\" である")]
    [TestCase(
        "前提 ConfigMap \"conf\" がある|もし ConfigMap \"conf\" に \"SIZE=XL\" を追加する|ならば ConfigMap \"conf\" を \"/c\" にマウントしたPodで \"cat "
        + "/c/SIZE\" を実行すると \"XL\" と表示される")]
    // Nodes, probes, init containers.
    [TestCase(
        "前提 コントロールプレーン1台、ワーカーノード2台のクラスターを使う|もし DaemonSet \"agent\" を作成する|ならば どのワーカーノードでも \"agent\" のPodが1個ずつ動く|かつ "
        + "コントロールプレーンのノードでは動かない|もし コントロールプレーンのtaintを許容するtolerationを \"agent\" に追加する|ならば 2分以内に \"agent\" のPodは合計3個になる")]
    [TestCase(
        "前提 ノード \"worker-1\" でPodがいくつか動いている|もし ノード \"worker-1\" をスケジュール対象から外す|ならば \"kubectl get nodes\" の \"worker-1\" の行に "
        + "\"SchedulingDisabled\" と表示される|かつ もともと \"worker-1\" で動いていたPodは動き続けている")]
    [TestCase(
        "前提 \"/live\" に対するLiveness Probe（間隔5秒、失敗しきい値2）を設定したPod \"api\" が正常に動いている|もし Pod \"api\" の \"/live\" がステータス500を返すようになる|ならば "
        + "90秒以内にコンテナが再起動される|かつ イベントに \"Liveness probe failed\" という警告が残る")]
    [TestCase(
        "前提 名前 \"later\" が引けるようになるまで待ち続けるInitコンテナを持つPod \"app\" がある|もし 20秒たつ|ならば Pod \"app\" のステータスは \"Init:0/1\" のままである|もし "
        + "80番ポートのService \"later\" を作る|ならば Pod \"app\" は1分以内にReadyになる")]
    [TestCase(
        "前提 Namespace \"red\" と \"blue\" のそれぞれに、ConfigMap \"conf\" とService \"web\" がある|もし Namespace \"red\" を削除する|ならば 2分以内にNamespace "
        + "\"red\" は中のリソースごと消える|しかし Namespace \"blue\" のリソースには何の影響もない")]
    // Properties after the name, and additions in passing.
    [TestCase(
        "前提 Readyになるまでに20秒かかるDeployment \"shop\" が、レプリカ数2で動いている|もし ConfigMap \"flags\" を \"beta=on\" という内容で作成する|かつ Deployment \"shop\" "
        + "のメモリー上限を256Miに引き上げる|ならば 2分以内にロールアウトが完了する|かつ イベントに \"FailedMount\" は記録されていない")]
    [TestCase(Web + "もし ノード \"worker\" をメンテナンスのために空にする|ならば ノード \"worker\" にはDaemonSet以外のPodが残っていない")]
    [TestCase(Web + "もし 10秒待つ|ならば Service \"shop\" のエンドポイントは2つのままである")]
    [TestCase("前提 起動するたびに終了コード2で落ちるPod \"flaky\" がある|もし 1分が経過するのを待つ|ならば コンテナは終了コード2で終了している")]
    [TestCase(
        Web + "もし Deployment \"shop\" のイメージを \"nginx:1.28\" に変更する|かつ ロールアウトが完了するのを待ってから、さらに10秒待つ|ならば "
        + "新しいReplicaSetのPodは2つともReadyになっている|もし Deployment \"shop\" を直前のリビジョンへ戻す|ならば 2分以内にすべてのPodのイメージが \"nginx:1.27\" になる")]
    public void Scenario_InJapanese_Passes(string steps) => OneScenario.PrintJapanese(steps).ShouldContain("1 scenario (1 passed)");

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
    [TestCase(Web + "かつ Pod \"probe\" が動いている|もし 1秒待つ|ならば Pod \"probe\" から \"shop\" の80番ポートに接続できない")]
    [TestCase(Web + "もし 1秒待つ|ならば クラスター内から \"http://shop\" に接続しようとすると拒否される")]
    [TestCase(Web + "もし 1秒待つ|ならば \"nobody\" への接続はタイムアウトする")]
    [TestCase("前提 ポート8080で待ち受けるPod \"store\" と、Pod \"far\" がある|ならば Pod \"far\" から \"store\" への接続は拒否される")]
    [TestCase(
        "前提 Deployment \"shop\" のPodが2個動いている|もし Deployment \"shop\" を種類がClusterIPのService \"front\" で公開する|ならば クラスターの外から、ノードのIPアドレスでは接続できる")]
    [TestCase(
        "前提 Namespace \"left\" にService \"api\" と、Service \"other\" がある|ならば \"api.left\" ならService \"api\" のクラスターIPに解決される|かつ \"other\" "
        + "も同じIPアドレスに解決される")]
    [TestCase(
        "前提 レプリカ数2のDeployment \"peer\" と、それを対象とするHeadless Service \"peer\" がある|もし クラスター内のPodから \"peer\" を名前解決する|ならば "
        + "1分以内に、返ってくるIPアドレスは1つだけになる")]
    [TestCase(
        Web + "かつ NGINX Ingressコントローラーがインストールされている|かつ ホスト \"a.example.com\" へのリクエストをService \"shop\" に転送するIngressがある|もし "
        + "\"http://a.example.com/\" にIngress経由でアクセスする|ならば 30秒以内に同じURLのステータスコードが503に変わる")]
    [TestCase("前提 Namespace \"ops\" にServiceAccount \"bot\" がある|ならば \"bot\" はNamespace \"ops\" のPod一覧を取得できる")]
    [TestCase(
        "前提 Namespace \"ops\" にServiceAccount \"bot\" がある|もし Namespace \"ops\" のRoleBindingでClusterRole \"view\" を \"bot\" に割り当てる|ならば "
        + "\"bot\" はNamespace \"ops\" のPod一覧を取得できる|かつ Secretを読むことができる")]
    [TestCase(
        "前提 \"mode=slow\" というデータを持つConfigMap \"conf\" を、\"/etc/conf\" と、subPathを使って \"/etc/mode\" にマウントしたPod \"app\" が動いている|もし "
        + "ConfigMap \"conf\" の \"mode\" を \"fast\" に更新する|ならば 2分以内にファイル \"/etc/mode\" の内容が \"fast\" に変わる")]
    [TestCase(
        "前提 \"a: one\" というデータを持つConfigMap \"conf\" の定義ファイル \"conf.yaml\" がある|もし \"kubectl apply -f conf.yaml\" を2回続けて実行する|ならば 2回目の出力は "
        + "\"configmap/conf created\" である")]
    [TestCase("前提 コントロールプレーン1台、ワーカーノード2台のクラスターを使う|もし Pod \"agent\" を作成する|ならば どのワーカーノードでも \"agent\" のPodが1個ずつ動く")]
    [TestCase("前提 ノード \"worker-1\" でPodがいくつか動いている|もし ノード \"worker-1\" をドレインする|ならば もともと \"worker-1\" で動いていたPodは動き続けている")]
    [TestCase("前提 ノード \"worker-1\" でPodがいくつか動いている|もし 1秒待つ|ならば \"kubectl get nodes\" の \"worker-1\" の行に \"SchedulingDisabled\" と表示される")]
    [TestCase(
        "前提 Namespace \"red\" と \"blue\" のそれぞれに、ConfigMap \"conf\" とService \"web\" がある|もし Namespace \"red\" を削除する|ならば Namespace "
        + "\"red\" のリソースには何の影響もない")]
    [TestCase(Web + "もし 1秒待つ|ならば ノード \"worker2\" にはDaemonSet以外のPodが残っていない|かつ ノード \"worker\" にはDaemonSet以外のPodが残っていない")]
    [TestCase(Web + "もし Deployment \"shop\" を1レプリカにスケールする|かつ 10秒待つ|ならば Service \"shop\" のエンドポイントは2つのままである")]
    [TestCase("前提 起動するたびに終了コード2で落ちるPod \"flaky\" がある|もし 1分が経過するのを待つ|ならば イベントに \"BackOff\" は記録されていない")]
    [TestCase("前提 起動するたびに終了コード2で落ちるPod \"flaky\" がある|もし 1分が経過するのを待つ|ならば コンテナは終了コード3で終了している")]
    public void Scenario_InJapaneseThatIsNotTrue_Fails(string steps) => OneScenario.PrintJapanese(steps).ShouldContain("1 scenario (1 failed)");
}
