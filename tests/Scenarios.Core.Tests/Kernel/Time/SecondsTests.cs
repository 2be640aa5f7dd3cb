using Scenarios.Kernel.Time;

namespace Scenarios.Core.Tests.Kernel.Time;

internal sealed class SecondsTests
{
    private static readonly TimeSpan Most = TimeSpan.FromDays(366_000);

    [TestCase(0, 0)]
    [TestCase(90, 90)]
    [TestCase(-3, -3)]
    public void Span_WholeSeconds_AreThose(long seconds, double expected) => Seconds.Span(seconds).TotalSeconds.ShouldBe(expected);

    [Test]
    public void Span_WholeSecondsTheClockCannotGo_AreCut()
    {
        Seconds.Span(long.MaxValue).ShouldBe(Most);
        Seconds.Span(long.MinValue).ShouldBe(-Most);
    }

    [TestCase(0.25, 0.25)]
    [TestCase(-1.5, -1.5)]
    [TestCase(double.NaN, 0)]
    public void Span_Fractions_AreThose(double seconds, double expected) => Seconds.Span(seconds).TotalSeconds.ShouldBe(expected);

    [Test]
    public void Span_FractionsTheClockCannotGo_AreCut()
    {
        Seconds.Span(double.PositiveInfinity).ShouldBe(Most);
        Seconds.Span(double.NegativeInfinity).ShouldBe(-Most);
    }
}
