using Scenarios.Api.CustomResources;

namespace Scenarios.Core.Tests.Api.CustomResources;

/// <summary>Texts of a format, by kube-openapi 1.33 (pkg/validation/strfmt).</summary>
internal sealed class TextFormatsTests
{
    [TestCase("date-time", "2026-01-01T00:00:00Z 2026-01-01t23:59:59z 2026-01-01T00:00:00.5+01:00 2026-01-01T00:00:00x123456789-23:59")]
    [TestCase("date", "2026-01-01 2024-02-29")]
    [TestCase("ipv4", "10.0.0.1 255.255.255.255")]
    [TestCase("ipv6", "::1 fd00::1")]
    [TestCase("cidr", "10.0.0.0/8 fd00::/64")]
    [TestCase("uri", "http://example.com/a urn:x:y")]
    [TestCase("uuid", "8f14e45f-ceea-467f-a0e6-0d4c5f7bb0a1 8f14e45fceea467fa0e60d4c5f7bb0a1")]
    [TestCase("byte", "YQ== YWI=")]
    [TestCase("duration", "1s 1h30m")]
    [TestCase("of-nobody", "? 1")]
    public void IsValid_TextsOfTheFormat_Are(string format, string texts) =>
        texts.Split(' ').Where(text => !TextFormats.IsValid(format, text)).ShouldBeEmpty();

    [TestCase("date-time", "2026-01-01 2026-01-01T00:00:00 2026-01-01T24:00:00Z 2026-01-01T00:60:00Z 2026-01-01T00:00:60Z "
        + "2026-13-01T00:00:00Z 2026-02-30T00:00:00Z 2026-1-01T00:00:00Z 2026-01-01_00:00:00Z 2026-01-01T0:00:00Z 2026-01-01T00:00:00.Z "
        + "2026-01-01T00:00:00+0100 now T")]
    [TestCase("date", "2026-1-1 2026-13-01 2026-02-30 01.01.2026 2026-01-01T00:00:00Z")]
    [TestCase("ipv4", "10.0.0 ::1 a")]
    [TestCase("ipv6", "10.0.0.1 a")]
    [TestCase("cidr", "10.0.0.1 10.0.0.0/33 a/8")]
    [TestCase("uri", "a")]
    [TestCase("uuid", "8f14e45f a")]
    [TestCase("byte", "YQ ?")]
    [TestCase("duration", "1 soon")]
    public void IsValid_OtherTexts_AreNot(string format, string texts) =>
        texts.Split(' ').Where(text => TextFormats.IsValid(format, text)).ShouldBeEmpty();
}
