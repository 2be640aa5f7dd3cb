using Scenarios.Kernel;
using Scenarios.Kernel.Limits;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Time;

namespace Scenarios.Core.Tests.Kernel.Processes;

internal sealed class ProcessTableTests
{
    private readonly Simulation _simulation = new(seed: 3, new SimulationLimits { Processes = 2 });

    private ProcessTable Table => _simulation.Processes;

    [Test]
    public void Start_One_BeginsLaterAtThisInstant()
    {
        var begun = false;
        var process = Table.Start("main", _ =>
        {
            begun = true;
            return new Coroutine<int>(4);
        });

        begun.ShouldBeFalse();
        process.IsRunning.ShouldBeTrue();
        _simulation.RunFor(TimeSpan.Zero);
        begun.ShouldBeTrue();
        process.ExitCode.ShouldBe(4);
    }

    [Test]
    public void Start_Some_NumbersThemFromOne()
    {
        (Idle("a").Id, Idle("b").Id).ShouldBe((1, 2));
    }

    [Test]
    public void StartReserved_MuchLater_HasItsNumberAndBeginsAtOnce()
    {
        var number = Table.Reserve("quiet");
        _simulation.RunFor(TimeSpan.FromHours(1));
        var next = Idle("b");
        var seen = default(Process);
        var prepared = default(Process);
        var quiet = Table.StartReserved(
            number,
            "quiet",
            self =>
            {
                prepared.ShouldBe(self);
                seen = Table.Current;
                return new Coroutine<int>(0);
            },
            made => prepared = made);

        (quiet.Id, next.Id, quiet.Started).ShouldBe((1, 2, TimeSpan.Zero));
        seen.ShouldBe(quiet);
    }

    [Test]
    public void Reserve_OneTooMany_NamesTheLimit()
    {
        Idle("a");
        Table.Reserve("b");

        Should.Throw<LimitReachedException>(() => Table.Reserve("c")).Message.ShouldContain("Processes = 2");
    }

    [Test]
    public void RunOutside_OfAProcess_IsNoneOfItsWaits()
    {
        var inside = default(Process);
        var isOver = false;
        async Coroutine Outlast()
        {
            await Table.Sleep(TimeSpan.FromSeconds(5));
            isOver = true;
        }

        var process = Table.Start("main", async _ =>
        {
            Table.RunOutside(() =>
            {
                inside = Table.Current;
                Outlast().Detach(_simulation.Processes, "failure");
            });
            await Table.Sleep(TimeSpan.FromHours(1));
            return 0;
        });
        _simulation.RunFor(TimeSpan.FromSeconds(1));
        process.Kill();
        _simulation.RunFor(TimeSpan.FromSeconds(10));

        inside.ShouldBeNull();
        isOver.ShouldBeTrue();
    }

    [Test]
    public void Start_OneTooMany_NamesTheLimit()
    {
        Idle("a");
        Idle("b");

        var failure = Should.Throw<LimitReachedException>(() => Idle("c"));

        failure.Message.ShouldBe("Limit reached: Processes = 2. Still moving: c. Seed 3, virtual time 00:00:00.");
    }

    [Test]
    public void Start_AfterOthersEnded_HasRoom()
    {
        for (var count = 0; count < 5; count++)
        {
            Idle("short");
            _simulation.RunFor(TimeSpan.Zero);
        }

        Should.NotThrow(() => Idle("next"));
    }

    [Test]
    public void Current_InsideAndOutside_IsWhoseCodeRuns()
    {
        Process? seen = null;
        Process? seenAfterwards = null;
        Process? seenByAnEvent = Idle("nobody");
        var process = Table.Start("main", async self =>
        {
            seen = Table.Current;
            _simulation.Schedule(TimeSpan.FromMilliseconds(500), "event", () => seenByAnEvent = Table.Current);
            await Table.Sleep(TimeSpan.FromSeconds(1));
            seenAfterwards = Table.Current;
            return 0;
        });

        Table.Current.ShouldBeNull();
        _simulation.RunFor(TimeSpan.FromSeconds(2));

        seen.ShouldBeSameAs(process);
        seenAfterwards.ShouldBeSameAs(process);
        seenByAnEvent.ShouldBeNull();
        Table.Current.ShouldBeNull();
    }

    [TestCase(Activity.Progress, null, null, Activity.Progress, TestName = "Start_NothingSaid_SleepIsAsTheProcess")]
    [TestCase(Activity.Background, null, null, Activity.Background, TestName = "Start_Background_SleepsInTheBackground")]
    [TestCase(Activity.Progress, Activity.Background, null, Activity.Background, TestName = "Start_SleepingSaid_IsThat")]
    [TestCase(
        Activity.Progress,
        null,
        Activity.Background,
        Activity.Background,
        TestName = "Start_ParentSleepsInTheBackground_SoDoesTheChild")]
    [TestCase(
        Activity.Progress,
        Activity.Progress,
        Activity.Background,
        Activity.Progress,
        TestName = "Start_SleepingSaid_CountsMoreThanTheParents")]
    public void Start_SleepActivity(Activity activity, Activity? sleeping, Activity? ofParent, Activity expected)
    {
        var parent = ofParent is { } given ? Table.Start("parent", static _ => new Coroutine<int>(0), sleeping: given) : null;

        var process = Table.Start("child", static _ => new Coroutine<int>(0), parent, activity, sleeping);

        process.SleepActivity.ShouldBe(expected);
        process.Activity.ShouldBe(activity);
        process.Parent.ShouldBeSameAs(parent);
    }

    [Test]
    public void Sleep_OutsideAnyProcess_EndsWhenTheTimeIsOver()
    {
        var sleep = Table.Sleep(TimeSpan.FromSeconds(1));
        var over = false;
        sleep.OnCompleted(() => over = true);

        _simulation.Settle(TimeSpan.FromSeconds(5)).ShouldBeTrue();

        over.ShouldBeTrue();
        _simulation.Elapsed.ShouldBe(TimeSpan.FromSeconds(1));
    }

    private Process Idle(string name) => Table.Start(name, static _ => new Coroutine<int>(0));
}
