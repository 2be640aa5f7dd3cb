using Scenarios.Running.Results;
using static Scenarios.Running.Tests.Report.Results;

namespace Scenarios.Running.Tests.Results;

public sealed class CountTextTests
{
    [Test]
    public void Of_EveryKindOfEnd_CountsEachInItsOwnWords()
    {
        ScenarioResult[] scenarios =
        [
            Scenario(),
            Scenario() with { EarlierAttempts = [Scenario(status: TestStatus.Failed)] },
            Scenario(status: TestStatus.Failed),
            Scenario(status: TestStatus.Undefined),
            Scenario(status: TestStatus.Ambiguous),
            Scenario(status: TestStatus.Pending),
            Scenario(status: TestStatus.Skipped),
            Scenario(status: TestStatus.Skipped) with { IsLeftOut = true },
        ];

        CountText.Of(scenarios, isDryRun: false).ShouldBe(
            "8 scenarios (2 passed, 1 of them flaky, 1 failed, 1 undefined, 1 ambiguous, 1 pending, 1 skipped, 1 not run)");
    }

    [Test]
    public void Of_DryRun_SaysWhatMatched()
    {
        ScenarioResult[] scenarios =
        [
            Scenario(status: TestStatus.Skipped), Scenario(status: TestStatus.Undefined),
            Scenario(status: TestStatus.Skipped) with { Tags = ["@ignore"] },
        ];

        CountText.Of(scenarios, isDryRun: true).ShouldBe("3 scenarios (1 matched, 1 undefined, 1 skipped)");
    }

    [Test]
    public void Of_One_IsSingular() => CountText.Of([Scenario()], isDryRun: false).ShouldBe("1 scenario (1 passed)");

    [Test]
    public void Of_None_HasNoParts() => CountText.Of([], isDryRun: false).ShouldBe("0 scenarios");
}
