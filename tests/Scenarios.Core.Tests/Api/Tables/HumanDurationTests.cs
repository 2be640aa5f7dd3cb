using Scenarios.Api.Objects;

namespace Scenarios.Core.Tests.Api.Tables;

public sealed class HumanDurationTests
{
    // The rows of the drift catalogue's ages, and the borders between the forms.
    [TestCase(0, "0s")]
    [TestCase(119, "119s")]
    [TestCase(120, "2m")]
    [TestCase(125, "2m5s")]
    [TestCase(600, "10m")]
    [TestCase(7260, "121m")]
    [TestCase(3 * 3600, "3h")]
    [TestCase((3 * 3600) + 300, "3h5m")]
    [TestCase(26 * 3600, "26h")]
    [TestCase(48 * 3600, "2d")]
    [TestCase((5 * 86400) + (3 * 3600), "5d3h")]
    [TestCase(8 * 86400, "8d")]
    [TestCase(731 * 86400, "2y1d")]
    [TestCase(9 * 365 * 86400, "9y")]
    [TestCase(-1, "0s")]
    [TestCase(-2, "<invalid>")]
    public void Format_Seconds_IsWrittenAsKubectlDoes(int seconds, string text) =>
        HumanDuration.Format(TimeSpan.FromSeconds(seconds)).ShouldBe(text);

    [Test]
    public void Since_NoTime_IsUnknown() => HumanDuration.Since(null, DateTimeOffset.UnixEpoch).ShouldBe("<unknown>");
}
