namespace Scenarios.Cli.Tests.Steps.Language.Japanese;

/// <summary>Japanese of rights and storage: what is so passes, and what is not fails.</summary>
internal sealed class JapaneseStorageTests
{
    private const string Disk = "前提 動的プロビジョニングに対応したデフォルトのStorageClassがある|"
        + "かつ 1Giを要求するPVC \"data\" を \"/data\" にマウントしたPod \"writer\" が動いている|もし Pod \"writer\" の \"/data/a.txt\" に \"hello\" と書き込む|";

    private const string Rights = "前提 ServiceAccount \"viewer\" にClusterRole \"{0}\" がRoleBindingで結び付けられている|";

    [TestCase(Disk + "ならば Pod \"writer\" から \"/data/a.txt\" を読むと \"{0}\" と書かれている", "hello", "goodbye")]
    [TestCase(Disk + "ならば PVC \"{0}\" にPVが割り当てられる", "data", "date")]
    [TestCase(Disk + "ならば PVC \"data\" の容量は{0}である", "1Gi", "2Gi")]
    [TestCase(Rights + "もし ServiceAccount \"viewer\" の権限で \"kubectl get pods\" を実行する|ならば コマンドは成功する", "view", "system:basic-user")]
    [TestCase(Rights + "もし ServiceAccount \"viewer\" として \"kubectl delete pod app\" を実行する|"
        + "ならば コマンドは \"Forbidden\" エラーで失敗する", "view", "edit")]
    [TestCase("前提 \"password\" が \"old\" のSecret \"db\" がある|もし Secret \"db\" の \"password\" を \"new\" に書き換えようとする|"
        + "ならば Secret \"db\" の \"password\" は \"{0}\" である", "new", "old")]
    [TestCase("もし ReadWriteManyで1Giの容量を要求するPVC \"data\" を作成する|"
        + "かつ \"kubectl get pvc data -o jsonpath={.spec.accessModes[0]}\" を実行する|ならば 出力は \"{0}\" である",
        "ReadWriteMany", "ReadWriteOnce")]
    [TestCase("前提 ボリュームを自動で作成するデフォルトのStorageClassがある|"
        + "かつ Podごとに2Giのボリューム \"disk\" を \"/var/x\" にマウントするレプリカ数2のStatefulSet \"db\" が動いている|"
        + "ならば PVC \"disk-db-1\" の容量は{0}である", "2Gi", "1Gi")]
    [TestCase("前提 ボリュームを動的に用意するデフォルトのStorageClassがある|かつ 各Podに専用のPVC \"disk\" を持たせたStatefulSet \"db\" が動いている|"
        + "ならば PVC \"{0}-db-0\" は \"Bound\" である", "disk", "data")]
    public void Scenario_OfStorageAndRights_IsJudged(string steps, string right, string wrong)
    {
        OneScenario.PrintJapanese(steps, right).ShouldContain("1 scenario (1 passed)");
        OneScenario.PrintJapanese(steps, wrong).ShouldContain("1 scenario (1 failed)");
    }
}
