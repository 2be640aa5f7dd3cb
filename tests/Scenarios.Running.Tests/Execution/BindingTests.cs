using Scenarios.Running.Results;

namespace Scenarios.Running.Tests.Execution;

public sealed class BindingTests
{
    [Test]
    public void Run_ConstructorCycle_NamesTheCycle()
    {
        var step = RunOne("Given a cycle", typeof(CycleSteps));

        step.Status.ShouldBe(TestStatus.Failed);
        step.Message.ShouldNotBeNull().ShouldStartWith("Circular dependency found!");
    }

    [Test]
    public void Run_SharedClass_IsOneInstancePerScenarioAndDisposed()
    {
        var result = FeatureFolder.Run(
            """
            Feature: F
              Scenario: one
                Given I add 1 here
                And I add 2 there
                Then the sum is 3
              Scenario: two
                Given I add 5 there
                Then the sum is 5
            """, typeof(HereSteps), typeof(ThereSteps));

        result.AllScenarios.ShouldAllBe(scenario => scenario.Status == TestStatus.Passed);
        Shared.Disposed.ShouldBe(2);
    }

    [Test]
    public void Run_Transformations_AreApplied()
    {
        var result = FeatureFolder.Run(
            """
            Feature: F
              Scenario: S
                Given the point 3,4
                And a Green light
                And the text "it's"
                And the number "17" of text
                And the rows:
                  | Name | Age |
                  | Ann  | 30  |
                And the document:
                  ```json
                  {}
                  ```
            """, typeof(ArgumentSteps));

        result.AllScenarios.Single().Steps.Select(step => step.Output).ShouldBe(["3/4\n", "Green\n", "it's\n", "17\n", "Ann 30\n", "{}\n"]);
    }

    [Test]
    public void Run_TextThatDoesNotConvert_NamesMethodAndParameter()
    {
        var step = RunOne("Given the number \"many\" of text", typeof(ArgumentSteps));

        step.Message.ShouldNotBeNull().ShouldStartWith("\"many\" is not a valid Int32, which ArgumentSteps.Number takes as number: ");
    }

    [TestCase(
        "Given the rows:",
        "The sentence needs a table or a doc string, which is missing: write it on the lines below: ArgumentSteps.Rows(people).")]
    [TestCase(
        "Given the table:",
        "The sentence needs a table, which is missing: write its rows on the lines below, each between pipes (|): "
        + "ArgumentSteps.Cells(table).")]
    [TestCase(
        "Given the document:",
        "The sentence needs a doc string, which is missing: write it on the lines below, between two lines of \"\"\": "
        + "ArgumentSteps.Document(text).")]
    [TestCase(
        "Given the text \"a\"\n      | a |",
        "The sentence takes no table: remove the rows below it, or use another sentence: ArgumentSteps.Text(text).")]
    [TestCase(
        "Given the text \"a\"\n      \"\"\"\n      a\n      \"\"\"",
        "The sentence takes no doc string: remove the text below it, or use another sentence: "
        + "ArgumentSteps.Text(text).")]
    [TestCase(
        "Given the table:\n      \"\"\"\n      a\n      \"\"\"",
        "The sentence needs a table, but has a doc string below it: write rows, each between pipes (|): ArgumentSteps.Cells(table).")]
    [TestCase(
        "Given the document:\n      | a |",
        "The sentence needs a doc string, but has a table below it: write the text between two lines of \"\"\": "
        + "ArgumentSteps.Document(text).")]
    public void Run_WhatStandsBelowTheSentenceIsNotWhatItTakes_SaysSo(string step, string message)
    {
        var result = RunOne(step, typeof(ArgumentSteps));

        result.Status.ShouldBe(TestStatus.Failed);
        result.Message.ShouldBe(message);
    }

    [Test]
    public void Run_SentenceOfAnotherScope_IsUndefinedAndNamesTheScope()
    {
        var step = RunOne("Given a step of tagged scenarios", typeof(ScopedSteps));

        step.Status.ShouldBe(TestStatus.Undefined);
        step.Message.ShouldBe(
            "A sentence reads like this, but [Scope] restricts it to other scenarios: ScopedSteps.Tagged for the tag @here and the "
            + "feature \"Elsewhere\".");
    }

    [Test]
    public void Run_WrongExpression_IsAnErrorWithItsMethodAndNothingRuns()
    {
        var result = FeatureFolder.Run("Feature: F\n  Scenario: S\n    Given 3 apples\n", typeof(AppleSteps), typeof(WrongExpression));

        result.Errors.ShouldHaveSingleItem().Message.ShouldSatisfyAllConditions(
            message => message.ShouldContain("WrongExpression.Step"),
            message => message.ShouldContain("Undefined parameter type 'colour'"));
        result.AllScenarios.Single().Status.ShouldBe(TestStatus.Skipped);
        result.AllScenarios.Single().Message.ShouldBe("Not run: the step classes have errors.");
        result.ExitCode.ShouldBe(2);
    }

    [Test]
    public void Run_RegexThatDoesNotCompile_IsAnErrorWithItsMethod()
    {
        var result = FeatureFolder.Run("Feature: F\n  Scenario: S\n    Given 3 apples\n", typeof(AppleSteps), typeof(WrongRegex));

        result.Errors.ShouldHaveSingleItem().Message.ShouldSatisfyAllConditions(
            message => message.ShouldContain("WrongRegex.Step"), message => message.ShouldContain("^never (tried$"));
        result.AllScenarios.Single().Status.ShouldBe(TestStatus.Skipped);
    }

    [Test]
    public void Run_AsyncVoid_IsAnErrorByName()
    {
        var result = FeatureFolder.Run("Feature: F\n  Scenario: S\n    Given 3 apples\n", typeof(AppleSteps), typeof(AsyncVoid));

        result.Errors.ShouldHaveSingleItem().Message.ShouldContain("'AsyncVoid.Step()': async void methods are not supported");
    }

    [Test]
    public void Run_ScopedSteps_ChoosesTheClosest()
    {
        var result = FeatureFolder.Run(
            """
            Feature: F
              Scenario: plain
                Given a scoped step
              @here
              Scenario: tagged
                Given a scoped step
            """, typeof(ScopedSteps));

        result.AllScenarios.Select(scenario => scenario.Steps[0].Method).ShouldBe(["ScopedSteps.Anywhere", "ScopedSteps.Here"]);
    }

    [Test]
    public void Run_PendingStep_SkipsTheRest()
    {
        var result = FeatureFolder.Run(
            "Feature: F\n  Scenario: S\n    Given a pending step\n    And a pending step\n",
            typeof(ScopedSteps));

        result.AllScenarios.Single().Steps.Select(step => step.Status).ShouldBe([TestStatus.Pending, TestStatus.Skipped]);
        result.ExitCode.ShouldBe(1);
    }

    [Test]
    public void Run_StepOfAnotherType_IsUndefinedAndSaysSo()
    {
        var step = RunOne("Then 3 apples", typeof(AppleSteps));

        step.Status.ShouldBe(TestStatus.Undefined);
        step.Message.ShouldBe("No sentence reads like this: it is a Given step: write Given.\nWrite: Given 3 apples");
    }

    [TestCase("ja", "機能: F\n  シナリオ: S\n    前提 3 aples")]
    [TestCase("de", "Funktion: F\n  Szenario: S\n    Angenommen 3 aples")]
    [TestCase("en-pirate", "Ahoy matey!: F\n  Heave to: S\n    Gangway! 3 aples")]
    public void Run_UndefinedStepInAnotherLanguage_IsUndefined(string language, string feature)
    {
        var result = FeatureFolder.Run($"# language: {language}\n{feature}\n", typeof(AppleSteps));

        var step = result.AllScenarios.Single().Steps.Single();
        step.Status.ShouldBe(TestStatus.Undefined, step.Message + step.Failure?.StackTrace);
        step.Message.ShouldNotBeNull().ShouldEndWith("3 apples");
    }

    [Test]
    public void Run_ColumnThatExamplesLack_IsAnError()
    {
        var result = FeatureFolder.Run(
            """
            Feature: F
              Scenario Outline: S
                Given <count> apples
                Examples:
                  | number |
                  | 3      |
            """, typeof(AppleSteps));

        result.Errors.ShouldHaveSingleItem().ToString().ShouldSatisfyAllConditions(
            error => error.ShouldStartWith("a.feature:3:"),
            error => error.ShouldContain("<count>"),
            error => error.ShouldContain("number"));
    }

    private static StepResult RunOne(string step, params Type[] steps) =>
        FeatureFolder.Run($"Feature: F\n  Scenario: S\n    {step}\n", steps).AllScenarios.Single().Steps.Single();

    [Binding]
    internal sealed class CycleSteps(Left left)
    {
        [Given("a cycle")]
        public void Step() => _ = left;
    }

    internal sealed class Left(Right right)
    {
        public Right Right => right;
    }

    internal sealed class Right(Left left)
    {
        public Left Left => left;
    }

    internal sealed class Shared : IDisposable
    {
        private static int disposed;

        public static int Disposed => disposed;

        public int Sum { get; set; }

        public void Dispose() => Interlocked.Increment(ref disposed);
    }

    [Binding]
    internal sealed class HereSteps(Shared shared)
    {
        [Given("I add {int} here")]
        public void Add(int number) => shared.Sum += number;

        [Then("the sum is {int}")]
        public void Sum(int number) => shared.Sum.ShouldBe(number);
    }

    [Binding]
    internal sealed class ThereSteps(Shared shared)
    {
        [Given("I add {int} there")]
        public void Add(int number) => shared.Sum += number;
    }

    internal enum Light
    {
        Red,
        Green,
    }

    internal sealed record Point(int X, int Y);

    internal sealed record Person(string Name, int Age);

    [Binding]
    internal sealed class ArgumentSteps(IReqnrollOutputHelper output)
    {
        [StepArgumentTransformation(@"(\d+),(\d+)")]
        public static Point ToPoint(int x, int y) => new(x, y);

        [StepArgumentTransformation]
        public static IReadOnlyList<Person> ToPeople(DataTable table) => [.. table.CreateSet<Person>()];

        [Given("the point {Point}")]
        public void Point(Point point) => output.WriteLine($"{point.X}/{point.Y}");

        [Given("a {Light} light")]
        public void Light(Light light) => output.WriteLine(light.ToString());

        [Given("the text {string}")]
        public void Text(string text) => output.WriteLine(text);

        [Given("the number {string} of text")]
        public void Number(int number) => output.WriteLine($"{number}");

        [Given("the rows:")]
        public void Rows(IReadOnlyList<Person> people) => output.WriteLine($"{people[0].Name} {people[0].Age}");

        [Given("the table:")]
        public void Cells(DataTable table) => output.WriteLine($"{table.RowCount}");

        [Given("the document:")]
        public void Document(string text) => output.WriteLine(text);
    }

    [Binding]
    internal sealed class WrongExpression
    {
        [Given("a {colour}")]
        public void Step(string colour) => _ = colour;
    }

    [Binding]
    internal sealed class WrongRegex
    {
        [Given("^never (tried$")]
        public void Step() => _ = 1;
    }

    [Binding]
    internal sealed class AsyncVoid
    {
        [Given("never awaited")]
        public async void Step() => await Task.Yield();
    }

    [Binding]
    internal sealed class ScopedSteps
    {
        [Given("a scoped step")]
        public void Anywhere()
        {
        }

        [Given("a scoped step")]
        [Scope(Tag = "here")]
        public void Here()
        {
        }

        [Given("a step of tagged scenarios")]
        [Scope(Tag = "here", Feature = "Elsewhere")]
        public void Tagged()
        {
        }

        [Given("a pending step")]
        public void Pending() => throw new PendingStepException();
    }
}
