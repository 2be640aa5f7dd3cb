namespace Scenarios.Running.Tests.Reading.Checks;

public sealed class DescriptionChecksTests
{
    [TestCase("Gvien a Deployment \"web\"", "\"Gvien\" is not a keyword: write \"Given\".")]
    [TestCase("Givn a cluster", "write \"Given\"")]
    [TestCase("Wehn I run \"ls\"", "write \"When\"")]
    [TestCase("Tehn the output is empty", "write \"Then\"")]
    [TestCase("Whem I run \"ls\"", "write \"When\"")]
    [TestCase("Adn I run \"ls\"", "write \"And\"")]
    [TestCase("given a cluster with 3 nodes", "write \"Given\"")]
    [TestCase("WHEN I run \"ls\"", "write \"When\"")]
    [TestCase("Given: a cluster", "a step's keyword has no colon")]
    [TestCase("When：I run", "a step's keyword has no colon")]
    [TestCase("Given\ta cluster", "after \"Given\" is a tab: write a space")]
    [TestCase("Given\u00A0a cluster", "after \"Given\" is a no-break space (U+00A0)")]
    [TestCase("Given\u3000a cluster", "after \"Given\" is an ideographic space")]
    [TestCase("\u200BGiven\u200Ba cluster", "after \"Given\" is an invisible character (U+200B)")]
    [TestCase("\u200BGiven a cluster", "before \"Given\" is an invisible character (U+200B): delete it.")]
    [TestCase("\uFEFF* a cluster", "before \"*\" is an invisible character (U+FEFF): delete it.")]
    [TestCase("Given", "\"Given\" is followed by nothing")]
    [TestCase("When\"ls\" is run", "a space is missing after \"When\"")]
    [TestCase("WhenI run \"ls\"", "a space is missing after \"When\"")]
    [TestCase("*I run \"ls\"", "a space is missing after \"*\": write \"* I run \"ls\"\".")]
    [TestCase("前提クラスタに\"web\"がある", "\"前提\" is a keyword of the language \"ja\", but this feature's language is \"en\"")]
    public void Find_StepReadAsDescription_IsToldAtItsLine(string line, string expected)
    {
        var error = Read.Error($"Feature: F\n  Scenario: S\n    {line}\n    When I run \"ls\"\n");

        error.ShouldStartWith("a.feature:3:");
        error.ShouldContain("the line is read as description, not as a step: ");
        error.ShouldContain(expected);
    }

    [TestCase("Scenrio: x", "\"Scenrio:\" is not a keyword: write \"Scenario:\".")]
    [TestCase("Senario Outline: x", "write \"Scenario Outline:\"")]
    [TestCase("ScenarioOutline: x", "write \"Scenario Outline:\"")]
    [TestCase("Scenario： x", "the \"：\" after \"Scenario\" is not a colon")]
    [TestCase("\u200BScenario: x", "before \"Scenario\" is an invisible character (U+200B): delete it.")]
    [TestCase("Scenario : x", "there is a space between \"Scenario\" and its colon")]
    [TestCase("Scenario; x", "the \";\" after \"Scenario\" is not a colon")]
    [TestCase("scenario: x", "write \"Scenario:\"")]
    [TestCase("SCENARIO: x", "write \"Scenario:\"")]
    [TestCase("Scenario x", "\"Scenario\" needs a colon: write \"Scenario: x\".")]
    [TestCase("Backgruond:", "write \"Background:\"")]
    [TestCase("background:", "write \"Background:\"")]
    [TestCase("Ruel: x", "write \"Rule:\"")]
    [TestCase("Example x", "needs a colon")]
    [TestCase("シナリオ: x", "\"シナリオ\" is a keyword of the language \"ja\"")]
    [TestCase("Feature: G", "a file has only one feature")]
    [TestCase("＠smoke", "the @ is full-width")]
    public void Find_BlockReadAsDescription_IsToldOnce(string line, string expected)
    {
        var error =
            Read.Error($"Feature: F\n\n  {line}\n    Given a cluster with 3 nodes\n    When I run \"ls\"\n\n  Scenario: S\n    Given x\n");

        error.ShouldStartWith("a.feature:3:3: ");
        error.ShouldContain(expected);
    }

    [TestCase("Examples", "\"Examples\" needs a colon")]
    [TestCase("Exampels:", "write \"Examples:\"")]
    [TestCase("examples:", "write \"Examples:\"")]
    [TestCase("Examples：", "is not a colon")]
    public void Find_ExamplesReadAsDescription_AreTold(string line, string expected) =>
        Read.Error($"Feature: F\n  Scenario: S\n    {line}\n      | x |\n      | 1 |\n    Given <x>\n").ShouldContain(expected);

    [TestCase("シナリ: x", "write \"シナリオ:\"")]
    [TestCase("シナリオ： x", "is not a colon")]
    [TestCase("シナリオー: x", "write \"シナリオ:\"")]
    [TestCase("背景：", "is not a colon")]
    [TestCase("Scenario: x", "\"Scenario\" is a keyword of the language \"en\", but this feature's language is \"ja\"")]
    public void Find_JapaneseBlockReadAsDescription_IsTold(string line, string expected)
    {
        var error = Read.Error($"# language: ja\n機能: F\n\n  {line}\n    前提クラスタがある\n\n  シナリオ: S\n    前提x\n");

        error.ShouldStartWith("a.feature:4:3: ");
        error.ShouldContain(expected);
    }

    [TestCase("前堤クラスタがある", "\"前堤\" is not a keyword: write \"前提\".")]
    [TestCase("全提クラスタがある", "write \"前提\"")]
    [TestCase("ならぱ出力は空である", "write \"ならば\"")]
    [TestCase("しカし出力に\"web\"はない", "write \"しかし\"")]
    public void Find_JapaneseStepReadAsDescription_IsTold(string line, string expected)
    {
        var error = Read.Error($"# language: ja\n機能: F\n  シナリオ: S\n    {line}\n    もし\"ls\"を実行する\n");

        error.ShouldStartWith("a.feature:4:");
        error.ShouldContain("the line is read as description, not as a step: ");
        error.ShouldContain(expected);
    }

    [TestCase("前者はPodを、後者はノードを扱う。")]
    [TestCase("前庭のある家")]
    [TestCase("文字列を出力するPodについて")]
    [TestCase("もじれつ")]
    [TestCase("かっこいいPod")]
    [TestCase("題名だけ")]
    public void Find_JapaneseProse_IsLeftAlone(string prose) =>
        Read.Errors($"# language: ja\n機能: F\n  {prose}\n\n  シナリオ: S\n    {prose}\n    前提クラスタがある\n").ShouldBeEmpty();

    [Test]
    public void Find_StepsWithoutScenario_AreToldAtTheFirst()
    {
        var error = Read.Error(
            "Feature: F\n  Some words.\n\n  Given a Deployment \"web\" with 3 replicas\n  When I run:\n    \"\"\"\n    ls\n    "
            + "\"\"\"\n  Then the output is empty\n");

        error.ShouldBe(
            "a.feature:4:3: the line is read as description, not as a step: it needs \"Scenario:\" (or \"Background:\") above it.");
    }

    [Test]
    public void Find_SeveralMistypedSteps_AreAllTold() =>
        Read.Errors("Feature: F\n  Scenario: S\n    Gvien x\n    Wehn y\n    Then z\n").Length.ShouldBe(2);

    [TestCase("Given the size of the cluster, one node is enough.")]
    [TestCase("Given the size of the cluster,\n  one node is enough.")]
    [TestCase("When a Pod dies, its ReplicaSet makes another.\n  When a node dies, so do its Pods.")]
    [TestCase("When 3 Pods run, a Service \"web\" spreads the\n  requests over them.")]
    [TestCase("A Pod is restarted\n  when its container ends, and\n  then its backoff grows.")]
    [TestCase("Then there is the matter of time")]
    [TestCase("But that is another story.")]
    [TestCase("They and the others give what they have.")]
    [TestCase("Note: this is slow.\n  Role: operator\n  Rules: two\n  Features: many")]
    [TestCase("Examples:\n  - one\n  - two")]
    [TestCase("Example one is short, scenario two is long.")]
    [TestCase("background: see the book, chapter 6.")]
    [TestCase("* a list\n  * of words")]
    [TestCase("*Note* that \"web\" is \"small\"")]
    [TestCase("*a footnote")]
    [TestCase("As a reader\n  I want to see it\n  So that I believe it")]
    [TestCase("| a | table |\n  | in | words |")]
    [TestCase("もしPodが止まれば、また作られる。\n  しかし、ノードは別である。")]
    [TestCase("Future: what comes next\n  Samples: none\n  Scenery: wide")]
    [TestCase("Where a Pod runs, and whether, is the scheduler's choice")]
    [TestCase("https://example.com: a link")]
    [TestCase("As here:\n\n  ```gherkin\n  When I run:\n    \"\"\"\n    ls\n    \"\"\"\n  Scenrio: x\n  ```\n  and there.")]
    public void Find_Prose_IsLeftAlone(string prose)
    {
        Read.Errors($"Feature: F\n  {prose}\n\n  Scenario: S\n    Given x\n").ShouldBeEmpty();
        Read.Errors($"Feature: F\n  Rule: R\n    {prose}\n\n    Scenario: S\n      Given x\n").ShouldBeEmpty();
    }

    [TestCase("The printed command lacks its last quote; a shell says so.")]
    [TestCase("Some words,\n  when all is said.\n\n  Note: more words")]
    [TestCase("Some words\n  # a comment\n  and more of them\n  # another")]
    [TestCase("Some words\n\n  and more of them")]
    [TestCase("Background: this was once a bug.")]
    public void Find_ProseInAScenario_IsLeftAlone(string prose) =>
        Read.Errors($"Feature: F\n  Scenario: S\n  {prose}\n\n    Given x\n").ShouldBeEmpty();

    [Test]
    public void Find_CommentsInADescription_DoNotShiftItsLines() =>
        Read.Error("Feature: F\n  # one\n  Words.\n  # two\n\n  Scenrio: x\n  Scenario: S\n    Given x\n")
            .ShouldStartWith("a.feature:6:3: ");

    [TestCase("", "Background:", "Given a cluster")]
    [TestCase("# language: ja\n", "背景:", "前提クラスタがある")]
    public void Find_BackgroundBelowAScenario_IsToldThatItsStepsAreTheScenarios(string head, string background, string step)
    {
        var scenario = head.Length == 0 ? "Scenario: S" : "シナリオ: S";
        var feature = head.Length == 0 ? "Feature: F" : "機能: F";

        Read.Error($"{head}{feature}\n  {scenario}\n  {background}\n    {step}\n")
            .ShouldContain($"a \"{background}\" may occur only once, above the first");
    }
}
