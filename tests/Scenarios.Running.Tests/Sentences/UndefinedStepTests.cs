using Scenarios.Running.Sentences;

namespace Scenarios.Running.Tests.Sentences;

public sealed class UndefinedStepTests
{
    [TestCase(
        "When I run \"echo one\"  # the first",
        "When I run \"echo one\"",
        "a comment needs its own line, with # in front: \"# the first\" is read as part of the step")]
    [TestCase("When I run \"echo one\" // the first", "When I run \"echo one\"", "a comment needs its own line")]
    [TestCase(
        "When I run \"echo one\" -- the first",
        "When I run \"echo one\"",
        "a comment needs its own line, with # in front: \"-- the first\" is")]
    [TestCase("When I run \"echo one\" /* first */", "When I run \"echo one\"", "\"/* first */\" is read as part of the step")]
    [TestCase("When I run \"echo one\" <!-- first -->", "When I run \"echo one\"", "\"<!-- first -->\" is read as part of the step")]
    [TestCase("When I run \"echo one\" (the first)", "When I run \"echo one\"", "\"(the first)\" is read as part of the step")]
    [TestCase("When I run \"echo one -- two\" -- (three)", "When I run \"echo one -- two\"", "\"-- (three)\" is read as part of the step")]
    [TestCase("When I run \"echo # one\" # two", "When I run \"echo # one\"", "\"# two\" is read as part of the step")]
    [TestCase("When I run “echo one”", "When I run \"echo one\"", "curly quotes “…”: write \"…\"")]
    [TestCase("When I run «echo one»", "When I run \"echo one\"", "«…»: write \"…\"")]
    [TestCase("When I run 「echo one」", "When I run \"echo one\"", "「…」: write \"…\"")]
    [TestCase("When I run ‘echo one’", "When I run \"echo one\"", "‘…’: write \"…\"")]
    [TestCase("When I run `echo one`", "When I run \"echo one\"", "`…`: write \"…\"")]
    [TestCase("When I run\u00A0\"echo one\"", "When I run \"echo one\"", "it has a no-break space (U+00A0) in it: write a space")]
    [TestCase("When I run\u3000\"echo one\"", "When I run \"echo one\"", "it has an ideographic space (U+3000) in it: write a space")]
    [TestCase("When I run\t\"echo one\"", "When I run \"echo one\"", "it has a tab in it: write a space")]
    [TestCase("When I run \u200B\"echo one\"", "When I run \"echo one\"", "it has an invisible character (U+200B) in it: delete it")]
    [TestCase("When I run  \"echo one\"", "When I run \"echo one\"", "it has two spaces in a row: write one")]
    [TestCase("When I run \"echo one\".", "When I run \"echo one\"", "it ends with a full stop: remove it")]
    [TestCase("When I run \"echo one\"。", "When I run \"echo one\"", "it ends with a full stop")]
    [TestCase("When I run \"echo one\";", "When I run \"echo one\"", "it ends with \";\": remove it")]
    [TestCase("When I run \"echo one\":", "When I run \"echo one\"", "it ends with \":\": remove it")]
    [TestCase("When I run \"echo one", "When I run \"echo one\"", "a quote is not closed: write \" at its end")]
    [TestCase("When I run echo one\"", "When I run \"echo one\"", "a quote is not opened: write \" at its beginning")]
    [TestCase("When I run ls", "When I run \"ls\"", "ls needs quotes: write \"ls\"")]
    [TestCase(
        "When I run kubectl get pods",
        "When I run \"kubectl get pods\"",
        "kubectl get pods needs quotes: write \"kubectl get pods\"")]
    [TestCase("Given a Deployment web with 3 replicas", "Given a Deployment \"web\" with 3 replicas", "web needs quotes")]
    [TestCase("Given a Deployment \"web with 3 replicas", "Given a Deployment \"web\" with 3 replicas", "a quote is not closed")]
    [TestCase("Given a Deployment \"web\" with three replicas", "Given a Deployment \"web\" with 3 replicas", "\"three\": write 3")]
    [TestCase("Given a Deployment \"web\" with \"3\" replicas", "Given a Deployment \"web\" with 3 replicas", "\"3\": write 3")]
    [TestCase(
        "Given a Deployment \"web\" with ３ replicas",
        "Given a Deployment \"web\" with 3 replicas",
        "\"３\" is full-width: write \"3\"")]
    [TestCase(
        "Given A Deployment \"web\" with 3 replicas",
        "Given a Deployment \"web\" with 3 replicas",
        "it begins with a capital A: write \"a\"")]
    [TestCase(
        "Given the Deployment \"web\" with 3 replicas",
        "Given a Deployment \"web\" with 3 replicas",
        "\"the\" before \"Deployment\": write \"a\"")]
    [TestCase(
        "Given Deployment \"web\" with 3 replicas",
        "Given a Deployment \"web\" with 3 replicas",
        "\"a\" is missing before \"Deployment\"")]
    [TestCase(
        "Given a Deployment \"web\" with the 3 replicas",
        "Given a Deployment \"web\" with 3 replicas",
        "\"the\" before 3 is unnecessary")]
    [TestCase(
        "Given a deployment \"web\" with 3 replicas",
        "Given a Deployment \"web\" with 3 replicas",
        "\"deployment\": write \"Deployment\"")]
    [TestCase("Given a Deployment \"web\" with 3 replcas", "Given a Deployment \"web\" with 3 replicas", "\"replcas\": write \"replicas\"")]
    [TestCase("Then the output contain \"x\"", "Then the output contains \"x\"", "\"contain\": write \"contains\"")]
    [TestCase("Then output is empty", "Then the output is empty", "\"the\" is missing before \"output\"")]
    [TestCase("Given I run \"ls\"", "When I run \"ls\"", "it is a When step: write When")]
    [TestCase("And I run \"ls\"", "When I run \"ls\"", "it is a When step: write When")]
    [TestCase("Then a cluster with 3 nodes", "Given a cluster with 3 nodes", "it is a Given step: write Given")]
    [TestCase("Given When I run \"ls\"", "When I run \"ls\"", "it has a second keyword, \"When\": remove one")]
    [TestCase("When : I run \"ls\"", "When I run \"ls\"", "\":\" after the keyword is unnecessary: remove it")]
    [TestCase("* I run “ls”", "* I run \"ls\"", "curly quotes")]
    public void Describe_OneSlip_IsNamedAndMended(string step, string mended, string words)
    {
        var text = Catalogue.Describe(step);

        text.ShouldStartWith("No sentence reads like this");
        text.ShouldContain(words);
        text.ShouldNotContain(";  ");
        text.Split('\n')[^1].ShouldBe("Write: " + mended);
    }

    [TestCase("Given I run “ls”.", "When I run \"ls\"", "curly quotes|it ends with a full stop|it is a When step")]
    [TestCase(
        "Given A deployment “web” with three replicas.",
        "Given a Deployment \"web\" with 3 replicas",
        "capital A|\"deployment\"|curly quotes|full stop|\"three\"")]
    [TestCase("Then The output contains ‘x’ # as above", "Then the output contains \"x\"", "capital T|‘…’|a comment needs")]
    public void Describe_SeveralSlips_AreAllNamed(string step, string mended, string words)
    {
        var text = Catalogue.Describe(step);

        foreach (var word in words.Split('|'))
        {
            text.ShouldContain(word);
        }

        text.Split('\n')[^1].ShouldBe("Write: " + mended);
    }

    [Test]
    public void Describe_ColonMissingAboveADocStringOrTable_IsTold()
    {
        Catalogue.Describe("When I run", hasDocString: true)
            .ShouldEndWith("\":\" is missing at its end, where a doc string follows.\nWrite: When I run:");
        Catalogue.Describe("Then the output shows", hasTable: true).ShouldContain("where a table follows");
        Catalogue.Describe("When I run：", hasDocString: true).ShouldEndWith("Write: When I run:");
    }

    [TestCase("前提", "Given", "Deployment「web」のPodが3個ある", "前提 Deployment\"web\"のPodが3個ある", "「…」")]
    [TestCase("前提", "Given", "Deployment\"web\"のPodが三個ある", "", "")]
    [TestCase("前提", "Given", "Deployment\"web\"のPodが３個ある", "前提 Deployment\"web\"のPodが3個ある", "full-width")]
    [TestCase("前提", "Given", "Deployment\"web\"のPodが3個ある。", "前提 Deployment\"web\"のPodが3個ある", "full stop")]
    [TestCase("前提", "Given", "コマンド\"ls\"を実行する", "もし コマンド\"ls\"を実行する", "it is a When step: write もし")]
    [TestCase("もし", "When", "：コマンド\"ls\"を実行する", "もし コマンド\"ls\"を実行する", "after the keyword")]
    public void Describe_JapaneseStep_IsMendedInItsOwnKeywords(string written, string keyword, string sentence, string mended, string words)
    {
        var text = Catalogue.Describe(new WrittenStep(written, keyword, sentence, "ja"));

        if (mended.Length == 0)
        {
            text.ShouldContain("Nearest:\n  前提 Deployment{string}のPodが{int}個ある");
            return;
        }

        text.ShouldContain(words);
        text.ShouldEndWith("Write: " + mended);
    }

    [Test]
    public void Describe_NoSlip_OffersTheNearestUnderTheirOwnKeywordOnce() =>
        Catalogue.Describe("Given I ran \"ls\"").ShouldBe("No sentence reads like this. Nearest:\n  When I run {string}");

    [TestCase("Then Pod \"bad\" is in CrashLoopBackOff")]
    [TestCase("Then the Pod \"web\" is ready")]
    [TestCase("Then I see 3 Pods")]
    [TestCase("When the moon rises over \"Kyoto\" 3 times")]
    [TestCase("Given a database \"x\" in version 3")]
    [TestCase("もし 月が昇る")]
    public void Describe_NothingNear_OffersNone(string step) =>
        Catalogue.Describe(step).ShouldBe("No sentence reads like this, and none is similar. \"scenarios steps\" lists all.");

    [TestCase("Then the output should be empty", "Then the output is empty")]
    [TestCase("Then the output should contain \"x\"", "Then the output contains {string}")]
    [TestCase("Then the output should not contain \"x\"", "Then the output does not contain {string}")]
    [TestCase("Then the exit code should be 3", "Then the exit code is {int}")]
    [TestCase("Given a cluster of 3 nodes", "Given a cluster with {int} node(s)")]
    [TestCase("Then the output includes \"x\"", "Then the output contains {string}")]
    [TestCase("When I wait for 30 seconds", "When {int} second(s) pass(es)")]
    [TestCase("Then the response should be \"x\"", "Then the response is {string}")]
    [TestCase("When I wait 30 seconds", "When {int} second(s) pass(es)")]
    [TestCase("Then the responses are spread across 3 Pods", "Then the responses spread evenly across {int} Pod(s)")]
    [TestCase("When I call \"http://web\" 300 times", "When I curl {string} {int} time(s)")]
    [TestCase("Given a deployment named \"web\" having 3 replicas", "Given a Deployment {string} with {int} replica(s)")]
    public void Describe_OtherWords_OffersTheSentenceMeantFirst(string step, string nearest) =>
        Catalogue.Describe(step).Split('\n')[1].Trim().ShouldBe(nearest);

    [Test]
    public void Describe_AfterTheFirstFew_IsOneLine()
    {
        foreach (var step in new[] { "When I run ls", "When I ran the command \"ls\"", "When the moon rises" })
        {
            Catalogue.Describe(step, UndefinedStep.ToldInFull).ShouldNotContain('\n');
        }

        Catalogue.Describe("When I run ls", UndefinedStep.ToldInFull).ShouldBe("No sentence. Write: When I run \"ls\"");
    }

    [Test]
    public void Describe_Star_SaysWhatItStandsFor() =>
        Catalogue.Describe("* the moon rises").ShouldStartWith("No sentence reads like this (* stands for Given, When or Then)");

    [Test]
    public void Describe_DefinitionAskedFor_StandsBelow() =>
        UndefinedStep.Describe(Catalogue.Step("When the moon rises"), Catalogue.All, Catalogue.Search, definition: "[When]")
            .ShouldEndWith("\nTo define it:\n\n[When]");

    [Test]
    public void Describe_AnyText_EndsSoonWithWords()
    {
        var words = new[]
        {
            "I", "run", "the", "a", "\"x\"", "web", "3", "#", "“x”", "three", "output", ".", "contains", "with", "replicas", "Deployment",
            "\"",
        };
        var random = new Random(7);
        for (var count = 0; count < 60; count++)
        {
            var step = string.Join(' ', Enumerable.Range(0, random.Next(1, 40)).Select(_ => words[random.Next(words.Length)]));
            var text = Catalogue.Describe("When " + step);

            text.ShouldStartWith("No sentence reads like this");
            text.Split('\n').Length.ShouldBeLessThan(6);
        }
    }
}
