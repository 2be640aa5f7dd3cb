using Scenarios.Steps.Hosting;
using Scenarios.Steps.Snapshots;

namespace Scenarios.Cli.Tests.Steps.Snapshots;

internal sealed class FeatureSnapshotsTests
{
    private readonly FeatureSnapshots _feature = new(new FeatureScenarios(2, () => []));

    [Test]
    public void TakeComplete_AllPassed_GivesWhatWasAskedForOnce()
    {
        _feature.Ask("pods", "pods");
        _feature.Finish(0, passed: true);
        _feature.Ask("nodes", "nodes");
        _feature.Finish(1, passed: true);

        _feature.TakeComplete()!.Order().ShouldBe(["nodes", "pods"]);
        _feature.TakeComplete().ShouldBeNull();
    }

    [Test]
    public void TakeComplete_APartRan_JudgesNothing()
    {
        _feature.Finish(1, passed: true);
        _feature.Finish(1, passed: true);

        _feature.TakeComplete().ShouldBeNull();
    }

    [Test]
    public void TakeComplete_OneFailed_JudgesNothingUntilItPasses()
    {
        _feature.Finish(0, passed: true);
        _feature.Finish(1, passed: false);
        _feature.TakeComplete().ShouldBeNull();

        _feature.Finish(1, passed: true);
        _feature.TakeComplete().ShouldBeEmpty();
    }

    [Test]
    public void TakeComplete_HostThatKnowsNoScenarios_JudgesNothing()
    {
        var unknown = new FeatureSnapshots(FeatureScenarios.Unknown);
        unknown.Finish(-1, passed: true);

        unknown.TakeComplete().ShouldBeNull();
    }

    [Test]
    public void TakeComplete_ScenariosOnManyThreads_IsGivenOnce()
    {
        var feature = new FeatureSnapshots(new FeatureScenarios(300, () => []));
        var given = 0;

        Parallel.For(0, 300, scenario =>
        {
            feature.Ask($"{scenario % 7}", $"{scenario % 7}");
            feature.Finish(scenario, passed: true);
            if (feature.TakeComplete() is { Count: 7 })
            {
                Interlocked.Increment(ref given);
            }
        });

        given.ShouldBe(1);
    }

    [Test]
    public void Ask_TwoNamesOfOneFile_GivesTheFirst()
    {
        _feature.Ask("web/80", "web-80").Name.ShouldBe("web/80");
        _feature.Ask("web:80", "web-80").Name.ShouldBe("web/80");
        _feature.Ask("web 80", "web 80").Name.ShouldBe("web 80");
    }
}
