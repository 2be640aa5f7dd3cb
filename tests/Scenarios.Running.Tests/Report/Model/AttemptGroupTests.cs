using Scenarios.Running.Results;
using Scenarios.Report.Model;
using static Scenarios.Running.Tests.Report.Results;

namespace Scenarios.Running.Tests.Report.Model;

public sealed class AttemptGroupTests
{
    [Test]
    public void Of_AttemptsThatFailedAlike_AreOneGroup() =>
        Titles("a", "a", "b", "a").ShouldBe(["Attempts 1–2", "Attempt 3", "Attempt 4"]);

    [Test]
    public void Of_ManyDifferentOnes_KeepsTheFirstAndTheLast()
    {
        var titles = Titles([.. Enumerable.Range(1, 1000).Select(number => $"{number}")]);

        titles.Length.ShouldBe(20);
        titles[9..11].ShouldBe(["Attempt 10", "Attempt 991"]);
    }

    [Test]
    public void Of_ManyThatFailedAlike_IsOneGroupHoweverMany() =>
        Titles([.. Enumerable.Repeat("a", 100_000)]).ShouldBe(["Attempts 1–100000"]);

    [Test]
    public void Of_NoRetry_IsEmpty() => Titles().ShouldBeEmpty();

    private static string[] Titles(params string[] messages) =>
        [.. AttemptGroup.Of(Scenario() with { EarlierAttempts = [.. messages.Select(Failed)] }).Select(group => group.Title)];

    private static ScenarioResult Failed(string message) =>
        Scenario("S", TestStatus.Failed, 3, Step(status: TestStatus.Failed) with { Message = message });
}
