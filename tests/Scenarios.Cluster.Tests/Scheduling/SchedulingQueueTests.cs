using Scenarios.Cluster.Scheduling;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Tests.Scheduling;

/// <summary>
/// Order and back-off as in kubernetes, pkg/scheduler/backend/queue: by priority, then by arrival; 1 s, doubled, 10 s at most.
/// </summary>
internal sealed class SchedulingQueueTests
{
    private readonly SchedulingQueue _queue = new();

    [Test]
    public void TakeNext_ByPriorityThenByArrival()
    {
        Add("a");
        Add("b", priority: 5);
        Add("c", priority: 5);
        Add("d", priority: -1);

        Drain().ShouldBe(["b", "c", "a", "d"]);
        _queue.HasActive.ShouldBeFalse();
    }

    [Test]
    public void Add_Again_TakesTheNewerObjectOnce()
    {
        Add("a");
        _queue.Add(Samples.Pod("a", spec: "nodeSelector: {disk: ssd}"));

        _queue.TakeNext()!.Value.Spec.NodeSelector["disk"].ShouldBe("ssd");
        _queue.TakeNext().ShouldBeNull();
    }

    [Test]
    public void Remove_Waiting_IsDropped()
    {
        Add("a");
        Add("b");
        _queue.Remove("uid of a");

        Drain().ShouldBe(["b"]);
    }

    [Test]
    public void Remove_Refused_IsForgotten()
    {
        Add("a");
        _queue.Refuse(_queue.TakeNext()!.Value, At(0));
        _queue.HasRefused.ShouldBeTrue();

        _queue.Remove("uid of a");

        _queue.HasRefused.ShouldBeFalse();
        _queue.ReactivateRefused(At(100)).ShouldBeNull();
        _queue.HasActive.ShouldBeFalse();
    }

    [TestCase(1, 1)]
    [TestCase(2, 2)]
    [TestCase(3, 4)]
    [TestCase(4, 8)]
    [TestCase(5, 10)]
    [TestCase(9, 10)]
    public void ReactivateRefused_AfterSoManyAttempts_IsHeldBackSoLong(int attempts, int seconds)
    {
        Add("a");
        var now = At(0);
        for (var attempt = 1; attempt <= attempts; attempt++)
        {
            now += At(1000);
            _queue.ReactivateRefused(now).ShouldBeNull();
            _queue.Refuse(_queue.TakeNext()!.Value, now);
        }

        _queue.ReactivateRefused(now).ShouldBe(At(seconds));
        _queue.ReactivateRefused(now + At(seconds) - TimeSpan.FromTicks(1)).ShouldBe(TimeSpan.FromTicks(1));
        _queue.HasActive.ShouldBeFalse();
        _queue.ReactivateRefused(now + At(seconds)).ShouldBeNull();
        Drain().ShouldBe(["a"]);
    }

    [Test]
    public void ReactivateRefused_Several_TellsOfTheFirst()
    {
        Add("a");
        Add("b");
        _queue.Refuse(_queue.TakeNext()!.Value, At(0));
        _queue.Refuse(_queue.TakeNext()!.Value, TimeSpan.FromSeconds(0.5));

        _queue.ReactivateRefused(TimeSpan.FromSeconds(0.6)).ShouldBe(TimeSpan.FromSeconds(0.4));
        _queue.ReactivateRefused(At(1)).ShouldBe(TimeSpan.FromSeconds(0.5));
        Drain().ShouldBe(["a"]);
    }

    private static TimeSpan At(int seconds) => TimeSpan.FromSeconds(seconds);

    private void Add(string name, int? priority = null) =>
        _queue.Add(Samples.Pod(name, spec: priority is { } number ? $"priority: {number}" : string.Empty));

    private List<string> Drain()
    {
        var names = new List<string>();
        while (_queue.TakeNext() is { } pod)
        {
            names.Add(pod.Name);
        }

        return names;
    }
}
