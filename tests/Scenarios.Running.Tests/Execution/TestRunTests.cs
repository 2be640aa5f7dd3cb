using Scenarios.Running.Execution;
using Scenarios.Running.Results;

namespace Scenarios.Running.Tests.Execution;

public sealed class TestRunTests
{
    [Test]
    public void Execute_PassingScenario_PassesWithTranscript()
    {
        var result = FeatureFolder.Run(
            """
            Feature: F
              Background:
                Given 3 apples
              Scenario: S
                When I eat 1 apple
                Then 2 are left
            """, typeof(AppleSteps));

        result.ExitCode.ShouldBe(0);
        var scenario = result.AllScenarios.ShouldHaveSingleItem();
        scenario.Status.ShouldBe(TestStatus.Passed);
        scenario.Steps.Select(step => step.Status).ShouldAllBe(status => status == TestStatus.Passed);
        scenario.Steps[0].IsBackground.ShouldBeTrue();
        scenario.Steps[1].Output.ShouldBe("ate 1\n");
        scenario.Identity.ShouldBe("F / S");
    }

    [Test]
    public void Execute_FailingStep_SkipsTheRestAndExits1()
    {
        var result = FeatureFolder.Run(
            """
            Feature: F
              Scenario: S
                Given 3 apples
                Then 2 are left
                And 3 are left
            """, typeof(AppleSteps));

        var steps = result.AllScenarios.Single().Steps;
        steps.Select(step => step.Status).ShouldBe([TestStatus.Passed, TestStatus.Failed, TestStatus.Skipped]);
        steps[1].Message.ShouldNotBeNull().ShouldContain("3");
        result.ExitCode.ShouldBe(1);
    }

    [Test]
    public void Execute_ExpressionTypeStated_IsReadAsStated()
    {
        var result = FeatureFolder.Run("Feature: F\n  Scenario: S\n    Given two plums\n    And five* plums.*\n", typeof(PlumSteps));

        result.AllScenarios.Single().Status.ShouldBe(TestStatus.Passed);
    }

    [Test]
    public void Execute_RegularExpressionWithInnerGroups_GivesThoseThatMatched()
    {
        var result = FeatureFolder.Run("Feature: F\n  Scenario: S\n    Given plums for the second user\n", typeof(PlumSteps));

        result.AllScenarios.Single().Steps.Select(step => step.Message).ShouldBe([null]);
        result.ExitCode.ShouldBe(0);
    }

    [Test]
    public void Execute_UndefinedStep_SuggestsNearest()
    {
        var result = FeatureFolder.Run("Feature: F\n  Scenario: S\n    When I wash and eat 7 apples\n", typeof(AppleSteps));

        var step = result.AllScenarios.Single().Steps.Single();
        step.Status.ShouldBe(TestStatus.Undefined);
        step.Message.ShouldNotBeNull().ShouldBe("No sentence reads like this. Nearest:\n  When I eat {int} apple(s)");
        result.ExitCode.ShouldBe(1);
    }

    [Test]
    public void Execute_ListOfSteps_AndThoseThatFollow_AreOfTheTypesOfTheirSentences()
    {
        var result = FeatureFolder.Run(
            """
            Feature: F
              Scenario: S
                * 3 apples
                * I eat 1 apple
                And I eat 1 apple
                * 1 is left
                But 1 is left
                When I eat 1 apple
                * I eat 0 apples
            """, typeof(AppleSteps));

        result.AllScenarios.Single().Steps.Select(step => step.Message).ShouldAllBe(message => message == null);
        result.ExitCode.ShouldBe(0);
    }

    [Test]
    public void Execute_StepOfAListThatNothingDefines_KeepsTheTypeOfTheStepBefore()
    {
        var result = FeatureFolder.Run(
            "Feature: F\n  Scenario: S\n    Given 3 apples\n    * pears\n    And 3 apples\n",
            typeof(AppleSteps));

        result.AllScenarios.Single().Steps
            .Select(step => step.Status)
            .ShouldBe([TestStatus.Passed, TestStatus.Undefined, TestStatus.Skipped]);
    }

    [Test]
    public void Match_ListOfSteps_IsDefinedInADryRunToo()
    {
        using var folder = new FeatureFolder(
            ("a.feature", "Feature: F\n  Scenario: S\n    * 3 apples\n    * I eat 1 apple\n    And I eat 1 apple\n"));

        TestRun.Execute(folder.Options(typeof(AppleSteps)) with { DryRun = true }).AllScenarios
            .Single().Steps
            .ShouldAllBe(step => step.Status == TestStatus.Skipped);
    }

    [TestCase("３ apples", "２ are left")]
    [TestCase("１０ apples", "９ are left")]
    [TestCase("٣ apples", "2 are left")]
    public void Execute_NumberInOtherDigits_IsThatNumber(string given, string then)
    {
        var result = FeatureFolder.Run(
            $"Feature: F\n  Scenario: S\n    Given {given}\n    When I eat １ apple\n    Then {then}\n",
            typeof(AppleSteps));

        result.AllScenarios.Single().Steps.Select(step => step.Message).ShouldAllBe(message => message == null);
    }

    [Test]
    public void Execute_NumberTooLarge_IsNamedAsWritten()
    {
        var result = FeatureFolder.Run("Feature: F\n  Scenario: S\n    Given ９９９９９９９９９９９ apples\n", typeof(AppleSteps));

        result.AllScenarios.Single().Steps
            .Single().Message
            .ShouldNotBeNull()
            .ShouldStartWith("\"９９９９９９９９９９９\" is not a valid Int32, which AppleSteps.Have takes as count");
    }

    [Test]
    public void Execute_SnippetsAskedFor_UndefinedStepsAreToldWithCode()
    {
        using var folder = new FeatureFolder(
            ("a.feature", "Feature: F\n  Scenario: S\n    Given 3 pears and \"more\":\n      | x |\n    And 3 apples\n    When pears\n"));

        var plain = folder.Run(typeof(AppleSteps)).AllScenarios.Single();
        var told = TestRun.Execute(folder.Options(typeof(AppleSteps)) with { Snippets = true }).AllScenarios.Single();

        plain.Steps.ShouldAllBe(step => step.Message == null || !step.Message.Contains("[Given("));
        told.Steps[0].Message.ShouldNotBeNull().ShouldContain("To define it:\n\n[Given(\"{int} pears and {string}:\")]\npublic void ");
        told.Steps[0].Message!.ShouldContain("DataTable ");
        told.Steps[2].Message.ShouldNotBeNull().ShouldContain("[When(\"pears\")]");
    }

    [Test]
    public void Execute_AmbiguousStep_NamesBothPlaces()
    {
        var result = FeatureFolder.Run("Feature: F\n  Scenario: S\n    Given 3 pears\n", typeof(PearSteps));

        var step = result.AllScenarios.Single().Steps.Single();
        step.Status.ShouldBe(TestStatus.Ambiguous);
        step.Message.ShouldNotBeNull().ShouldContain("PearSteps.Some (");
        step.Message!.ShouldContain("PearSteps.cs:");
        step.Message!.ShouldContain("PearSteps.Three");
    }

    [Test]
    public void Execute_MalformedFeature_NamesPlaceAndRunsTheOthers()
    {
        using var folder = new FeatureFolder(
            ("bad.feature", "Feature: F\n  Scenario: S\n    Given 1 apple\n    Gwen 3 apples\n"),
            ("good.feature", "Feature: F\n  Scenario: S\n    Given 3 apples\n"));

        var result = folder.Run(typeof(AppleSteps));

        result.Errors.ShouldHaveSingleItem().ToString().ShouldStartWith("bad.feature:4:5: expected ");
        result.Errors[0].Message.ShouldEndWith("got \"Gwen 3 apples\"");
        result.AllScenarios.Single().Status.ShouldBe(TestStatus.Passed);
        result.ExitCode.ShouldBe(2);
    }

    [Test]
    public void Execute_ManyWorkers_GivesResultsInFileOrder()
    {
        var text = "Feature: F\n"
            + string.Concat(Enumerable.Range(0, 50).Select(index => $"  Scenario: S{index}\n    Given {index} apples\n"));
        using var folder = new FeatureFolder(("a.feature", text), ("b/c.feature", text));

        var result = TestRun.Execute(folder.Options(typeof(AppleSteps)) with { Workers = 8, OrderSeed = 7 });

        result.Features.Select(feature => feature.Uri).ShouldBe(["a.feature", "b/c.feature"]);
        result.Features[1].Scenarios.Select(scenario => scenario.Name).ShouldBe(Enumerable.Range(0, 50).Select(index => $"S{index}"));
    }

    [Test]
    public void Execute_AnyNumberOfWorkers_GivesTheSameTranscripts()
    {
        var text = "Feature: F\n" + string.Concat(Enumerable.Range(1, 60).Select(index =>
            $"  Scenario: S{index}\n    Given {index} apples\n    When I eat 1 apple\n    Then {index - (index % 7 == 0 ? 2 : 1)} are "
            + "left\n    And it rains\n"));
        using var folder = new FeatureFolder(("a.feature", text));

        string Transcript(int workers) =>
            string.Join('\n', TestRun.Execute(folder.Options(typeof(AppleSteps)) with { Workers = workers }).AllScenarios
            .SelectMany(scenario =>
                scenario.Steps.Select(step => $"{scenario.Identity} {step.Text} {step.Status} {step.Output} {step.Message}")));

        Transcript(8).ShouldBe(Transcript(1));
    }
}
