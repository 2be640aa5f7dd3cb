namespace Scenarios.Cli.Tests.Steps.Language.Japanese;

/// <summary>Japanese of Jobs, quotas, labels and published Pods: what is so passes, and what is not fails.</summary>
internal sealed class JapaneseLimitsTests
{
    [TestCase("前提 Deployment \"api\" が動いていて、8080番ポートのService \"api\" で公開されている|"
        + "もし \"kubectl get service api -o jsonpath={.spec.ports[0].port}\" を実行する|ならば 出力は \"{0}\" である", "8080", "80")]
    [TestCase("前提 Pod \"x\" が動いている|かつ レプリカ数3のDeployment \"api\" が動いている|かつ Pod \"x\" はService \"s\" で公開されている|"
        + "ならば Service \"s\" のエンドポイントは{0}つである", "1", "3")]
    [TestCase("前提 ラベル \"role=front\" を付けたPod \"front\" と、ラベルを付けていないPod \"other\" が動いている|"
        + "もし \"kubectl get pod {0} --show-labels --no-headers\" を実行する|ならば 出力に \"<none>\" が含まれる", "other", "front")]
    [TestCase("もし 並列数2で6回の完了を目指すJob \"batch\" を作成する|かつ Job \"batch\" が完了するまで待つ|"
        + "ならば Job \"batch\" のPodは{0}つとも成功している", "6", "5")]
    [TestCase("もし 必ず失敗するJob \"broken\" を、\"backoffLimit\" を2にして作成する|かつ 3分経過する|"
        + "ならば Job \"broken\" は \"{0}\" という理由で失敗に終わっている", "BackoffLimitExceeded", "DeadlineExceeded")]
    [TestCase("もし 必ず失敗するJob \"broken\" を、\"backoffLimit\" を2にして作成する|かつ 3分経過する|"
        + "ならば Job \"broken\" はPodを全部で{0}つ作成し、どれも失敗している", "3", "4")]
    [TestCase("前提 Namespace \"team-a\" では、ResourceQuotaによってPodの数が{0}つまでに制限されている|"
        + "もし \"kubectl run extra --image=nginx:1.27 -n team-a\" を実行する|"
        + "ならば コマンドは終了コード1で失敗し、\"exceeded quota\" というメッセージが表示される", "0", "1")]
    [TestCase("前提 NetworkPolicyに対応したCNIが導入されている|かつ レプリカ数1のDeployment \"api\" が動いていて、80番ポートのService \"api\" で公開されている|"
        + "かつ ラベル \"role=front\" を付けたPod \"front\" と、ラベルを付けていないPod \"other\" が動いている|"
        + "かつ ラベル \"role=front\" の付いたPodからの通信だけを許可するNetworkPolicy \"np\" がある|"
        + "ならば Pod \"{0}\" からは \"http://api\" にアクセスできる", "front", "other")]
    [TestCase("前提 Namespace \"dev\" と \"prod\" に、どちらも \"web\" という名前でPod2つのDeploymentを作りました（ラベルは tier=one です）|"
        + "もし \"kubectl get pods -n prod -l tier={0}\" を実行する|ならば 出力に \"web-\" が含まれる", "one", "two")]
    [TestCase("前提 イメージ \"nginx:1.27\" を使うPod \"app\" が動いている|もし Pod \"app\" の中で \"nginx -v\" を実行する|"
        + "ならば {0}系のバージョンが表示される", "1.27", "1.2")]
    public void Scenario_OfJobsQuotasAndLabels_IsJudged(string steps, string right, string wrong)
    {
        OneScenario.PrintJapanese(steps, right).ShouldContain("1 scenario (1 passed)");
        OneScenario.PrintJapanese(steps, wrong).ShouldContain("1 scenario (1 failed)");
    }
}
