namespace Scenarios.Cli.Tests.Steps.Language;

/// <summary>Drains that a PodDisruptionBudget holds up: they go on while the scenario does, and the next Thens look at them.</summary>
internal sealed class DrainsTests
{
    private const string Both = "Given a Deployment \"web\" with 2 replicas of image \"nginx:1.27\" on node \"worker\"|";

    private const string Held = Both + "And a PodDisruptionBudget \"web\" for it with minAvailable 2|";

    [TestCase(Held + "When I drain node \"worker\"|Then the drain has not finished|And both Pods of \"web\" are still ready", true)]
    [TestCase(Held + "When I start draining node \"worker\"|Then the drain is blocked by the disruption budget", true)]
    [TestCase(Held + "When I start to drain node \"worker\"|And I wait 10 seconds|Then the evictions are refused|When I scale \"web\" to 3 "
        + "replicas|Then within 2 minutes the drain finishes", true)]
    [TestCase(Held + "When I drain node \"worker\"|Then within 2 minutes the drain finishes", false)]
    [TestCase(Both + "When I start draining node \"worker\"|Then the drain has not finished after 60 seconds", false)]
    [TestCase(Both + "When I drain node \"worker\"|Then the drain has not finished after 60 seconds", false)]
    [TestCase(Both + "When I drain node \"worker\"|Then the evictions are refused", false)]
    [TestCase(Held + "When I drain node \"worker\"|Then the command succeeds", false)]
    [TestCase(Held + "When I drain node \"worker\"|Then the exit code is 0", false)]
    public void Drain_ThatMayNotGoOn_IsJudged(string steps, bool isTrue) => OneScenario.Judge(steps, isTrue);

    [TestCase("ならば 1分たってもdrainは完了しない", true)]
    [TestCase("ならば drainは2分以内に完了する", false)]
    [TestCase("ならば drainは失敗する", false)]
    public void Drain_InJapanese_IsJudged(string then, bool isTrue) => OneScenario.PrintJapanese(
        "前提 ノード \"worker\" で動くレプリカ数2のDeployment \"web\" がある|かつ Deployment \"web\" に対してminAvailableが2の"
        + $"PodDisruptionBudget \"web\" がある|もし ノード \"worker\" をdrainする|{then}")
        .ShouldContain(isTrue ? "1 scenario (1 passed)" : "1 scenario (1 failed)");

    [Test]
    public void Drain_ThatNoThenLooksAt_FailsTheScenario() =>
        OneScenario.Print(Held + "When I drain node \"worker\"|Then both Pods of \"web\" are ready")
            .ShouldContain("This has not ended, and no step looks at it");
}
