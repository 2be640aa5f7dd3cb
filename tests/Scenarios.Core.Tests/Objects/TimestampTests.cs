namespace Scenarios.Core.Tests.Objects;

/// <summary>Times by the rules of Go's <c>time.Parse(time.RFC3339, …)</c>.</summary>
internal sealed class TimestampTests
{
    [TestCase("2026-01-02T03:04:05Z", "2026-01-02T03:04:05.000000Z")]
    [TestCase("2026-01-02T03:04:05+01:30", "2026-01-02T01:34:05.000000Z")]
    [TestCase("2026-01-02T03:04:05-01:30", "2026-01-02T04:34:05.000000Z")]
    [TestCase("2026-01-02T03:04:05.5Z", "2026-01-02T03:04:05.500000Z")]
    [TestCase("2026-01-02T03:04:05.000001Z", "2026-01-02T03:04:05.000001Z")]
    [TestCase("2026-01-02T03:04:05.123456789012+01:00", "2026-01-02T02:04:05.123456Z")]
    public void TryParse_Time_IsThatInstant(string text, string expected) =>
        Timestamp.FormatMicro(Timestamp.TryParse(text)!.Value).ShouldBe(expected);

    [Test]
    public void TryParse_Ticks_AreKept() => Timestamp.TryParse("0001-01-01T00:00:00.1234567Z")!.Value.Ticks.ShouldBe(1234567);

    [TestCase("2026-01-01T00:00:00Z 2026-12-31T23:59:59Z 0001-01-01T00:00:00Z 9999-12-31T23:59:59Z 2024-02-29T00:00:00Z")]
    [TestCase("2026-01-01T00:00:00.5Z 2026-01-01T00:00:00.123456789Z 2026-01-01T00:00:00,5Z 2026-01-01T00:00:00.1234567890123Z")]
    [TestCase("2026-01-01T00:00:00+01:00 2026-01-01T00:00:00-08:00 2026-01-01T00:00:00+14:00 2026-01-01T00:00:00.5-13:59 2026-01-01T0:00:00Z 2026-01-01T00:00:00+24:60 0000-02-29T00:00:00Z")]
    public void TryParse_WhatGoReads(string times)
    {
        foreach (var time in times.Split(' '))
        {
            Timestamp.TryParse(time).ShouldNotBeNull(time);
        }
    }

    [TestCase("2026-01-01T00:00:00 2026-01-01T00:00Z 2026-01-01 2026-01-01t00:00:00Z 2026-01-01T00:00:00z 2026/01/01T00:00:00Z")]
    [TestCase("2026-13-01T00:00:00Z 2026-00-01T00:00:00Z 2026-01-00T00:00:00Z 2026-01-32T00:00:00Z 2026-02-29T00:00:00Z")]
    [TestCase("2026-01-01T24:00:00Z 2026-01-01T00:60:00Z 2026-01-01T00:00:60Z 2026-01-01T23:59:60Z")]
    [TestCase("2026-1-01T00:00:00Z 2026-01-1T00:00:00Z 26-01-01T00:00:00Z 2026-01-01T00:0:00Z 2026-01-01T00:00:0Z 02026-01-01T00:00:00Z")]
    [TestCase("2026-01-01T00:00:00.Z 2026-01-01T00:00:00.5 2026-01-01T00:00:00.aZ 2026-01-01T00:00:00,Z 2026-01-01T00:00:00+0100 2026-01-01T00:00:00+01")]
    [TestCase("0001-02-29T00:00:00Z 2026-01-01T00:00:00+1:00 2026-01-01T00:00:00+25:00 2026-01-01T00:00:00+01:61 2026-01-01T00:00:00Z+01:00")]
    [TestCase("2026-01-01T00:00:00ZZ ٢026-01-01T00:00:00Z -026-01-01T00:00:00Z 2026-01-01TT00:00:00Z 2026-01-01T00:00:00+-1:00")]
    public void TryParse_WhatGoDoesNot(string times)
    {
        foreach (var time in times.Split(' '))
        {
            Timestamp.TryParse(time).ShouldBeNull(time);
        }

        Timestamp.TryParse("2026-01-01 00:00:00Z").ShouldBeNull();
        Timestamp.TryParse(" 2026-01-01T00:00:00Z").ShouldBeNull();
    }
}
