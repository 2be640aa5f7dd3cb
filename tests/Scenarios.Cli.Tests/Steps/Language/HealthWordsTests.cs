using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Steps.Language;

/// <summary>Phrases for probes, crashes and waiting: each holds where it is true, and fails where it is not.</summary>
internal sealed class HealthWordsTests
{
    private const string Strikes = "Given a Pod \"api\" with a liveness probe on \"/healthz\", every 5 seconds, 3 strikes|"
        + "When I run \"kubectl get pod api -o yaml\"|";

    private const string Allowed = "Given a Pod \"api\" with a readiness probe on \"/healthz\", with 4 failures allowed|"
        + "When I run \"kubectl get pod api -o yaml\"|";

    private const string Flappy = "Given a Pod \"flappy\" that logs \"boom\" and dies with exit code 3 20 seconds after it starts|";

    [TestCase(Strikes + "Then the output contains \"periodSeconds: 5\"|And the output contains \"failureThreshold: 3\"")]
    [TestCase(Allowed + "Then the output contains \"failureThreshold: 4\"")]
    [TestCase(Flappy + "When I leave it alone for 8 minutes|Then Pod \"flappy\" has been restarted at least 3 times|"
        + "And its last exit code is 3")]
    [TestCase(Flappy + "When I go and get a coffee for 8 minutes|Then Pod \"flappy\" has been restarted at least 3 times")]
    [TestCase(Flappy + "When I look again after 10 seconds|Then Pod \"flappy\" has been restarted 0 times")]
    [TestCase(Flappy + "When I check again in 8 minutes|Then Pod \"flappy\" has been restarted at least 3 times")]
    public void Scenario_ThatIsTrue_Passes(string steps) => Print(steps).ShouldContain("1 scenario (1 passed)");

    [TestCase(Strikes + "Then the output contains \"periodSeconds: 10\"")]
    [TestCase(Strikes + "Then the output contains \"failureThreshold: 5\"")]
    [TestCase(Allowed + "Then the output contains \"failureThreshold: 3\"")]
    [TestCase(Flappy + "When I leave it alone for 8 minutes|Then its last exit code is 1")]
    [TestCase(Flappy + "When I go and get a coffee for 8 minutes|Then Pod \"flappy\" has been restarted 0 times")]
    [TestCase(Flappy + "When I look again after 5 minutes|Then Pod \"flappy\" has been restarted 0 times")]
    [TestCase(Flappy + "When I check again in 8 minutes|Then Pod \"flappy\" has been restarted 0 times")]
    public void Scenario_ThatIsNotTrue_Fails(string steps) => Print(steps).ShouldContain("1 scenario (1 failed)");

    private static string Print(string steps)
    {
        using var features = new TemporaryFeatures()
            .With("a.feature", $"Feature: F\n  Scenario: S\n    {steps.Replace("|", "\n    ", StringComparison.Ordinal)}\n");
        return features.Print();
    }
}
