using Scenarios.Steps.Language;
using Scenarios.Steps.Language.Advice;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Cli.Tests.Steps.Language;

/// <summary>The advice for a mistyped sentence.</summary>
internal sealed class SentenceAdviceTests
{
    [TestCase("Then all 4 Pods of \"web\" are redy", "\"redy\": write \"ready\"", "Then all 4 Pods of \"web\" are ready")]
    [TestCase(
        "Then ALL 4 Pods of \"web\" ARE ready",
        "\"ALL\": write \"all\"; \"ARE\": write \"are\"",
        "Then all 4 Pods of \"web\" are ready")]
    [TestCase(
        "Then whithin 2 minuts all Pods of \"web\" are ready",
        "\"whithin\": write \"within\"; \"minuts\": write \"minutes\"",
        "Then within 2 minutes all Pods of \"web\" are ready")]
    [TestCase(
        "Then at all times at least for Pods of \"web\" were ready",
        "\"for\": write \"four\"",
        "Then at all times at least four Pods of \"web\" were ready")]
    [TestCase("Then all \"4\" Pods of \"web\" are ready", "\"4\": write 4 without quotes", "Then all 4 Pods of \"web\" are ready")]
    [TestCase("Then all 4 Pods of web are ready", "web needs quotes", "Then all 4 Pods of \"web\" are ready")]
    [TestCase("Then the outpt contains \"x\"", "\"outpt\": write \"output\"", "Then the output contains \"x\"")]
    [TestCase("Then no request were lots", "\"lots\": write \"lost\"", "Then no request were lost")]
    [TestCase("When I scal Deployment \"web\" to 6 replicas", "\"scal\": write \"scale\"", "When I scale Deployment \"web\" to 6 replicas")]
    [TestCase("When I scale Deployment web to 6 replicas", "web needs quotes", "When I scale Deployment \"web\" to 6 replicas")]
    [TestCase("When I curl http://web 3 times", "http://web needs quotes", "When I curl \"http://web\" 3 times")]
    [TestCase("When I drain the node worker2", "worker2 needs quotes", "When I drain the node \"worker2\"")]
    [TestCase("When I run kubectl get pods", "kubectl get pods needs quotes", "When I run \"kubectl get pods\"")]
    [TestCase(
        "When I scal Deployment \"web\" to 6 replicas # soon",
        "a comment needs its own line",
        "When I scale Deployment \"web\" to 6 replicas")]
    [TestCase("* all 4 Pods of \"web\" are redy", "\"redy\": write \"ready\"", "* all 4 Pods of \"web\" are ready")]
    [TestCase("Then I scale Deployment \"web\" to 6 replicas", "it is a When step", "When I scale Deployment \"web\" to 6 replicas")]
    [TestCase("Then I scal Deployment \"web\" to 6 replicas", "it is a When step", "When I scale Deployment \"web\" to 6 replicas")]
    [TestCase("When Deployment \"web\" を5レプリカにスケルする", "\"スケルする\" は \"スケールする\" と書く", "When Deployment \"web\" を5レプリカにスケールする")]
    [TestCase("Then 出力に \"rolled back\" がふくまれる", "\"ふくまれる\" は \"含まれる\" と書く", "Then 出力に \"rolled back\" が含まれる")]
    [TestCase("Then 1分以内に \"web\" のPodが3つともReadyなる", "", "Then 1分以内に \"web\" のPodが3つともReadyになる")]
    [TestCase("Then all fore Pods of \"web\" are ready", "\"fore\": write \"four\"", "Then all four Pods of \"web\" are ready")]
    [TestCase("When a Deployment \"api\" with 2 replicas", "it is a Given step, not a When step",
        "Given a Deployment \"api\" with 2 replicas")]
    public void Describe_Slip_IsNamedAndMended(string step, string words, string mended)
    {
        var said = Describe(step);

        said.ShouldContain(words);
        said.Split('\n')[^1].ShouldBe($"{(PhraseBook.IsJapanese(mended) ? "書き方" : "Write")}: {mended}");
        IsUnderstood(mended).ShouldBeTrue();
    }

    // Corrections that would change the meaning: words of the book in quotes; negations, times and bounds added or removed; one word for
    // another.
    [TestCase("Then Pod \"web\" sings \"CrashLoopBackOff\" loudly")]
    [TestCase("When I evict the Pod from \"web\" today")]
    [TestCase("Then the Pods of \"web\" without ready")]
    [TestCase("Then all Pods of \"web\" without 2 minutes are ready")]
    [TestCase("Then Pod \"web\" is not been restarted never")]
    [TestCase("Then at last 4 Pods of \"web\" are ready")]
    [TestCase("Then last 4 Pods of \"web\" are ready")]
    [TestCase("Then never all of the requests")]
    [TestCase("Then 2 minutes all Pods of \"web\" are ready")]
    [TestCase("Then Service \"web\" is has ready")]
    [TestCase("Given a healthy Pod \"neighbour\" on the next node")]
    [TestCase("Then both Pods look perfectly fine")]
    [TestCase("When I paint all Pods of \"web\" in blue and hang them on \"robot\"")]
    public void Describe_NothingHonestMends_PointsAndShowsTheNearest(string step)
    {
        var said = Describe(step);

        said.ShouldNotContain("Write:");
        said.ShouldContain("Nearest:");
    }

    // Advice that would write another word: other kanji, another small word, a verb before a value, quotes around a number.
    [TestCase("Then ノードの上に2つのPodがある", "既に")]
    [TestCase("Then \"client\" には応答が返らない", "繋がらない")]
    [TestCase("Then 結果は返らない", "書き方: Then 応答が返らない")]
    [TestCase("Given a ConfigMap \"settings\" with COLOR blue", "COLOR is blue")]
    [TestCase("Given a Deployment \"web\" with -3 replicas", "\"-3\"")]
    [TestCase("When I set the replicas of \"web\" to -3", "\"-3\"")]
    [TestCase("Then the label \"COLOR\" \"blue\" of Pod \"app\"", "them labeled")]
    [TestCase("Then the of the command is \"web\" and prints eight non-empty line", "Exception")]
    [TestCase("Then xvc \"web\" exists", "PVC")]
    [TestCase("Given volumes are provisoned dynamicly", "provisions")]
    [TestCase("Then \"web\" を解決とService \"web\" になる", "\"Serv\"")]
    public void Describe_AnotherWord_IsNotProposed(string step, string word) => Describe(step).ShouldNotContain(word);

    [TestCase("Then all 4 Pods of \"web\" are redy", "all 4 Pods of \"web\" ▸are redy◂")]
    [TestCase("Then all 4 Pods of \"web\" glitter", "all 4 Pods of \"web\" ▸glitter◂")]
    [TestCase("Then within 2 minutes all 4 Pods of \"web\" glitter within 2 minutes", "all 4 Pods of \"web\" ▸glitter◂ within 2 minutes")]
    public void Describe_Phrase_IsPointedAtInside(string step, string pointer) => Describe(step).ShouldContain(pointer);

    [Test]
    public void Describe_UnknownCondition_OffersConditionsAndSentencesThatRun()
    {
        var lines = Describe("Then all 4 Pods of \"web\" glitter").Split('\n');

        lines[1].ShouldStartWith("Expected here is a condition, such as: are ");
        lines[2].ShouldBe("Nearest:");
        lines[3].ShouldBe("  Then all 4 Pods of \"web\" are ready");
    }

    [Test]
    public void Describe_NothingNear_SaysWhereToLook() =>
        Describe("Given Stilton crumbles nightly").ShouldContain("\"scenarios steps\" lists the sentences that are understood.");

    [Test]
    public void Describe_DenialIsMissing_IsNeverPutIn() =>
        Describe("Then the output does contain \"x\"").Split('\n').Where(static line => line.StartsWith("Write:", StringComparison.Ordinal))
            .ShouldNotContain(static line => line.Contains("not", StringComparison.Ordinal));

    [Test]
    public void Describe_OtherKana_AreAnotherWord() => Describe("Then 「web」のPodがれでぃになる").ShouldNotContain("Podがのみになる");

    [TestCase("Then the output shows:", "Something is missing below the sentence")]
    [TestCase("Given a ConfigMap \"settings\" with:", "The sentence needs a table below it")]
    public void Describe_NothingStandsBelow_ShowsAnExample(string step, string words)
    {
        var said = Describe(step);

        said.ShouldStartWith(words);
        said.ShouldContain("For example:\n  ");
        said.ShouldContain("    | ");
    }

    [Test]
    public void Describe_TableWhereNoneStands_SaysSo() =>
        Describe("When I run \"kubectl get pods\":", hasTable: true).ShouldBe("The sentence takes no table: remove the rows below it.");

    private static string Describe(string step, bool hasTable = false)
    {
        var (keyword, text) = Part(step);
        return SentenceAdvice.Describe(keyword, text, hasText: false, hasTable, (word, line) => $"{(keyword == "*" ? "*" : word)} {line}");
    }

    private static bool IsUnderstood(string step)
    {
        var (keyword, text) = Part(step);
        return Enum.GetValues<StepKind>()
            .Where(kind => keyword is "*" || kind.ToString() == keyword)
            .Any(kind => SentenceReader.Read(kind, SentenceForm.Plain, text) is not null);
    }

    private static (string Keyword, string Text) Part(string step) =>
        (step[..step.IndexOf(' ', StringComparison.Ordinal)], step[(step.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
}
