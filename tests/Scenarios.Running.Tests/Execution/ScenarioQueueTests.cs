using Scenarios.Running.Execution;
using Scenarios.Running.Planning;
using Scenarios.Running.Results;
using Scenarios.Running.Tests.Planning;
using static Scenarios.Running.Tests.Report.Results;

namespace Scenarios.Running.Tests.Execution;

public sealed class ScenarioQueueTests
{
    private readonly IReadOnlyList<PlannedScenario> _scenarios = Plans.Of(2, 1, 2);
    private readonly ScenarioResult?[] _results = new ScenarioResult?[5];
    private readonly Recorder _observer = new();
    private readonly CancellationTokenSource _stop = new();

    [Test]
    public void Next_OneLane_GetsAllInOrder()
    {
        var queue = Queue(new RunOptions());

        queue.Features.ShouldBe(3);
        Take(queue, [], 9).ShouldBe("a0 a1 b0 c0 c1");
        _observer.Calls.ShouldBe(["start a0", "start a1", "start b0", "start c0", "start c1"]);
    }

    [Test]
    public void Next_TwoLanes_EachHasItsFeatureAsAWhole()
    {
        var queue = Queue(new RunOptions());
        Queue<PlannedScenario> first = [], second = [];

        Take(queue, first, 1).ShouldBe("a0");
        Take(queue, second, 1).ShouldBe("b0");
        Take(queue, second, 1).ShouldBe("c0");
        Take(queue, first, 2).ShouldBe("a1");
        Take(queue, second, 2).ShouldBe("c1");
    }

    [Test]
    public void Next_RandomOrder_KeepsFeaturesTogether()
    {
        var queue = Queue(new RunOptions { OrderSeed = 3 });

        var taken = Take(queue, [], 9).Split(' ');

        taken.Order(StringComparer.Ordinal).ShouldBe(["a0", "a1", "b0", "c0", "c1"]);
        taken.Select(static name => name[0]).Distinct().Count().ShouldBe(3);
        string.Concat(taken.Select(static name => name[0])).ShouldMatch("^(aa|b|cc){3}$");
    }

    [TestCase(TestStatus.Failed, "")]
    [TestCase(TestStatus.Undefined, "")]
    [TestCase(TestStatus.Passed, "a1 b0 c0 c1")]
    [TestCase(TestStatus.Skipped, "a1 b0 c0 c1")]
    public void Next_FailFast_EndsWithTheFirstThatDoesNotPass(TestStatus status, string rest)
    {
        var queue = Queue(new RunOptions { FailFast = true });
        Queue<PlannedScenario> own = [];
        var first = queue.Next(own)!;

        queue.Finished(first, Scenario(status: status));

        Take(queue, own, 9).ShouldBe(rest);
    }

    [Test]
    public void Next_AFailureWithoutFailFast_GoesOn()
    {
        var queue = Queue(new RunOptions());
        Queue<PlannedScenario> own = [];

        queue.Finished(queue.Next(own)!, Scenario(status: TestStatus.Failed));

        Take(queue, own, 9).ShouldBe("a1 b0 c0 c1");
    }

    [Test]
    public void Next_FailFast_IsNotTakenBackByOneThatPassesLater()
    {
        var queue = Queue(new RunOptions { FailFast = true });
        Queue<PlannedScenario> own = [];
        var (first, second) = (queue.Next(own)!, queue.Next(own)!);

        queue.Finished(first, Scenario(status: TestStatus.Failed));
        queue.Finished(second, Scenario());

        queue.Next(own).ShouldBeNull();
    }

    [Test]
    public void Next_Stopped_GivesNothingMore()
    {
        var queue = Queue(new RunOptions());
        Queue<PlannedScenario> own = [];
        queue.Next(own);

        _stop.Cancel();

        queue.Next(own).ShouldBeNull();
        _observer.Calls.ShouldBe(["start a0"]);
    }

    [Test]
    public void Finished_Result_IsKeptAtItsPlaceAndTold()
    {
        var queue = Queue(new RunOptions());
        Queue<PlannedScenario> own = [];
        Take(queue, own, 2);
        var third = queue.Next(own)!;
        var result = Scenario();

        queue.Finished(third, result);

        _results.ShouldBe([null, null, result, null, null]);
        _observer.Calls[^1].ShouldBe("end b0");
    }

    private ScenarioQueue Queue(RunOptions options) => new(_scenarios, options, _observer, _results, _stop.Token);

    private static string Take(ScenarioQueue queue, Queue<PlannedScenario> own, int count)
    {
        var taken = new List<string>();
        while (taken.Count < count && queue.Next(own) is { } next)
        {
            taken.Add(Plans.Name(next));
        }

        return string.Join(' ', taken);
    }

    private sealed class Recorder : IRunObserver
    {
        public List<string> Calls { get; } = [];

        public void RunStarted(RunPlan plan) => Calls.Add("run");

        public void ScenarioStarted(PlannedScenario scenario) => Calls.Add($"start {Plans.Name(scenario)}");

        public void ScenarioFinished(PlannedScenario scenario, ScenarioResult result) => Calls.Add($"end {Plans.Name(scenario)}");
    }
}
