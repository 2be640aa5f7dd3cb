using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Steps.Language.Japanese;

/// <summary>
/// Node ports by the nodes of Pods, addresses in access logs, files that are kept, Jobs that end: true and false versions.
/// </summary>
internal sealed class JapaneseNodePortTests
{
    private const string Local =
        "前提 レプリカ数1のDeployment \"web\" がワーカーノードのいずれかで動いている|もし Deployment \"web\" を種類がNodePortのService \"front\" で公開する|"
        + "かつ \"front\" の externalTrafficPolicy を {0} に変更する|";

    private const string Box = "前提 Pod「box」が動いている|もし 「box」の中に入って、/tmp/a.txt と /tmp/b.txt に「hello」と書いておきます|";

    private const string Bad = "前提 終了コード3で終了するJob \"bad\"（backoffLimit 0）がある|もし 1分待つ|";

    [TestCase(Local + "ならば 外部からのアクセスに応答するのはPodの動いているノードだけになり、残る3台ではタイムアウトする", "Local", "Cluster")]
    [TestCase(
        Local + "ならば 外部からのアクセスに応答するのはPodの動いているノードだけである|かつ Podのアクセスログに記録される送信元は、{1}のIPアドレスである",
        "Local|クライアント自身",
        "Local|ノード")]
    [TestCase(Local + "ならば 外部からのアクセスに応答するのはPodの動いているノードだけになり、残る{1}台ではタイムアウトする", "Local|3", "Local|2")]
    [TestCase(Box + "ならば ファイルは{0}つとも残っています", "2", "3")]
    [TestCase(Box + "もし {0}|ならば ファイルは２つとも残っています", "10秒待つ", "「box」の中で /tmp/a.txt を削除する")]
    [TestCase(Bad + "ならば Job \"bad\" が{0}する", "終了", "完了")]
    [TestCase("前提 \"ok\" と出力するJob \"good\" がある|もし 1分待つ|ならば Job \"good\" が{0}する", "終了", "失敗")]
    public void Claim_ThatIsTrueOfOneWord_FailsOfAnother(string steps, string right, string wrong)
    {
        Print(steps, right).ShouldContain("1 scenario (1 passed)");
        Print(steps, wrong).ShouldContain("1 scenario (1 failed)");
    }

    private static string Print(string steps, string words)
    {
        var parts = words.Split('|');
        var text = steps.Replace("{0}", parts[0], StringComparison.Ordinal).Replace("{1}", parts[^1], StringComparison.Ordinal);
        using var features = new TemporaryFeatures()
            .With("a.feature", $"# language: ja\n機能: F\n  シナリオ: S\n    {text.Replace("|", "\n    ", StringComparison.Ordinal)}\n");
        return features.Print();
    }
}
