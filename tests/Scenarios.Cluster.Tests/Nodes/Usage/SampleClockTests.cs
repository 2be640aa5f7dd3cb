using Scenarios.Cluster.Nodes.Usage;

namespace Scenarios.Cluster.Tests.Nodes.Usage;

internal sealed class SampleClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public void LastBefore_TheStart_NobodyHasLooked() => SampleClock.LastBefore(Start, "a", Start).ShouldBeNull();

    [Test]
    public void LastBefore_AnyInstant_LooksAreTenToTwentySecondsApart()
    {
        var looks = new List<DateTimeOffset>();
        for (var second = 1; second < 600; second++)
        {
            var instant = Start.AddSeconds(second);
            var look = SampleClock.LastBefore(Start, "a", instant)!.Value;
            look.Taken.ShouldBeLessThanOrEqualTo(instant);
            (instant - look.Taken).ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(20));
            if (looks.Count == 0 || looks[^1] != look.Taken)
            {
                looks.Add(look.Taken);
            }
        }

        looks.Zip(looks.Skip(1), static (one, next) => (next - one).TotalSeconds)
            .ShouldAllBe(static seconds => seconds >= 10 && seconds <= 20);
    }

    [Test]
    public void LastBefore_DaysLater_CostsNoMore() =>
        (Start.AddDays(400) - SampleClock.LastBefore(Start, "a", Start.AddDays(400))!.Value.Taken).ShouldBeLessThanOrEqualTo(
            TimeSpan.FromSeconds(20));
}
