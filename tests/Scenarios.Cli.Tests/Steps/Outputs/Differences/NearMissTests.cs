using Scenarios.Steps.Outputs.Differences;

namespace Scenarios.Cli.Tests.Steps.Outputs.Differences;

internal sealed class NearMissTests
{
    [TestCase("web  ready", "x\nweb ready\n", "web·ready\nMarked: · blank.")]
    [TestCase("a b", "a\u00A0b\n", "a[U+00A0]b\nMarked: [U+00A0] no-break space.")]
    [TestCase("Pod:1", "Pod：1\n", "Pod：1")]
    [TestCase("200 OK\nServer", "200 OK\r\nServer: nginx\r\n", "It would if blanks and line ends were ignored.")]
    public void Describe_ThereButForWhatNobodySees_ShowsTheLine(string expected, string actual, string shown) =>
        NearMiss.Describe(expected, actual).ShouldContain(shown);

    [TestCase("web", "api\n")]
    [TestCase(" ", "api\n")]
    public void Describe_NotThere_IsEmpty(string expected, string actual) => NearMiss.Describe(expected, actual).ShouldBeEmpty();
}
