using Scenarios.Kernel;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Core.Tests.Kernel.Streams;

internal sealed class MailboxTests
{
    private readonly Simulation _simulation = new(seed: 1);
    private readonly List<string> _taken = [];
    private readonly Mailbox<string> _mailbox;

    public MailboxTests() => _mailbox = new Mailbox<string>(_simulation);

    [Test]
    public void WaitToTake_PostsComeLater_TakesThemInOrder()
    {
        var reader = StartReader();
        _simulation.Schedule(TimeSpan.FromSeconds(1), "post", () => Post("a", "b"));
        _simulation.Schedule(TimeSpan.FromSeconds(2), "post", () => Post("c"));

        _simulation.RunFor(TimeSpan.FromSeconds(3));

        _taken.ShouldBe(["a at 1", "b at 1", "c at 2"]);
        reader.IsRunning.ShouldBeTrue();
    }

    [Test]
    public void Close_ItemsAreLeft_AreTakenBeforeTheEnd()
    {
        Post("a", "b");
        _mailbox.Close();

        var reader = StartReader();
        _simulation.RunFor(TimeSpan.Zero);

        _taken.ShouldBe(["a at 0", "b at 0"]);
        reader.ExitCode.ShouldBe(0);
    }

    [Test]
    public void Close_ReaderWaits_EndsTheWait()
    {
        var reader = StartReader();
        _simulation.Schedule(TimeSpan.FromSeconds(5), "close", _mailbox.Close);

        _simulation.RunFor(TimeSpan.FromSeconds(4));
        reader.IsRunning.ShouldBeTrue();
        _simulation.RunFor(TimeSpan.FromSeconds(1));

        reader.ExitCode.ShouldBe(0);
        _mailbox.IsClosed.ShouldBeTrue();
    }

    [Test]
    public void Post_AfterTheEnd_IsDropped()
    {
        _mailbox.Close();

        _mailbox.Post("late");

        _mailbox.TryTake(out _).ShouldBeFalse();
    }

    [Test]
    public void Kill_ReaderWaits_InterruptsItAndLeavesTheMailboxUsable()
    {
        var reader = StartReader();
        _simulation.RunFor(TimeSpan.Zero);

        reader.Kill(130);
        _simulation.RunFor(TimeSpan.Zero);
        Post("after");

        reader.ExitCode.ShouldBe(130);
        _mailbox.TryTake(out var item).ShouldBeTrue();
        item.ShouldBe("after");
    }

    private Process StartReader() => _simulation.Processes.Start("reader", async _ =>
    {
        while (await _mailbox.WaitToTake())
        {
            while (_mailbox.TryTake(out var item))
            {
                _taken.Add($"{item} at {_simulation.Elapsed.TotalSeconds:0}");
            }
        }

        return 0;
    });

    private void Post(params ReadOnlySpan<string> items)
    {
        foreach (var item in items)
        {
            _mailbox.Post(item);
        }
    }
}
