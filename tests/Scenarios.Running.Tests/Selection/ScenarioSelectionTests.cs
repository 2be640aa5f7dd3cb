using Scenarios.Running.Execution;
using Scenarios.Running.Planning;
using Scenarios.Running.Results;
using Scenarios.Running.Tests.Execution;

namespace Scenarios.Running.Tests.Selection;

public sealed class ScenarioSelectionTests
{
    private const string Feature = """
        Feature: F
          @a
          Scenario: one
            Given 1 apple
          @b
          Scenario: two
            Given 2 apples
          Scenario Outline: three
            Given <n> apples
            Examples:
              | n |
              | 3 |
              | 4 |
        """;

    [Test]
    public void Choose_Tags_KeepsMatching() => Names(options => options with { Tags = "@a or @b" }).ShouldBe(["one", "two"]);

    [Test]
    public void Choose_Name_KeepsMatching() => Names(options => options with { Name = "^t" }).ShouldBe(["two", "three", "three"]);

    [Test]
    public void Choose_LineOfARow_KeepsTheRow() => Lines("a.feature:13").ShouldBe([13]);

    [Test]
    public void Choose_LineOfAnOutline_KeepsAllRows() => Lines("a.feature:9").ShouldBe([12, 13]);

    [Test]
    public void Choose_SeveralLines_KeepsTheirUnion() => Lines("a.feature:4:6").ShouldBe([3, 6]);

    [Test]
    public void Choose_Shards_AreAllOfItWithoutOverlap()
    {
        var first = Names(options => options with { Shard = Shard.Parse("1/2") });
        var second = Names(options => options with { Shard = Shard.Parse("2/2") });

        first.ShouldBe(["one", "three"]);
        second.ShouldBe(["two", "three"]);
    }

    [Test]
    public void Choose_MalformedTags_IsACallersMistake() =>
        Should.Throw<ArgumentException>(() => Names(options => options with { Tags = "@a and" }));

    [TestCase("@a,@b", "@a or @b")]
    [TestCase("~@a", "not @a")]
    [TestCase("a", "@a")]
    public void Choose_TagsThatNoTagCanHave_AreACallersMistake(string tags, string better)
    {
        var message = Should.Throw<ArgumentException>(() => Names(options => options with { Tags = tags })).Message;

        message.ShouldContain($"\"{tags}\"");
        message.ShouldContain($"Write: {better}");
    }

    [Test]
    public void Choose_MalformedName_IsACallersMistake() =>
        Should.Throw<ArgumentException>(() => Names(options => options with { Name = "(" }))
            .Message.ShouldStartWith("The name's regular expression is wrong: ");

    [TestCase(3)]
    [TestCase(5)]
    public void Choose_AllShards_AreAllOfIt(int count) =>
        Enumerable.Range(1, count).SelectMany(index => Run(options => options with { Shard = new Shard(index, count) }).AllScenarios)
            .Select(scenario => scenario.Line).Order().ShouldBe([3, 6, 12, 13]);

    [TestCase("1/1", 1, 1)]
    [TestCase("2/3", 2, 3)]
    [TestCase("3/3", 3, 3)]
    public void Parse_Shard_IsIndexAndCount(string text, int index, int count) => Shard.Parse(text).ShouldBe(new Shard(index, count));

    [TestCase("0/2")]
    [TestCase("3/2")]
    [TestCase("1")]
    [TestCase("1/2/3")]
    [TestCase("a/2")]
    [TestCase("1/b")]
    [TestCase("/")]
    public void Parse_NoShard_IsACallersMistake(string text) => Should.Throw<ArgumentException>(() => Shard.Parse(text));

    [Test]
    public void Execute_MissingPath_IsAnErrorAndExits2()
    {
        var result = Run(options => options with { Paths = ["nowhere"] });

        result.Errors.ShouldHaveSingleItem().ToString().ShouldBe("nowhere: there is no such file or folder");
        result.ExitCode.ShouldBe(2);
    }

    [Test]
    public void Execute_DryRun_RunsNothing()
    {
        var result = Run(options => options with { DryRun = true });

        result.AllScenarios.ShouldAllBe(scenario => scenario.Status == TestStatus.Skipped);
        result.ExitCode.ShouldBe(0);
    }

    [Test]
    public void Execute_FailFast_SkipsWhatDidNotStart()
    {
        var result = Run(options => options with { FailFast = true, Workers = 1, BindingTypes = [typeof(FlakySteps)] });

        result.AllScenarios.Select(scenario => scenario.Status)
            .ShouldBe([TestStatus.Failed, TestStatus.Skipped, TestStatus.Skipped, TestStatus.Skipped]);
    }

    [Test]
    public void Execute_Retry_KeepsEarlierAttempts()
    {
        var result = Run(options => options with { Retry = 2, Workers = 1, Name = "one", BindingTypes = [typeof(OnceFailingSteps)] });

        var scenario = result.AllScenarios.Single();
        scenario.Status.ShouldBe(TestStatus.Passed);
        scenario.EarlierAttempts.ShouldHaveSingleItem().Status.ShouldBe(TestStatus.Failed);
        result.ExitCode.ShouldBe(0);
    }

    [Test]
    public void Execute_RandomOrder_IsTheSameForTheSameSeed()
    {
        Started(7).ShouldBe(Started(7));
        Enumerable.Range(0, 20).Select(seed => string.Join(' ', Started((ulong)seed))).Distinct().Count().ShouldBeGreaterThan(5);
    }

    private static List<int> Started(ulong seed)
    {
        using var folder = new FeatureFolder(("a.feature", Feature));
        var observer = new StartRecorder();
        TestRun.Execute(folder.Options(typeof(AppleSteps)) with { OrderSeed = seed, Workers = 1 }, observer);
        return observer.Started;
    }

    private static string[] Names(Func<RunOptions, RunOptions> change) => [.. Run(change).AllScenarios.Select(scenario => scenario.Name)];

    private static int[] Lines(string path) =>
        [.. Run(options => options with { Paths = [path] }).AllScenarios.Select(scenario => scenario.Line)];

    private static RunResult Run(Func<RunOptions, RunOptions> change)
    {
        using var folder = new FeatureFolder(("a.feature", Feature));
        return TestRun.Execute(change(folder.Options(typeof(AppleSteps))));
    }

    private sealed class StartRecorder : IRunObserver
    {
        public List<int> Started { get; } = [];

        public void RunStarted(RunPlan plan) => Started.Clear();

        public void ScenarioStarted(PlannedScenario scenario) => Started.Add(scenario.Index);

        public void ScenarioFinished(PlannedScenario scenario, ScenarioResult result)
        {
        }
    }

    [Binding]
    internal sealed class FlakySteps
    {
        [Given("{int} apple(s)")]
        public void Fail(int count) => throw new InvalidOperationException($"no {count} apples");
    }

    [Binding]
    internal sealed class OnceFailingSteps
    {
        private static int attempts;

        [Given("{int} apple(s)")]
        public void FailOnce(int count) => Interlocked.Increment(ref attempts).ShouldBeGreaterThan(count);
    }
}
