namespace Scenarios.Cli.Tests.Steps.Language.Japanese;

/// <summary>
/// What there is at first, with lists of properties, pronouns and several objects in a sentence: it is as it is told, so that the claim
/// with the first word holds, and the same with the second fails.
/// </summary>
internal sealed class JapaneseScenesTests
{
    private const string Shop = "前提 イメージ\"nginx:1.27\"のレプリカ3のDeployment \"shop\"がある|";
    private const string Keep = "前提 イメージ\"nginx:1.27\"のレプリカ4のDeployment \"keep\"がある|かつ イメージ\"nginx:1.27\"のレプリカ2のDeployment \"shop\"がある|";

    private const string Listed =
        "前提 イメージ\"nginx:1.27\"のレプリカ3、progressDeadlineSecondsが45、minReadySecondsが2のDeployment \"shop\"がある|もし 1秒待つ|ならば Deployment \"shop\"の";

    private const string Scaled =
        "前提 クラスターにmetrics-serverが入っている|かつ イメージ\"nginx:1.27\"のレプリカ1、CPU要求150mのDeployment \"shop\"がある|"
        + "かつ Deployment \"shop\"に対して最小2、最大7、CPU使用率の目標60%のHPA \"auto\"がある|もし 1分待つ|";

    private const string Probed =
        Shop + "かつ \"shop\"には\"/\"へのHTTPのreadinessProbeが7秒間隔、失敗しきい値4回で設定されている|もし \"kubectl get deployment shop -o yaml\"を実行する|";

    private const string Limited =
        "前提 Namespace \"lab\"がある|かつ Namespace \"lab\"にPod数の上限が2のResourceQuota \"cap\"がある|"
        + "もし Namespace \"lab\"にイメージ\"nginx:1.27\"のレプリカ4のDeployment \"shop\"を作成する|";

    private const string Nightly =
        "前提 スケジュールが\"*/1 * * * *\"のCronJob \"nightly\"がある|"
        + "かつ CronJob \"nightly\"のJobは、イメージ\"busybox:1.36\"、restartPolicy \"Never\"、backoffLimit 1で、\"sh -c 'exit 1'\"を実行する|もし 5分待つ|";

    // Pronouns mean what was named last.
    [TestCase(Shop + "かつ それに対するポート80のService \"front\"がある|もし 5秒待つ|ならば Service \"front\"のエンドポイントは{0}つである", "3", "2")]
    [TestCase(Shop + "かつ イメージ\"nginx:1.27\"のPod \"solo\"がある|かつ それに対するポート80のService \"front\"がある|もし 5秒待つ|ならば Service \"front\"のエンドポイントは{0}つである", "1", "3")]
    [TestCase("前提 イメージ\"nginx:1.27\"のレプリカ2のDeployment \"shop\"と、これに対するポート80のService \"front\"がある|もし 5秒待つ|"
        + "ならば Service \"front\"のエンドポイントは{0}つである", "2", "1")]
    [TestCase(Keep + "かつ それに対するminAvailableが1のPodDisruptionBudget \"keep\"がある|もし 5秒待つ|ならば PodDisruptionBudget \"keep\"のexpectedPodsは{0}である", "2", "4")]
    [TestCase("前提 クラスターにmetrics-serverが入っている|かつ イメージ\"nginx:1.27\"のレプリカ1のDeployment \"keep\"がある|かつ イメージ\"nginx:1.27\"のレプリカ1のDeployment \"shop\"がある|"
        + "かつ それに対する最小3、最大5、CPU使用率の目標50%のHPA \"keep\"がある|もし 1分待つ|ならば Deployment \"{0}\"のレプリカ数は3である", "shop", "keep")]
    // Lists of properties before the noun.
    [TestCase(Listed + "progressDeadlineSecondsは{0}である", "45", "600")]
    [TestCase(Listed + "レプリカ数は{0}である", "3", "1")]
    [TestCase(Listed + "minReadySecondsは{0}である", "2", "0")]
    [TestCase(Scaled + "ならば HPA \"auto\"のmaxReplicasは{0}である", "7", "5")]
    [TestCase(Scaled + "ならば Deployment \"shop\"のレプリカ数は{0}である", "2", "1")]
    [TestCase(Scaled + "かつ \"kubectl get hpa auto\"を実行する|ならば 出力に\"/{0}%\"が含まれる", "60", "50")]
    [TestCase(Scaled + "かつ \"kubectl get deployment shop -o jsonpath={.spec.template.spec.containers[0].resources.requests.cpu}\"を実行する|ならば 出力は\"{0}\"である", "150m", "1")]
    [TestCase(Probed + "ならば 出力に\"periodSeconds: {0}\"が含まれる", "7", "10")]
    [TestCase(Probed + "ならば 出力に\"failureThreshold: {0}\"が含まれる", "4", "3")]
    // Quotas.
    [TestCase(Limited + "ならば 1分後も\"shop\"のPodは{0}つしかない", "2", "4")]
    [TestCase(Limited + "かつ 30秒待つ|もし ResourceQuota \"cap\"のPod数の上限を{0}に引き上げる|ならば 5分以内に\"shop\"のPodが4つReadyになる", "4", "3")]
    [TestCase(Limited + "かつ 30秒待つ|もし ResourceQuota \"{0}\"のPod数の上限を4に引き上げる|ならば 5分以内に\"shop\"のPodが4つReadyになる", "cap", "other")]
    // Jobs of a CronJob, what a container runs, what is on a node, and what stays as it is by default.
    [TestCase(Nightly + "ならば CronJob \"nightly\"の{0}したJobは1つだけ残っている", "失敗", "成功")]
    [TestCase("前提 イメージ\"busybox:1.36\"のDaemonSet \"agent\"が\"sleep 3600\"を実行している|もし 1秒待つ|ならば \"agent\"のPodは{0}つReadyである", "3", "2")]
    [TestCase("前提 イメージ\"nginx:1.27\"のレプリカ2のDeployment \"shop\"があり、ノード\"worker\"で少なくとも{0}つのPodが動いている|もし 1秒待つ|ならば \"shop\"のPodは2つともReadyである", "2", "3")]
    [TestCase("前提 イメージ\"nginx:1.27\"のレプリカ6のDeployment \"shop\"があり、ノード\"{0}\"でもPodが動いている|もし 1秒待つ|ならば \"shop\"のPodは6つともReadyである", "worker2", "worker9")]
    [TestCase("前提 イメージ\"nginx:1.26\"のレプリカ4のDeployment \"shop\"があり、maxSurgeは3、maxUnavailableは0である|かつ Deployment \"shop\"の更新戦略は既定値のままである|"
        + "もし \"kubectl get deployment shop -o jsonpath={.spec.strategy.rollingUpdate.maxSurge}\"を実行する|ならば 出力は\"{0}\"である", "25%", "3")]
    public void A_scene_is_as_it_is_told(string scenario, string right, string wrong)
    {
        OneScenario.PrintJapanese(scenario, right).ShouldContain("1 scenario (1 passed)");
        OneScenario.PrintJapanese(scenario, wrong).ShouldContain("1 scenario (1 failed)");
    }
}
