using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Steps.Terminals;

/// <summary>Each failed command of several must be checked, whatever comes after it.</summary>
internal sealed class FailedCommandsTests
{
    [TestCase("kubectl get pod nobody|kubectl get pods", "kubectl get pod nobody")]
    [TestCase("kubectl get pods|kubectl get pod nobody|echo done", "kubectl get pod nobody")]
    [TestCase("kubectl get pod nobody -o name \\| cat", "kubectl get pod nobody -o name")]
    [TestCase("kubectl get pods|kubectl get pod nobody \\| cat|true", "kubectl get pod nobody")]
    public void Line_ThatFails_FailsTheScenario(string commands, string failed)
    {
        var report = Print(commands, "Then Deployment \"web\" has 1 ready Pod");
        report.ShouldContain("1 scenario (1 failed)");
        report.ShouldContain("This command failed, and no step checks it:");
        report.ShouldContain($"This part failed, with exit code 1: {failed}");
        report.ShouldContain("a.feature:4: When I run:");
    }

    [TestCase("kubectl get pod nobody \\|\\| true|kubectl get pods")]
    [TestCase("kubectl get pod nobody|echo $?")]
    [TestCase("if ! kubectl get pod nobody \\| cat; then true; fi|kubectl get pods")]
    [TestCase("kubectl get pods \\| grep nobody \\| wc -l")]
    [TestCase("yes \\| head -1")]
    [TestCase("kubectl get pods -A -o yaml \\| head -1")]
    public void Line_WhoseFailingIsAnAnswer_Passes(string commands) =>
        Print(commands, "Then Deployment \"web\" has 1 ready Pod").ShouldContain("1 scenario (1 passed)");

    [TestCase("Then the command succeeds", "failed")]
    [TestCase("Then the command fails", "passed")]
    [TestCase("Then the error output contains \"not found\"", "passed")]
    public void Line_ThatFails_IsLookedAt(string claim, string verdict) =>
        Print("kubectl get pod nobody|kubectl get pods", claim).ShouldContain($"1 scenario (1 {verdict})");

    // What a later command prints does not tell that an earlier one failed, nor does its exit code.
    [TestCase("Then the output contains \"web\"")]
    [TestCase("Then the output has 2 lines")]
    [TestCase("Then the exit code is 0")]
    [TestCase("Then the output does not contain \"nobody\"")]
    public void Line_ThatFailsBeforeOthers_IsNotSeenInTheirOutput(string claim)
    {
        var report = Print("kubectl get pod nobody|kubectl get pods", claim);
        report.ShouldContain("1 scenario (1 failed)");
        report.ShouldContain("This command failed, and no step checks it:");
    }

    [TestCase("kubectl get pod nobody \\|\\| kubectl get pods")]
    [TestCase("if kubectl get pod nobody; then echo there; fi|kubectl get pods")]
    [TestCase("! kubectl get pod nobody|kubectl get pods")]
    public void Line_WhoseFailingIsDealtWith_IsNoFailure(string commands) =>
        Print(commands, "Then the output contains \"web\"").ShouldContain("1 scenario (1 passed)");

    [Test]
    public void Line_ThatFailsBeforeOthers_MayBeTriedOrChecked()
    {
        Print("kubectl get pod nobody|kubectl get pods", "Then the output contains \"web\"", "try to run")
            .ShouldContain("1 scenario (1 passed)");
        Print("kubectl get pod nobody|kubectl get pods", "Then the output contains \"web\"\n    And the error output contains \"nobody\"")
            .ShouldContain("1 scenario (1 passed)");
    }

    /// <summary>The next When is not to blame.</summary>
    [Test]
    public void FailedCommand_NamesItsOwnStep()
    {
        using var features = new TemporaryFeatures().With("a.feature",
            "Feature: F\n  Scenario: S\n    When I run \"kubectl get pod nobody\"\n    And I run \"kubectl get pods\"\n");
        features.Print().ShouldContain("The step was: ");
        features.Print().ShouldContain("a.feature:3: When I run \"kubectl get pod nobody\"");
    }

    private static string Print(string commands, string claim, string verb = "run")
    {
        var lines = commands.Replace("\\|", "\u0001", StringComparison.Ordinal).Replace("|", "\n      ", StringComparison.Ordinal)
            .Replace('\u0001', '|');
        using var features = new TemporaryFeatures().With("a.feature",
            $"Feature: F\n  Scenario: S\n    Given a Deployment \"web\" with 1 replica\n    When I {verb}:\n      \"\"\"\n      {lines}\n  "
            + $"    \"\"\"\n    {claim}\n");
        return features.Print();
    }
}
