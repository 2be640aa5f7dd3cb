using Scenarios.Cli.Tests.Steps.Language;

namespace Scenarios.Cli.Tests.Steps.Features;

/// <summary>What objects and their containers are like and do, in Japanese.</summary>
internal sealed class JapaneseDescriptionsTests
{
    private const string Container = "{.spec.containers[0]";

    private const string JobContainer = "{.spec.template.spec.containers[0]";

    [TestCase("起動時に \"/tmp/ok\" を作り、その後は眠り続ける Pod \"one\" がある", "touch '/tmp/ok'; sleep 86400")]
    [TestCase("起動してから 90 秒後に \"/tmp/up\" を作る Pod \"one\" がある", "sleep 90; touch '/tmp/up'; sleep 86400")]
    [TestCase("イメージ \"busybox:1.36\" の Pod \"one\" がある|かつ コンテナは 5 秒眠ってから終了コード 3 で終わる", "sleep 5; exit 3")]
    [TestCase("\"exit 1\" を実行するだけの Pod \"one\" を用意する", "exit 1")]
    public void Pod_ThatDoesSomething_DoesIt(string given, string command) =>
        Judge(given, "pod one", $"{Container}.command[2]}}", command);

    [TestCase("には \"cat /tmp/ok\" を 5 秒ごとに実行する startup プローブがあり、failureThreshold は 30 である",
        ".startupProbe['periodSeconds','failureThreshold']}", "5 30")]
    [TestCase("には \"/\" を 7 秒ごとに確認する HTTP の readiness プローブがある", ".readinessProbe['httpGet.path','periodSeconds']}", "/ 7")]
    [TestCase("には \"/\" を 7 秒ごとに確認する liveness プローブと readiness プローブがある",
        "['livenessProbe.periodSeconds','readinessProbe.periodSeconds']}", "7 7")]
    public void Probe_WithItsTimes_HasThem(string words, string field, string value) =>
        Judge($"起動時に \"/tmp/ok\" を作る Pod \"one\" がある|かつ \"one\" {words}", "pod one", $"{Container}{field}", value);

    [TestCase("10 秒眠って正常終了する Job \"sum\" を用意します|かつ \"sum\" の completions は 6、parallelism は 2 とします", "job sum",
        "{.spec['completions','parallelism']}", "6 2")]
    [TestCase("10 秒眠って正常終了する Job \"sum\" を用意します", "job sum", $"{JobContainer}.command[2]}}", "sleep 10; exit 0")]
    [TestCase("毎分実行する設定の、CronJob \"tick\" があります|かつ \"tick\" の concurrencyPolicy は Forbid です", "cronjob tick",
        "{.spec['schedule','concurrencyPolicy']}", "* * * * * Forbid")]
    [TestCase("毎分実行する設定の CronJob \"tick\" があります|かつ \"tick\" の処理は 1 回に 100 秒かかります", "cronjob tick",
        "{.spec.jobTemplate.spec.template.spec.containers[0].command[2]}", "sleep 100")]
    [TestCase("ラベル \"tier=front\" の Pod を 2 つ保つ ReplicaSet \"rs\" があります", "rs rs",
        "{.spec['replicas','selector.matchLabels.tier']}", "2 front")]
    [TestCase("Pod \"one\" が単独で動いています", "pod one", "{.status.phase}", "Running")]
    [TestCase("Deployment \"web\" が 2 レプリカあり、すべて Ready です", "deployment web", "{.status.readyReplicas}", "2")]
    [TestCase("キー \"color\" が \"blue\"、\"size\" が \"large\" の ConfigMap \"c\" がある", "cm c", "{.data.color} {.data.size}", "blue large")]
    [TestCase("ユーザー名 \"admin\" とパスワード \"s3cret\" を持つ Secret \"db\" がある", "secret db", "{.data.username}", "YWRtaW4=")]
    [TestCase("Deployment \"web\" がある|かつ NodePort 30080 で Deployment \"web\" を公開する Service \"web\" がある", "svc web",
        "{.spec.ports[0]['port','nodePort']}", "80 30080")]
    [TestCase("ポート 8080 で受けて Pod のポート 80 に転送する Service \"web\" がある", "svc web", "{.spec.ports[0]['port','targetPort']}", "8080 80")]
    [TestCase("ホスト \"a.example.com\" の \"/\" を Service \"web\" に、\"/api\" を Service \"api\" に振り分ける Ingress \"shop\" がある", "ingress shop",
        "{.spec.rules[*].host} {.spec.rules[0].http.paths[*].path}", "a.example.com / /api")]
    [TestCase("ラベル \"app=web\" の Pod からラベル \"app=db\" の Pod のポート 5432 への接続だけを許可する NetworkPolicy \"db\" がある", "netpol db",
        "{.spec.podSelector.matchLabels.app} {.spec.ingress[0].from[0].podSelector.matchLabels.app}", "db web")]
    [TestCase("Role \"reader\" を ServiceAccount \"bot\" に結び付ける RoleBinding \"read\" がある", "rolebinding read",
        "{.roleRef.name} {.subjects[0]['kind','namespace']}", "reader ServiceAccount default")]
    [TestCase("ホスト名ごとに maxSkew 2 で分散するレプリカ数 3 の Deployment \"web\" がある", "deployment web",
        "{.spec.template.spec.topologySpreadConstraints[0]['topologyKey','maxSkew']}", "kubernetes.io/hostname 2")]
    [TestCase("60 秒かかり、期限が 30 秒の Job \"slow\" がある", "job slow", "{.spec.activeDeadlineSeconds}", "30")]
    [TestCase("一時停止された CronJob \"tick\" がある", "cronjob tick", "{.spec.suspend}", "true")]
    [TestCase("Deployment \"web\" がある|かつ Deployment \"web\" の CPU を 50 % に保ち、レプリカ数を 2 から 10 にする HorizontalPodAutoscaler がある", "hpa web",
        "{.spec['minReplicas','maxReplicas']}", "2 10")]
    [TestCase("コンテナがメモリ 128Mi、CPU 500m に制限された Deployment \"web\" がある", "deployment web",
        "{.spec.template.spec.containers[0].resources.limits['memory','cpu']}", "128Mi 500m")]
    [TestCase("イメージ \"nginx:1.27\" のコンテナ \"app\" とイメージ \"busybox:1.36\" のコンテナ \"side\" を持つ Pod \"two\" がある", "pod two",
        "{.spec.containers[*].name} {.spec.containers[*].image}", "app side nginx:1.27 busybox:1.36")]
    [TestCase("メモリの既定の上限が 256Mi、既定の要求が 128Mi の LimitRange が Namespace \"team\" にある", "limitrange -n team",
        "{.items[0].spec.limits[0]['default.memory','defaultRequest.memory']}", "256Mi 128Mi")]
    [TestCase("Pod が 1 つもない Service \"db\" がある", "endpoints db", "{.subsets}", "")]
    public void Object_AsDescribed_IsMade(string given, string resource, string field, string value) =>
        Judge(given, resource, field, value);

    [Test]
    public void StatefulSet_WithAVolumeOfEachPod_HasItsHeadlessService() => OneScenario.PrintJapanese(
        "前提 PersistentVolume を動的に用意できるデフォルトの StorageClass があります"
        + "|かつ ヘッドレス Service \"db\" と、1 つの Pod ごとに 1Gi のボリュームを \"/data\" に持つ StatefulSet \"db\" が 2 レプリカあります"
        + "|もし \"kubectl get pvc -o jsonpath='{.items[*].spec.resources.requests.storage}'\" を実行する|ならば 出力は \"1Gi 1Gi\" である")
        .ShouldContain("1 scenario (1 passed)");

    [TestCase("もし そのうち 1 つの Pod を削除します", "{.items[*].metadata.labels.app}", "web web")]
    [TestCase("もし \"web\" の Pod の 1 つについて、ラベル \"app\" の値を \"odd\" に書き換えます",
        "{.items[?(@.metadata.labels.app=='odd')].metadata.labels.app}", "odd")]
    [TestCase("もし ReplicaSet \"web\" のテンプレートのイメージを \"nginx:1.28\" に変えます|もし \"web\" の Pod を 1 つ削除します",
        "{.items[?(@.spec.containers[0].image=='nginx:1.28')].spec.containers[0].image}", "nginx:1.28")]
    public void Deed_OnOnePod_IsDone(string deeds, string field, string value) => OneScenario.PrintJapanese(
        $"前提 レプリカ 2 つの ReplicaSet \"web\" がある|{deeds}|もし 1 分待つ|もし \"kubectl get pods -o jsonpath=\\\"{field}\\\"\" を実行する"
        + $"|ならば 出力は \"{value}\" である").ShouldContain("1 scenario (1 passed)");

    [Test]
    public void When_CreatesWhatAGivenDescribed_CreatesItNow() => OneScenario.PrintJapanese(
        "前提 イメージ \"busybox:1.36\" を使い、restartPolicy が \"Never\" の Pod \"once\" を用意する"
        + "|かつ コンテナは 5 秒眠ってから終了コード 1 で終わる|もし Pod \"once\" を作ってから 3 秒待つ|ならば \"once\" は実行中である").ShouldContain("1 scenario (1 passed)");

    private static void Judge(string given, string resource, string field, string value) => OneScenario.PrintJapanese(
        $"前提 {given}|もし \"kubectl get {resource} -o jsonpath=\\\"{field}\\\"\" を実行する|ならば 出力は \"{value}\" である")
        .ShouldContain("1 scenario (1 passed)");
}
