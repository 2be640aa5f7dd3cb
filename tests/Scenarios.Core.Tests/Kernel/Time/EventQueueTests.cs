using Scenarios.Kernel.Time;

namespace Scenarios.Core.Tests.Kernel.Time;

internal sealed class EventQueueTests
{
    private readonly EventQueue _queue = new();
    private long _sequence;

    [Test]
    public void Peek_Empty_IsNull() => _queue.Peek().ShouldBeNull();

    [Test]
    public void Peek_Twice_RemovesNothing()
    {
        Add("a", 1);

        _queue.Peek().ShouldBeSameAs(_queue.Peek());
    }

    [Test]
    public void Remove_AddedInAnyOrder_ComeByDueTimeThenSequence()
    {
        var items = new[] { Make("c", 3), Make("a1", 1), Make("b", 2), Make("a2", 1), Make("a3", 1) };
        foreach (var item in items.Reverse())
        {
            _queue.Add(item);
        }

        Drain().ShouldBe(["a1", "a2", "a3", "b", "c"]);
    }

    [Test]
    public void Remove_ImmediateAndEarlierOfTheSameInstant_ComesAfterWhatIsOlder()
    {
        Add("older", 0);
        AddImmediate("at once 1", 0);
        AddImmediate("at once 2", 0);
        Add("later", 1);

        Drain().ShouldBe(["older", "at once 1", "at once 2", "later"]);
    }

    [Test]
    public void Remove_HeapHasANewerOneOfTheSameInstant_ImmediateComesFirst()
    {
        AddImmediate("at once", 0);
        Add("newer", 0);

        Drain().ShouldBe(["at once", "newer"]);
    }

    [Test]
    public void Peek_CancelledOnTheWay_AreDropped()
    {
        Add("cancelled", 1).Cancel();
        Add("kept", 2);
        AddImmediate("cancelled at once", 0).Cancel();
        AddImmediate("kept at once", 0);

        Drain().ShouldBe(["kept at once", "kept"]);
    }

    [Test]
    public void Peek_AllCancelled_IsNull()
    {
        Add("a", 1).Cancel();
        AddImmediate("b", 0).Cancel();

        _queue.Peek().ShouldBeNull();
    }

    [Test]
    public void Describe_MoreThanFiveNames_MostFrequentFirstThenByName()
    {
        foreach (var name in new[] { "f", "e", "d", "c", "b", "a", "b", "z", "z", "z" })
        {
            Add(name, 1);
        }

        AddImmediate("b", 0);
        AddImmediate("cancelled", 0).Cancel();

        _queue.Describe().ShouldBe("b ×3, z ×3, a ×1, c ×1, d ×1");
    }

    [Test]
    public void Describe_Empty_SaysSo() => _queue.Describe().ShouldBe("nothing scheduled");

    private List<string> Drain()
    {
        var names = new List<string>();
        while (_queue.Peek() is { } next)
        {
            _queue.Remove(next);
            names.Add(next.Name);
        }

        return names;
    }

    private ScheduledEvent Add(string name, int due)
    {
        var item = Make(name, due);
        _queue.Add(item);
        return item;
    }

    private ScheduledEvent AddImmediate(string name, int due)
    {
        var item = Make(name, due);
        _queue.AddImmediate(item);
        return item;
    }

    private ScheduledEvent Make(string name, int due) =>
        new(_queue, TimeSpan.FromSeconds(due), ++_sequence, name, Activity.Background, new Action(static () => { }));
}
