using Scenarios.Cluster.Nodes.Containers;

namespace Scenarios.Cluster.Tests.Nodes.Pods;

/// <summary>
/// The kubelet's numbers: 10 s, doubled, 300 s at most (kubernetes, pkg/kubelet/kubelet.go), forgotten after twice that (client-go,
/// backoff.go, hasExpired).
/// </summary>
internal sealed class BackoffTests
{
    private readonly Backoff _backoff = new();

    [Test]
    public void Delay_BeforeAnyFailure_IsNone()
    {
        _backoff.Delay.ShouldBe(TimeSpan.Zero);
        _backoff.RemainingSince(At(0), At(0)).ShouldBe(TimeSpan.Zero);
    }

    [Test]
    public void Next_AgainAndAgain_DoublesUpToFiveMinutes()
    {
        var delays = new List<double>();
        for (var time = 0; time < 8; time++)
        {
            _backoff.Next(At(time));
            delays.Add(_backoff.Delay.TotalSeconds);
        }

        delays.ShouldBe([10, 20, 40, 80, 160, 300, 300, 300]);
    }

    [TestCase(100, 100, 10)]
    [TestCase(100, 104, 6)]
    [TestCase(100, 109, 1)]
    [TestCase(100, 110, 0)]
    [TestCase(100, 400, 0)]
    public void RemainingSince_AfterOneFailure_CountsFromWhatHappened(int happened, int now, int expected)
    {
        _backoff.Next(At(50));

        _backoff.RemainingSince(At(happened), At(now)).ShouldBe(At(expected));
    }

    [TestCase(600, 20)]
    [TestCase(601, 10)]
    public void Next_LongAfterTheLast_BeginsAnew(int seconds, int expected)
    {
        _backoff.Next(At(0));

        _backoff.Next(At(seconds));

        _backoff.Delay.ShouldBe(At(expected));
    }

    [TestCase(600, 5)]
    [TestCase(601, 0)]
    public void RemainingSince_LongAfterTheLast_IsNone(int seconds, int expected)
    {
        _backoff.Next(At(0));

        _backoff.RemainingSince(At(seconds - 5), At(seconds)).ShouldBe(At(expected));
    }

    private static TimeSpan At(int seconds) => TimeSpan.FromSeconds(seconds);
}
