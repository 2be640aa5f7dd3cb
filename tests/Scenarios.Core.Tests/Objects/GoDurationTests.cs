namespace Scenarios.Core.Tests.Objects;

/// <summary>Expectations from the documentation and examples of Go's package time.</summary>
public sealed class GoDurationTests
{
    [TestCase("0", "0s")]
    [TestCase("1h15m30.918s", "1h15m30.918s")]
    [TestCase("90s", "1m30s")]
    [TestCase("5m", "5m0s")]
    [TestCase("72h3m0.5s", "72h3m0.5s")]
    [TestCase("-1.5h", "-1h30m0s")]
    [TestCase("+.5s", "500ms")]
    [TestCase("1500us", "1.5ms")]
    [TestCase("2µs", "2µs")]
    public void TryParse_ThenFormat_IsGosString(string text, string formatted) =>
        GoDuration.Format(GoDuration.TryParse(text, out _).ShouldNotBeNull()).ShouldBe(formatted);

    [TestCase("", "time: invalid duration \"\"")]
    [TestCase("soon", "time: invalid duration \"soon\"")]
    [TestCase("10", "time: missing unit in duration \"10\"")]
    [TestCase("3 s", "time: unknown unit \" s\" in duration \"3 s\"")]
    [TestCase("1d", "time: unknown unit \"d\" in duration \"1d\"")]
    [TestCase("9999999h", "time: invalid duration \"9999999h\"")]
    public void TryParse_NoDuration_SaysWhyAsGo(string text, string reason)
    {
        GoDuration.TryParse(text, out var error).ShouldBeNull();
        error.ShouldBe(reason);
    }

    [Test]
    public void FormatMilliseconds_FractionOfAMillisecond_IsCut() =>
        GoDuration.FormatMilliseconds(TimeSpan.FromTicks((1234 * TimeSpan.TicksPerMillisecond) + 5)).ShouldBe("1.234s");
}
