namespace Scenarios.Cli.Tests.Steps.Language.Japanese;

/// <summary>Japanese of shares, times and durations of requests: what is so passes, and what is not fails.</summary>
internal sealed class JapaneseSharesTests
{
    private const string Traffic = "前提 3レプリカのDeployment \"web\" が各ワーカーで1つずつ動いている|"
        + "かつ Deployment \"web\" の前にポート80のService \"web\" がある|もし Podから \"http://web\" に毎秒10回のリクエストを送り続けている|";

    private const string Down = Traffic + "かつ ノード \"worker3\" が突然停止する|";

    [TestCase(Traffic + "かつ 1分待つ|ならば 最後の30秒間のリクエストはすべて{0}", "成功する", "失敗する")]
    [TestCase(Traffic + "かつ 1分待つ|ならば 応答時間の中央値は{0}である", "300ミリ秒未満", "10秒以上")]
    [TestCase(Traffic + "かつ 1分待つ|ならば 応答時間の95パーセンタイルは{0}を超えない", "1秒", "0秒")]
    [TestCase(Traffic + "かつ 1分待つ|ならば リクエストの成功率は{0}である", "100%", "50%")]
    [TestCase(Traffic + "かつ 1分待つ|ならば エラー率は{0}である", "5%以下", "5%以上")]
    [TestCase(Down + "かつ 40秒待つ|ならば 停止後の30秒間は約{0}のリクエストが失敗する", "3分の1", "10分の1")]
    [TestCase(Down + "かつ 40秒待つ|ならば リクエストの{0}が失敗する", "3分の1ほど", "ほとんど")]
    [TestCase(Down + "かつ 40秒待つ|ならば 失敗したリクエストは全体の{0}である", "50%未満", "1%未満")]
    [TestCase(Down + "かつ 2分待つ|ならば それ以降のリクエストはすべて{0}", "成功する", "失敗する")]
    [TestCase(Down + "かつ {0}待つ|ならば 最後の10秒間のリクエストはすべて成功する", "2分", "20秒")]
    public void Scenario_OfShares_IsJudged(string steps, string right, string wrong)
    {
        OneScenario.PrintJapanese(steps, right).ShouldContain("1 scenario (1 passed)");
        OneScenario.PrintJapanese(steps, wrong).ShouldContain("1 scenario (1 failed)");
    }
}
