namespace Scenarios.Core.Tests.Objects;

/// <summary>Errors about times, in the words of kubectl 1.33 (logs --since-time).</summary>
internal sealed class GoTimeTests
{
    private const string As = " as \"2006-01-02T15:04:05Z07:00\": cannot parse ";

    [TestCase("yesterday", As + "\"yesterday\" as \"2006\"")]
    [TestCase("20", As + "\"20\" as \"2006\"")]
    [TestCase("12:00", As + "\"12:00\" as \"2006\"")]
    [TestCase("2026-01-0", As + "\"0\" as \"02\"")]
    [TestCase("2026-01-01", As + "\"\" as \"T\"")]
    [TestCase("2026-01-01 00:00:00Z", As + "\" 00:00:00Z\" as \"T\"")]
    [TestCase("2026-1-01T00:00:00Z", As + "\"1-01T00:00:00Z\" as \"01\"")]
    [TestCase("2026-01-01T00:00Z", As + "\"Z\" as \":\"")]
    [TestCase("2026-01-01T00:00:00", As + "\"\" as \"Z07:00\"")]
    [TestCase("2026-01-01T00:00:00z", As + "\"z\" as \"Z07:00\"")]
    [TestCase("2026-01-01T00:00:00.Z", As + "\".Z\" as \"Z07:00\"")]
    [TestCase("2026-01-01T00:00:00+0100", As + "\"+0100\" as \"Z07:00\"")]
    [TestCase("2026-01-01T00:00:00+1:00", As + "\"+1:00\" as \"Z07:00\"")]
    [TestCase("2026-13-01T00:00:00Z", ": month out of range")]
    [TestCase("2026-00-01T00:00:00Z", ": month out of range")]
    [TestCase("2026-01-32T00:00:00Z", ": day out of range")]
    [TestCase("2026-02-30T00:00:00Z", ": day out of range")]
    [TestCase("2026-01-01T25:00:00Z", ": hour out of range")]
    [TestCase("2026-01-01T00:60:00Z", ": minute out of range")]
    [TestCase("2026-01-01T00:00:60Z", ": second out of range")]
    [TestCase("2026-01-01T00:00:00+25:00", ": time zone offset hour out of range")]
    [TestCase("2026-01-01T00:00:00+01:70", ": time zone offset minute out of range")]
    [TestCase("2026-01-01T00:00:00Zx", ": extra text: \"x\"")]
    public void Parse_WhatIsNoTime_SaysWhatGoSays(string text, string problem)
    {
        GoTime.Parse(text, out var error).ShouldBeNull();
        error.ShouldBe($"parsing time \"{text}\"{problem}");
    }

    [TestCase("0000-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [TestCase("0001-01-01T00:00:00+01:00", "0001-01-01T00:00:00Z")]
    [TestCase("9999-12-31T23:59:59-01:00", "9999-12-31T23:59:59Z")]
    public void Parse_BeyondTheYearsThereAre_IsTheNearest(string text, string expected)
    {
        Timestamp.Format(GoTime.Parse(text, out var error)!.Value).ShouldBe(expected);
        error.ShouldBeEmpty();
    }
}
