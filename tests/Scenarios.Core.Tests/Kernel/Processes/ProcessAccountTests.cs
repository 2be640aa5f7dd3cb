using Scenarios.Kernel;
using Scenarios.Kernel.Processes;

namespace Scenarios.Core.Tests.Kernel.Processes;

internal sealed class ProcessAccountTests
{
    private readonly Simulation _simulation = new(1);

    [Test]
    public void UsedAt_WhoComputesWithoutLimit_UsesOneProcessorEach()
    {
        var account = new ProcessAccount(_simulation.Processes, 8);
        account.Begin();
        _simulation.RunFor(TimeSpan.FromSeconds(10));
        account.Begin();
        _simulation.RunFor(TimeSpan.FromSeconds(10));
        account.End();
        account.End();
        _simulation.RunFor(TimeSpan.FromSeconds(10));

        account.UsedAt(TimeSpan.FromSeconds(10)).ShouldBe(10, 0.001);
        account.UsedAt(TimeSpan.FromSeconds(20)).ShouldBe(30, 0.001);
        account.UsedAt(TimeSpan.FromSeconds(30)).ShouldBe(30, 0.001);
    }

    [Test]
    public void UsedAt_WithALoad_IsItsShareBesideWhatComputes()
    {
        var account = new ProcessAccount(_simulation.Processes, 8);
        account.Load(0.25);
        _simulation.RunFor(TimeSpan.FromSeconds(10));
        account.Begin();
        _simulation.RunFor(TimeSpan.FromSeconds(10));
        account.Load(0);
        _simulation.RunFor(TimeSpan.FromSeconds(10));

        account.UsedAt(TimeSpan.FromSeconds(10)).ShouldBe(2.5, 0.001);
        account.UsedAt(TimeSpan.FromSeconds(20)).ShouldBe(15, 0.001);
        account.UsedAt(TimeSpan.FromSeconds(30)).ShouldBe(25, 0.001);
    }

    [Test]
    public void UsedAt_WhoMayUseLess_IsHeldBack()
    {
        var account = new ProcessAccount(_simulation.Processes, 0.1);
        account.Begin();
        _simulation.RunFor(TimeSpan.FromSeconds(60));

        account.UsedAt(TimeSpan.FromSeconds(60)).ShouldBe(6, 0.02);
    }

    [Test]
    public void Spend_MoreThanTheLimit_QueuesAndTakesLonger()
    {
        var account = new ProcessAccount(_simulation.Processes, 0.5);

        account.Spend(TimeSpan.FromMilliseconds(100)).ShouldBe(TimeSpan.FromMilliseconds(200));
        account.Spend(TimeSpan.FromMilliseconds(100)).ShouldBe(TimeSpan.FromMilliseconds(400));
        _simulation.RunFor(TimeSpan.FromSeconds(5));

        account.UsedAt(TimeSpan.FromMilliseconds(200)).ShouldBe(0.1, 0.001);
        account.UsedAt(TimeSpan.FromSeconds(5)).ShouldBe(0.2, 0.001);
        account.Spend(TimeSpan.FromMilliseconds(100)).ShouldBe(TimeSpan.FromMilliseconds(200));
    }

    [Test]
    public void Limit_WhileItComputes_HoldsBackFromThenOn()
    {
        var account = new ProcessAccount(_simulation.Processes, 8);
        account.Begin();
        _simulation.RunFor(TimeSpan.FromSeconds(10));
        account.Limit(0.1);
        _simulation.RunFor(TimeSpan.FromSeconds(10));

        account.UsedAt(TimeSpan.FromSeconds(10)).ShouldBe(10, 0.001);
        account.UsedAt(TimeSpan.FromSeconds(20)).ShouldBe(11, 0.02);
        account.Spend(TimeSpan.FromMilliseconds(10)).TotalMilliseconds.ShouldBe(100, 0.01);
    }

    [Test]
    public void HeldAt_WhatIsHeldAndGivenBack_IsKnownLater()
    {
        var told = new List<long>();
        var account = new ProcessAccount(_simulation.Processes, 1) { Grown = told.Add };
        account.Hold(100);
        _simulation.RunFor(TimeSpan.FromSeconds(5));
        account.Hold(-40);

        account.HeldAt(TimeSpan.FromSeconds(4)).ShouldBe(100);
        account.HeldAt(TimeSpan.FromSeconds(5)).ShouldBe(60);
        told.ShouldBe([100]);
    }

    [Test]
    public void IsComputing_ProcessThatIsKilled_UsesNothingMore()
    {
        var account = new ProcessAccount(_simulation.Processes, 8);
        var process = _simulation.Processes.Start("busy", async self =>
        {
            self.IsComputing = true;
            await new Completion<Unit>(_simulation.Processes);
            return 0;
        });
        process.Account = account;
        _simulation.RunFor(TimeSpan.FromSeconds(2));
        process.Kill();
        _simulation.RunFor(TimeSpan.FromSeconds(2));

        account.UsedAt(TimeSpan.FromSeconds(4)).ShouldBe(2, 0.001);
    }
}
