using FsCheck;
using FsCheck.Fluent;
using Scenarios.Kubectl.CommandLine.Flags;

namespace Scenarios.Kubectl.Tests.CommandLine.Flags;

/// <summary>The forms of Go's time.ParseDuration and Duration.String; the messages are those of its errors.</summary>
internal sealed class GoDurationTests
{
    [TestCase("0", 0)]
    [TestCase("5s", 5)]
    [TestCase("1.5s", 1.5)]
    [TestCase("1h30m", 5400)]
    [TestCase("-20s", -20)]
    [TestCase("+20s", 20)]
    [TestCase("100ms", 0.1)]
    [TestCase("1m0.5s", 60.5)]
    [TestCase(".5m", 30)]
    [TestCase("10us", 0.00001)]
    [TestCase("10µs", 0.00001)]
    [TestCase("1s1s", 2)]
    public void TryParse_Duration(string text, double seconds)
    {
        GoDuration.TryParse(text, out var error).ShouldBe(TimeSpan.FromSeconds(seconds));
        error.ShouldBeEmpty();
    }

    [TestCase("", "time: invalid duration \"\"")]
    [TestCase("-", "time: invalid duration \"-\"")]
    [TestCase("s", "time: invalid duration \"s\"")]
    [TestCase("1", "time: missing unit in duration \"1\"")]
    [TestCase("1s1", "time: missing unit in duration \"1s1\"")]
    [TestCase("1d", "time: unknown unit \"d\" in duration \"1d\"")]
    [TestCase("1..5s", "time: invalid duration \"1..5s\"")]
    [TestCase("1 s", "time: unknown unit \" s\" in duration \"1 s\"")]
    [TestCase("9999999999h", "time: invalid duration \"9999999999h\"")]
    public void TryParse_NoDuration_SaysWhyAsGoDoes(string text, string expected)
    {
        GoDuration.TryParse(text, out var error).ShouldBeNull();
        error.ShouldBe(expected);
    }

    [TestCase(0, "0s")]
    [TestCase(0.02, "20ms")]
    [TestCase(0.0000015, "1.5µs")]
    [TestCase(1.5, "1.5s")]
    [TestCase(60, "1m0s")]
    [TestCase(3600, "1h0m0s")]
    [TestCase(5400.25, "1h30m0.25s")]
    [TestCase(-61, "-1m1s")]
    public void Format_Duration(double seconds, string expected) => GoDuration.Format(TimeSpan.FromSeconds(seconds)).ShouldBe(expected);

    [Test]
    public void TryParse_OfAWrittenDuration_IsTheSame() => Prop.ForAll<long>(static ticks =>
    {
        var duration = TimeSpan.FromTicks(ticks % TimeSpan.TicksPerDay * 100);
        return duration.Equals(GoDuration.TryParse(GoDuration.Format(duration), out _));
    }).QuickCheckThrowOnFailure();

    [Test]
    public void TryParse_TwoBehindOneAnother_IsTheirSum() => Prop.ForAll<ushort, ushort>(static (hours, seconds) =>
        TimeSpan.FromSeconds((hours * 3600L) + seconds).Equals(GoDuration.TryParse($"{hours}h{seconds}s", out _))).QuickCheckThrowOnFailure();
}
