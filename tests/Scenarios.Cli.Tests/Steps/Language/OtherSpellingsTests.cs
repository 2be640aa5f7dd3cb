using Scenarios.Steps.Language;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Cli.Tests.Steps.Language;

/// <summary>Number words, kubectl's short names, and letters of another width mean what the usual spelling means.</summary>
internal sealed class OtherSpellingsTests
{
    [TestCase("Then", "twenty-one Pods of \"web\" are ready", "21 Pods of \"web\" are ready")]
    [TestCase("Then", "within ninety-nine seconds all forty two Pods of \"web\" are ready",
        "within 99 seconds all 42 Pods of \"web\" are ready")]
    [TestCase("When", "thirty-two seconds pass", "32 seconds pass")]
    [TestCase("Then", "twenty Pods of \"web\" are ready", "20 Pods of \"web\" are ready")]
    [TestCase("When", "三十秒待つ", "30秒待つ")]
    [TestCase("When", "二十五秒待つ", "25秒待つ")]
    [TestCase("When", "十五分待つ", "15分待つ")]
    [TestCase("Then", "\"web\" の十二個のPodがすべてReadyである", "\"web\" の12個のPodがすべてReadyである")]
    [TestCase("Then", "svc \"web\" exists", "Service \"web\" exists")]
    [TestCase("Then", "cm \"web\" still exists", "ConfigMap \"web\" still exists")]
    [TestCase("Then", "all 3 Pods of \"web\" are ready．", "all 3 Pods of \"web\" are ready.")]
    [TestCase("Then", "\"web\" の4ﾂのPodがすべてReadyである", "\"web\" の4つのPodがすべてReadyである")]
    [TestCase("Then", "ｻｰﾋﾞｽ \"web\" が存在する｡", "サービス \"web\" が存在する。")]
    [TestCase("Then", "ﾃﾞﾌﾟﾛｲﾒﾝﾄ \"ｳﾞ\" が存在する", "デプロイメント \"ｳﾞ\" が存在する")]
    [TestCase("When", "次のコマンドを実行する：", "次のコマンドを実行する:")]
    public void Spelling_Other_MeansTheSame(string kind, string written, string usual) =>
        Sense(kind, written).ShouldBe(Sense(kind, usual));

    [TestCase("Then", "twenty-twelve Pods of \"web\" are ready")]
    [TestCase("Then", "ninety-ten Pods of \"web\" are ready")]
    [TestCase("When", "半分待つ")]
    public void Spelling_OfNoNumber_IsNotUnderstood(string kind, string written) =>
        SentenceReader.Read(Enum.Parse<StepKind>(kind), SentenceForm.Plain, written).ShouldBeNull();

    [TestCase("三十秒", 30)]
    [TestCase("二十五秒", 25)]
    [TestCase("十秒", 10)]
    [TestCase("九十九秒", 99)]
    [TestCase("1半時間", -1)]
    [TestCase("半時間", 1800)]
    public void Duration_InKanji_IsAsLong(string words, int seconds)
    {
        var duration = PhraseMatcher.Find(PhraseBook.Japanese, "duration", words);

        (duration is null ? -1 : (int)Numbers.DurationOf(duration).TotalSeconds).ShouldBe(seconds);
    }

    /// <summary>Its meaning, with each number as digits and each unit by its name.</summary>
    private static string Sense(string kind, string text)
    {
        var form = text.TrimEnd(':', '：') == text ? SentenceForm.Plain : SentenceForm.Text;
        var phrase = SentenceReader.Read(Enum.Parse<StepKind>(kind), form, text).ShouldNotBeNull(text);
        return Told(phrase);
    }

    private static string Told(PhraseMatch phrase) => phrase.Rule switch
    {
        "number" => $"{Numbers.Of(phrase)}",
        "duration" => $"{Numbers.DurationOf(phrase)}",
        "kind" or "c" or "when" when phrase.Slots.Count == 0 => phrase.Id,
        _ when phrase.Slots.Count == 0 => $"{phrase.Rule}.{phrase.Id}",
        _ => $"{phrase.Rule}.{phrase.Id}({string.Join(", ", phrase.Slots.Select(Told))})",
    };
}
