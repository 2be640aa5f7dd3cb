using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Steps.Claims;

/// <summary>Claims that would be true for another reason than the stated one.</summary>
internal sealed class VacuousClaimsTests
{
    private const string Web =
        "Given a Deployment \"web\" with 3 replicas\n    And a Service \"web\" for Deployment \"web\" on port 80\n    And a "
        + "ServiceAccount \"intern\"\n    And a Role that lets \"intern\" get and list Pods\n";

    [TestCase(
        "Then no Pod of \"wbe\" is running",
        "Nothing was ever called \"wbe\", and no earlier step names it: the claim would be true of any name. Did you mean "
        + "\"web\"?")]
    [TestCase(
        "When I scale Deployment \"web\" to 2 replicas\nThen at no time was a Pod of \"wbe\" ready",
        "Nothing was ever called \"wbe\"")]
    [TestCase("Then Deployment \"wbe\" has no Pods left", "Nothing was ever called \"wbe\"")]
    [TestCase("Then there is no Pod of \"web\" on \"worker9\"", "Nothing was ever called \"worker9\"")]
    [TestCase("Then Service \"wbe\" no longer sends traffic to Pods on \"worker\"", "Nothing was ever called \"wbe\"")]
    [TestCase("Then no Pod in namespace \"shpo\" is running", "Nothing was ever called \"shpo\"")]
    [TestCase("Then there is no event \"BackOff\" for Pod \"wbe\"", "Nothing was ever called \"wbe\"")]
    [TestCase("Then all 4 Pods of \"web\" are ready", "Deployment \"web\" shall have 3 Pods")]
    [TestCase(
        "When I scale Deployment \"web\" to 6 replicas\nThen only 3 Pods of \"web\" are left",
        "Expected within 60 s from now: only 3 Pods of \"web\" are left")]
    [TestCase("When I scale Deployment \"web\" to 6 replicas\nThen 3 Pods of \"web\" are ready", "6 of 6")]
    [TestCase("When I scale Deployment \"web\" to 6 replicas\nThen Deployment \"web\" has 3 ready Pods", "6 of 6")]
    [TestCase("Then \"intern\" is allowed to delete Pods", "kubectl auth can-i answers: no")]
    [TestCase("Then Service account \"intern\" is allowed to get Secrets", "kubectl auth can-i answers: no")]
    [TestCase("Then \"intern\" is not allowed to list Pods", "kubectl auth can-i answers: yes")]
    [TestCase("Then the drain is complete", "No node is cordoned: none was drained.")]
    [TestCase(
        "Given a Deployment \"broken\" with 1 replica whose container exits with code 3\nWhen 3 minutes pass\nThen all Pods of "
        + "\"broken\" are ready",
        "last ended with exit code 3 (Error)")]
    public void Then_WhatIsNotSo_Fails(string steps, string expected) => Print(steps).ShouldContain(expected);

    [TestCase("Then \"intern\" is allowed to list Pods")]
    [TestCase("Then ServiceAccount \"intern\" is not allowed to delete Pods")]
    [TestCase("When I drain \"worker2\"\nThen the drain is complete")]
    [TestCase("When I try to run \"kubectl run tiny --image=nginx:1.27 --dry-run=server\"\nThen there is no Pod \"tiny\"")]
    [TestCase("When I scale Deployment \"web\" to 6 replicas\nThen all 6 Pods of \"web\" are ready")]
    [TestCase("When I restart Deployment \"web\"\nThen all 3 Pods of \"web\" are ready\nAnd none of the original Pods is left")]
    public void Then_WhatIsSo_Passes(string steps) => Print(steps).ShouldContain("1 scenario (1 passed)");

    private static string Print(string steps)
    {
        using var features = new TemporaryFeatures().With(
            "a.feature",
            $"Feature: F\n  Scenario: S\n    {Web}    {steps.Replace("\n", "\n    ", StringComparison.Ordinal)}\n");
        return features.Print();
    }
}
