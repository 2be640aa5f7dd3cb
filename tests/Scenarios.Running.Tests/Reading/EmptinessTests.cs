namespace Scenarios.Running.Tests.Reading;

public sealed class EmptinessTests
{
    [TestCase("", "a.feature:1:1: the file contains no feature")]
    [TestCase("\n\n", "a.feature:1:1: the file contains no feature")]
    [TestCase("# Feature: F\n#   Scenario: S\n", "a.feature:1:1: the file contains no feature")]
    [TestCase("# language: ja\n\n# nothing yet\n", "a.feature:1:1: the file contains no feature")]
    [TestCase("Feature: F\n", "a.feature:1:1: the feature \"F\" has no scenario and tests nothing")]
    [TestCase("Feature: F\n  Background:\n    Given x\n", "a.feature:1:1: the feature \"F\" has no scenario")]
    [TestCase("Feature: F\n\n  Scenario: S\n", "a.feature:3:3: the scenario \"S\" has no steps and tests nothing")]
    [TestCase("Feature: F\n  Scenario: S\n    # Given x\n", "a.feature:2:3: the scenario \"S\" has no steps")]
    [TestCase("Feature: F\n  Background:\n    Given x\n  Scenario: S\n    Some words.\n", "a.feature:4:3: the scenario \"S\" has no steps")]
    [TestCase("Feature: F\n  Rule: R\n  Rule: Q\n    Scenario: S\n      Given x\n", "a.feature:2:3: the rule \"R\" has no scenario")]
    public void Find_WhatTestsNothing_IsAnErrorUnlessAllowed(string text, string expected)
    {
        Read.Error(text).ShouldStartWith(expected);
        Read.Errors(text, allowEmpty: true).ShouldBeEmpty();
    }

    [TestCase("- I run it")]
    [TestCase("・何かする")]
    public void Find_ListOfAnotherFormat_IsToldHowStepsBegin(string line) =>
        Read.Error($"Feature: F\n  Scenario: S\n    {line}\n")
            .ShouldEndWith("(use --allow-empty to allow this). Lines of a list are steps if they begin with \"* \".");

    [Test]
    public void Find_JapaneseFeature_NamesItsOwnKeywords() =>
        Read.Error("# language: ja\n機能: F\n  シナリオ: S\n").ShouldContain("expected \"前提 …\" below it");
}
