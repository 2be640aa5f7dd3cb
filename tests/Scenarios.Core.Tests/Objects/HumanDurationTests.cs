namespace Scenarios.Core.Tests.Objects;

public sealed class HumanDurationTests
{
    // The ages of the exercises, and the limits at which the form changes.
    [TestCase(-5, "<invalid>")]
    [TestCase(-2, "<invalid>")]
    [TestCase(-1, "0s")]
    [TestCase(0, "0s")]
    [TestCase(119, "119s")]
    [TestCase(120, "2m")]
    [TestCase(121, "2m1s")]
    [TestCase(125, "2m5s")]
    [TestCase(600, "10m")]
    [TestCase(7260, "121m")]
    [TestCase(3 * 3600 - 1, "179m")]
    [TestCase(3 * 3600, "3h")]
    [TestCase(3 * 3600 + 60, "3h1m")]
    [TestCase(8 * 3600 + 60, "8h")]
    [TestCase(26 * 3600, "26h")]
    [TestCase(48 * 3600, "2d")]
    [TestCase(51 * 3600, "2d3h")]
    [TestCase(8 * 86400 + 3600, "8d")]
    [TestCase(730 * 86400, "2y")]
    [TestCase(731 * 86400, "2y1d")]
    [TestCase(9 * 365 * 86400, "9y")]
    public void Format_OfSeconds_IsWhatKubectlShows(int seconds, string expected) =>
        HumanDuration.Format(TimeSpan.FromSeconds(seconds)).ShouldBe(expected);

    [Test]
    public void Since_NoTime_IsUnknown() => HumanDuration.Since(null, DateTimeOffset.UnixEpoch).ShouldBe("<unknown>");
}
