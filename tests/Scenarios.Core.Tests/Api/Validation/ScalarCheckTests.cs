using Scenarios.Api.Serialization.Json;
using Scenarios.Api.Validation;
using Scenarios.Objects.Facts;

namespace Scenarios.Core.Tests.Api.Validation;

/// <summary>Which values Go's decoder takes for which type; times by the rules of <c>time.Parse(time.RFC3339, …)</c>.</summary>
internal sealed class ScalarCheckTests
{
    [TestCase(FieldKind.String, "\"\" \"a\"", "1 1.5 true [] {}")]
    [TestCase(FieldKind.Boolean, "true false", "\"true\" 1 [] {}")]
    [TestCase(FieldKind.Int32, "0 -2147483648 2147483647", "-2147483649 2147483648 1.5 \"1\" true [] {}")]
    [TestCase(FieldKind.Int64, "0 -9223372036854775808 9223372036854775807 2147483648", "1.5 \"1\" true [] {}")]
    [TestCase(FieldKind.Float, "0 1 1.5 -1e3", "\"1\" true [] {}")]
    [TestCase(FieldKind.Bytes, "\"\" \"YQ==\"", "\"YQ\" \"?\" 1 true [] {}")]
    [TestCase(FieldKind.Duration, "\"1s\" \"0\" \"1h30m\"", "\"1\" \"soon\" 1 true [] {}")]
    [TestCase(FieldKind.Quantity, "\"1Gi\" 1 1.5", "\"1Zi\" \"\" true [] {}")]
    [TestCase(FieldKind.IntOrString, "\"\" \"25%\" 0 -2147483648 2147483647", "-2147483649 2147483648 1.5 true [] {}")]
    [TestCase(FieldKind.FieldsV1, "{}", "\"\" 1 true []")]
    [TestCase(FieldKind.Time, "\"2026-01-01T00:00:00Z\"", "\"\" \"now\" 1 true [] {}")]
    [TestCase(FieldKind.MicroTime, "\"2026-01-01T00:00:00.000001Z\"", "\"\" \"now\" 1 true [] {}")]
    public void Fits_Values(FieldKind kind, string fitting, string others)
    {
        foreach (var json in fitting.Split(' ').Append("null"))
        {
            ScalarCheck.Fits(JsonReader.ReadOrThrow(json), kind).ShouldBeTrue(json);
        }

        foreach (var json in others.Split(' '))
        {
            ScalarCheck.Fits(JsonReader.ReadOrThrow(json), kind).ShouldBeFalse(json);
        }
    }

    [TestCase("2026-01-01T00:00:00Z 2026-12-31T23:59:59Z 0001-01-01T00:00:00Z 9999-12-31T23:59:59Z 2024-02-29T00:00:00Z")]
    [TestCase("2026-01-01T00:00:00.5Z 2026-01-01T00:00:00.123456789Z 2026-01-01T00:00:00.1234567890123Z")]
    [TestCase("2026-01-01T00:00:00+01:00 2026-01-01T00:00:00-08:00 2026-01-01T00:00:00+14:00 2026-01-01T00:00:00.5-13:59")]
    public void IsTime_WhatGoReads(string times)
    {
        foreach (var time in times.Split(' '))
        {
            ScalarCheck.IsTime(time).ShouldBeTrue(time);
        }
    }

    [TestCase("2026-01-01T00:00:00 2026-01-01T00:00Z 2026-01-01 2026-01-01t00:00:00Z 2026-01-01T00:00:00z 2026/01/01T00:00:00Z")]
    [TestCase("2026-13-01T00:00:00Z 2026-00-01T00:00:00Z 2026-01-00T00:00:00Z 2026-01-32T00:00:00Z 2026-02-29T00:00:00Z")]
    [TestCase("2026-01-01T24:00:00Z 2026-01-01T00:60:00Z 2026-01-01T00:00:60Z 2026-01-01T23:59:60Z")]
    [TestCase("2026-1-01T00:00:00Z 2026-01-1T00:00:00Z 26-01-01T00:00:00Z 2026-01-01T00:0:00Z 2026-01-01T00:00:0Z 02026-01-01T00:00:00Z")]
    [TestCase("2026-01-01T00:00:00.Z 2026-01-01T00:00:00.5 2026-01-01T00:00:00.aZ 2026-01-01T00:00:00+0100 2026-01-01T00:00:00+01")]
    [TestCase("2026-01-01T00:00:00+1:00 2026-01-01T00:00:00+25:00 2026-01-01T00:00:00+01:61 2026-01-01T00:00:00Z+01:00")]
    [TestCase("2026-01-01T00:00:00ZZ ٢026-01-01T00:00:00Z -026-01-01T00:00:00Z 2026-01-01TT00:00:00Z 2026-01-01T00:00:00+-1:00")]
    public void IsTime_WhatGoDoesNot(string times)
    {
        foreach (var time in times.Split(' '))
        {
            ScalarCheck.IsTime(time).ShouldBeFalse(time);
        }

        ScalarCheck.IsTime("2026-01-01 00:00:00Z").ShouldBeFalse();
        ScalarCheck.IsTime(" 2026-01-01T00:00:00Z").ShouldBeFalse();
    }
}
