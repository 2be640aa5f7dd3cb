namespace Scenarios.Cli.Tests.Steps.Language.Japanese;

/// <summary>Japanese of containers, groups, columns and conditions: what is so passes, and what is not fails.</summary>
internal sealed class JapaneseContainersTests
{
    private const string Pod = "もし 次のマニフェストを適用する|\"\"\"|{apiVersion: v1, kind: Pod, metadata: {name: app}, spec: {initContainers: ["
        + "{name: setup, image: 'busybox:1.36', command: [sh, -c, sleep 20]}, "
        + "{name: check, image: 'busybox:1.36', command: [sh, -c, sleep 5]}, "
        + "{name: log, image: 'busybox:1.36', restartPolicy: Always, command: [sh, -c, tail -f /dev/null]}], "
        + "containers: [{name: main, image: 'nginx:1.27'}]}}|\"\"\"|かつ 10秒待つ|";

    private const string Later = Pod + "かつ さらに1分待つ|";

    private const string Crash = "もし 次のマニフェストを適用する|\"\"\"|{apiVersion: v1, kind: Pod, metadata: {name: crash}, spec: "
        + "{containers: [{name: main, image: 'busybox:1.36', command: [sh, -c, exit 3]}]}}|\"\"\"|かつ 10分待つ|";

    private const string Web = "前提 イメージ \"nginx:1.26\" を使うレプリカ数3のDeployment \"web\" がある|";

    private const string Updated = Web + "もし Deployment \"web\" のイメージを \"nginx:1.27\" に変更する|かつ 2分待つ|";

    private const string Broken = Web + "もし Deployment \"web\" のイメージを \"nginx:9.99\" に変更する|かつ 11分待つ|";

    private const string Ticks = "前提 1分おきに \"hello\" と出力するCronJob \"tick\" がある|もし 5分待つ|";

    [TestCase(Pod + "ならば コンテナ \"{0}\" はまだ起動していない", "main", "setup")]
    [TestCase(Pod + "ならば initコンテナ \"{0}\" は動いている", "setup", "main")]
    [TestCase(Later + "ならば initコンテナは{0}とも完了している", "2つ", "3つ")]
    [TestCase(Later + "ならば Pod \"app\" は{0}のコンテナがどちらもReadyである", "2つ", "3つ")]
    [TestCase(Later + "ならば initコンテナ \"setup\" は終了コード{0}で終わっている", "0", "1")]
    [TestCase(Later + "ならば initコンテナ \"{0}\" が終わってからinitコンテナ \"check\" が起動している", "setup", "check")]
    [TestCase(Later + "ならば サイドカー \"log\" はコンテナ \"{0}\" より先に起動している", "main", "setup")]
    [TestCase(Later + "ならば サイドカー \"log\" は{0}", "動き続けている", "停止している")]
    [TestCase(Crash + "ならば コンテナ \"main\" は \"{0}\" で待機している", "CrashLoopBackOff", "ImagePullBackOff")]
    [TestCase(Crash + "ならば コンテナ \"main\" は{0}再起動されている", "6回", "2回")]
    [TestCase(Crash + "ならば コンテナの前回の終了コードは{0}である", "3", "0")]
    [TestCase(Crash + "ならば コンテナが最後に終了した理由は \"{0}\" である", "Error", "OOMKilled")]
    [TestCase(Crash + "かつ さらに30分待つ|ならば 再起動の間隔は{0}ほどに延びている", "5分", "10分")]
    [TestCase(Updated + "ならば Deployment \"web\" にはReplicaSetが{0}ある", "2つ", "1つ")]
    [TestCase(Updated + "ならば Deployment \"web\" のReplicaSetは全部で{0}しかない", "2つ", "1つ")]
    [TestCase(Updated + "ならば 古いほうのReplicaSetのレプリカ数は{0}になっている", "0", "3")]
    [TestCase(Updated + "ならば Deployment \"web\" のREADYは \"{0}\" と表示される", "3/3", "2/3")]
    [TestCase(Updated + "ならば Deployment \"web\" そのものは{0}", "残っている", "消えている")]
    [TestCase(Updated + "ならば Deployment \"web\" のPodは{0}から増えていない", "3つ", "2つ")]
    [TestCase(Updated + "ならば Podに理由 \"{0}\" のイベントが記録されている", "Pulled", "FailedScheduling")]
    [TestCase(Updated + "ならば Podの数は最大で{0}だった", "4", "3")]
    [TestCase(Broken + "ならば Deployment \"web\" のコンディション \"Progressing\" は \"{0}\" で、理由は \"ProgressDeadlineExceeded\" である", "False", "True")]
    [TestCase(Broken + "ならば Podは{0}しかReadyになっていない", "3つ", "2つ")]
    [TestCase(Broken + "{0}ならば Deployment \"web\" は自動ではロールバックされない", "かつ 1分待つ|",
        "かつ \"kubectl rollout undo deployment/web\" を実行する|")]
    [TestCase(Ticks + "ならば CronJob \"tick\" は{0}ごとにJobを1つ作っている", "1分", "2分")]
    [TestCase(Ticks + "{0}かつ さらに3分待つ|ならば 一時停止してから作られた \"tick\" のJobはない", "かつ CronJob \"tick\" を一時停止する|",
        "かつ ConfigMap \"a\" を作成する|")]
    [TestCase(Ticks + "{0}かつ さらに3分待つ|ならば CronJob \"tick\" は新しいJobを作っていない", "かつ CronJob \"tick\" を一時停止する|",
        "かつ ConfigMap \"a\" を作成する|")]
    [TestCase("前提 Pod \"app\" が動いている|もし 10秒待つ|ならば Pod \"app\" の猶予期間は{0}である", "30秒", "10秒")]
    [TestCase("前提 Pod \"app\" が動いている|もし 10秒待つ|ならば Pod \"app\" は{0}かつReadyである", "Running", "Pending")]
    public void Scenario_OfContainersAndGroups_IsJudged(string steps, string right, string wrong)
    {
        OneScenario.PrintJapanese(steps, right).ShouldContain("1 scenario (1 passed)");
        OneScenario.PrintJapanese(steps, wrong).ShouldContain("1 scenario (1 failed)");
    }
}
